package io.pitcrew.kiosk.ui.form;

import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.words.Freshness;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// How current the kiosk is: a quiet tick and words, or words on amber, or on red.
public final class Fresh extends HBox {
    private final Region tick = Icon.CHECK.draw(20);
    private final Label words = Texts.label("small");

    public Fresh() {
        super(10);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("fresh");
        words.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(tick, words);
    }

    /// Where there is little room it takes two lines.
    public Fresh narrow() {
        words.setMinWidth(0);
        setMinWidth(0);
        HBox.setHgrow(this, Priority.SOMETIMES);
        return this;
    }

    private static String tone(Freshness freshness) {
        return switch (freshness.level()) {
            case QUIET -> "quiet";
            case AMBER -> "old";
            case LOUD -> "very-old";
        };
    }

    public void show(Freshness freshness) {
        words.setText(freshness.words());
        words.getStyleClass().setAll("label", "small", tone(freshness));
        tick.setVisible(!freshness.old());
        tick.setManaged(!freshness.old());
    }
}
