package io.pitcrew.kiosk.ui.look;

import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// Signs drawn as shapes, so that they never depend on what a font has. In the colour of the text beside them.
public enum Icon {
    BACK("M15 4 L7 12 L15 20"),
    FORWARD("M9 4 L17 12 L9 20"),
    CHECK("M4 13 L9.5 18.5 L20 6"),
    CROSS("M5 5 L19 19 M19 5 L5 19"),
    PLAY("M7 4 L20 12 L7 20 Z"),
    ARROW("M3 12 L20 12 M13 5 L20 12 L13 19"),
    DOWN("M12 3 L12 20 M5 13 L12 20 L19 13"),
    UNDO("M8 4 L3 9 L8 14 M3 9 L14 9 C23 9 23 20 14 20 L9 20"),
    ERASE("M9 5 L21 5 L21 19 L9 19 L3 12 Z M12 9 L17 15 M17 9 L12 15"),
    LOOK("M10 3 A7 7 0 1 0 10.01 3 Z M15 15 L21 21"),
    WRENCH(
            "M20 6.5 A5.4 5.4 0 0 1 12.8 12.6 L6.6 18.8 A2.4 2.4 0 0 1 3.2 15.4 L9.4 9.2 A5.4 5.4 0 0 1 15.5 2 L13.6 6.2 L15.8 8.4 Z"),
    SIGN_OUT("M10 4 L4 4 L4 20 L10 20 M9 12 L21 12 M16 7 L21 12 L16 17"),
    PERSON("M12 3 A4.5 4.5 0 1 0 12.01 3 Z M3.5 21 C4 15 8 14 12 14 C16 14 20 15 20.5 21 Z"),
    CLOCK("M12 3 A9 9 0 1 0 12.01 3 Z M12 7 L12 12.5 L16 14.5"),
    CALL(
            "M6 3 L10 3 L12 8 L9.5 10 C10.5 12.5 11.5 13.5 14 14.5 L16 12 L21 14 L21 18 C21 20 19.5 21 18 21 C10 20.5 3.5 14 3 6 C3 4.5 4 3 6 3 Z"),
    CARD("M4 3 L20 3 L20 21 L4 21 Z M8 7 L12 7 L12 11 L8 11 Z M8 15 L16 15 M8 18 L16 18"),
    ALERT("M12 4 L12 14 M12 19.5 L12 20");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /// @param side of the square it fills, in units
    public Region draw(double side) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.setFillRule(FillRule.EVEN_ODD);
        shape.setStrokeLineCap(StrokeLineCap.ROUND);
        shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
        shape.setStrokeWidth(3);
        shape.getStyleClass().addAll("icon", name().toLowerCase(Locale.ROOT));
        shape.setScaleX(side / 24);
        shape.setScaleY(side / 24);
        StackPane box = new StackPane(shape);
        box.setMinSize(side, side);
        box.setPrefSize(side, side);
        box.setMaxSize(side, side);
        box.setMouseTransparent(true);
        return box;
    }
}
