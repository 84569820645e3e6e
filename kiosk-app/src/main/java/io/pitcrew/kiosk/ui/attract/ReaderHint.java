package io.pitcrew.kiosk.ui.attract;

import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.station.config.StationProfile.ReaderPlace;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// A badge and an arrow to where the reader really is.
final class ReaderHint extends VBox {
    private static final double WIDTH = 290;
    private static final double BADGE = 200;

    private final SVGPath arrow = new SVGPath();
    private final Label words = Texts.label("accent", "strong");

    ReaderHint() {
        super(18);
        ImageView badge = new ImageView(
                new Image(Objects.requireNonNull(ReaderHint.class.getResource("/io/pitcrew/kiosk/ui/signs/badge.png"))
                        .toExternalForm()));
        badge.setFitWidth(BADGE);
        badge.setPreserveRatio(true);
        badge.setSmooth(true);
        arrow.setStrokeWidth(13);
        arrow.setStrokeLineCap(StrokeLineCap.ROUND);
        arrow.setStrokeLineJoin(StrokeLineJoin.ROUND);
        arrow.setStyle("-fx-fill: transparent; -fx-stroke: -night-accent;");
        words.setMinWidth(Region.USE_PREF_SIZE);
        words.setWrapText(false);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        getChildren().addAll(badge, words, arrow);
    }

    void show(ReaderPlace place, String text) {
        words.setText(text);
        boolean left = place == ReaderPlace.LEFT || place == ReaderPlace.BOTTOM_LEFT;
        boolean below = place == ReaderPlace.BOTTOM_LEFT || place == ReaderPlace.BOTTOM_RIGHT;
        setAlignment(below ? Pos.BOTTOM_CENTER : Pos.CENTER);
        arrow.setScaleX(left ? -1 : 1);
        setMargin(arrow, new Insets(0, below && left ? 120 : 0, 0, below && !left ? 120 : 0));
        // Down and round to the bottom edge, or straight out to the side.
        arrow.setContent(
                below ? "M0 0 C58 16 84 70 84 150 M46 114 L84 152 L122 114" : "M0 60 L190 60 M152 22 L190 60 L152 98");
    }
}
