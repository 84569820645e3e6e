package io.pitcrew.kiosk.ui.form;

import io.pitcrew.kiosk.flow.Touch;
import java.util.Optional;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A whole sheet that a finger can hit, as large as its place.
public final class CardButton extends Press {
    private static final double ROUND = 48;

    public CardButton(Kit kit, Region content) {
        super(kit, "card");
        Rectangle corners = new Rectangle();
        corners.setArcWidth(ROUND);
        corners.setArcHeight(ROUND);
        corners.widthProperty().bind(content.widthProperty());
        corners.heightProperty().bind(content.heightProperty());
        content.setClip(corners);
        content.setMouseTransparent(true);
        content.prefWidthProperty().bind(widthProperty());
        content.prefHeightProperty().bind(heightProperty());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(content);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        // The grid decides how large a card is; its words must not.
        setPrefSize(100, 100);
    }

    /// @param touch empty: the card only tells something
    public void say(String text, Optional<Touch> touch) {
        setAccessibleText(text);
        setMouseTransparent(touch.isEmpty());
        sends(touch);
    }

    /// Another colour than white: `here`.
    public void tone(String style) {
        getStyleClass().setAll("press", style);
    }
}
