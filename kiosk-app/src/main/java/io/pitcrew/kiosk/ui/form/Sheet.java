package io.pitcrew.kiosk.ui.form;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A white sheet on the grey floor.
public final class Sheet extends VBox {
    public Sheet(Node... parts) {
        super(10, parts);
        getStyleClass().add("sheet");
        setMinHeight(Region.USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
    }

    /// Sheets in another colour: `soft`, `bad`.
    public Sheet tone(String style) {
        getStyleClass().add(style);
        return this;
    }
}
