package io.pitcrew.kiosk.ui.aid;

import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.picture.Picture;
import io.pitcrew.station.jobaid.Media;
import java.util.Optional;
import javafx.scene.layout.StackPane;

/// A picture that can be crossed out: what must not be done any more is seen before it is read.
public final class Crossed extends StackPane {
    private static final double SIGN = 0.56;
    private static final double PALE = 0.35;

    private final Picture picture;
    private final StackPane cross;

    /// @param mark side of the cross, in units
    public Crossed(Picture picture, double mark) {
        this.picture = picture;
        cross = new StackPane(Icon.CROSS.draw(mark * SIGN));
        cross.getStyleClass().addAll("disc", "wrong");
        cross.setMaxSize(mark, mark);
        getStyleClass().add("crossed");
        setMinHeight(0);
        getChildren().addAll(picture, cross);
    }

    /// Corners as round as a sheet's, where it stands alone.
    public Crossed alone() {
        getStyleClass().add("alone");
        return this;
    }

    public void show(Optional<Media> media, String alt, boolean crossedOut) {
        picture.show(media, alt);
        picture.setOpacity(crossedOut ? PALE : 1);
        cross.setVisible(crossedOut);
    }
}
