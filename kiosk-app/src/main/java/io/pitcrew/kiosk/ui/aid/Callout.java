package io.pitcrew.kiosk.ui.aid;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// The number that ties a line to a place in the picture, drawn as it is drawn there.
public final class Callout extends StackPane {
    public Callout(int number, double side) {
        Label digit = new Label(Integer.toString(number));
        digit.setStyle("-fx-font-size: " + Math.round(side * 0.62) + "px");
        getStyleClass().add("callout");
        setMinSize(side, side);
        setMaxSize(side, side);
        getChildren().add(digit);
    }
}
