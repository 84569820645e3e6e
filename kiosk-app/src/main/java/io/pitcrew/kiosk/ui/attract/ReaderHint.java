package io.pitcrew.kiosk.ui.attract;

import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.station.config.StationProfile.ReaderPlace;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// A badge and an arrow to where the reader really is.
final class ReaderHint extends StackPane {
    private static final double WIDTH = 320;
    private static final double BADGE = 190;

    private final SVGPath arrow = new SVGPath();
    private final Label words = Texts.label("accent", "strong");
    private final ImageView badge =
            new ImageView(new Image(Objects.requireNonNull(ReaderHint.class.getResource("../signs/badge.png"))
                    .toExternalForm()));

    ReaderHint() {
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
        getChildren().addAll(arrow, badge, words);
    }

    void show(ReaderPlace place, String text) {
        words.setText(text);
        boolean left = place == ReaderPlace.LEFT || place == ReaderPlace.BOTTOM_LEFT;
        boolean below = place == ReaderPlace.BOTTOM_LEFT || place == ReaderPlace.BOTTOM_RIGHT;
        setAlignment(badge, left ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        setAlignment(arrow, left ? Pos.BOTTOM_LEFT : Pos.BOTTOM_RIGHT);
        setAlignment(words, below ? (left ? Pos.BOTTOM_RIGHT : Pos.BOTTOM_LEFT) : Pos.BOTTOM_CENTER);
        arrow.setScaleX(left ? -1 : 1);
        // Down and round to the bottom edge, or straight out to the side.
        arrow.setContent(
                below ? "M0 0 C58 22 84 86 84 190 M46 154 L84 192 L122 154" : "M0 60 L150 60 M112 22 L150 60 L112 98");
    }
}
