package io.pitcrew.kiosk.ui.picture;

import io.pitcrew.station.jobaid.Media;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A picture in a rounded frame: whole, or filling its frame and cut evenly at the sides.
public final class Picture extends Region {
    private final ImageView view = new ImageView();
    private final Rectangle clip = new Rectangle();
    private final Pictures pictures;
    private final Pictures.Use use;
    private final boolean fill;

    public static Picture whole(Pictures pictures) {
        return new Picture(pictures, Pictures.Use.PAGE, false);
    }

    public static Picture filling(Pictures pictures, Pictures.Use use) {
        return new Picture(pictures, use, true);
    }

    private Picture(Pictures pictures, Pictures.Use use, boolean fill) {
        this.pictures = pictures;
        this.use = use;
        this.fill = fill;
        getStyleClass().add("picture");
        view.setSmooth(true);
        view.setPreserveRatio(true);
        view.imageProperty().addListener((_, _, image) -> placed(image));
        getChildren().add(view);
        setClip(clip);
    }

    /// The corners of the frame; 0 where the picture ends at a card's edge.
    public Picture rounded(double radius) {
        clip.setArcWidth(2 * radius);
        clip.setArcHeight(2 * radius);
        return this;
    }

    public void show(Optional<Media> media, String alt) {
        view.setImage(media.map(m -> pictures.of(m, use)).orElse(null));
        view.setAccessibleText(alt);
    }

    private void placed(Image image) {
        if (image != null && image.getProgress() < 1) {
            image.progressProperty().addListener((_, _, _) -> requestLayout());
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        clip.setWidth(w);
        clip.setHeight(h);
        Image image = view.getImage();
        if (image == null || image.getWidth() <= 0 || w <= 0 || h <= 0) {
            return;
        }
        double byWidth = w / image.getWidth();
        double byHeight = h / image.getHeight();
        double scale = fill ? Math.max(byWidth, byHeight) : Math.min(byWidth, byHeight);
        double shownWidth = Math.min(image.getWidth(), w / scale);
        double shownHeight = Math.min(image.getHeight(), h / scale);
        view.setViewport(new Rectangle2D(
                (image.getWidth() - shownWidth) / 2, (image.getHeight() - shownHeight) / 2, shownWidth, shownHeight));
        view.setFitWidth(shownWidth * scale);
        view.setFitHeight(shownHeight * scale);
        // The ground in a picture lies on the frame's lower edge.
        view.relocate((w - shownWidth * scale) / 2, h - shownHeight * scale);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 100;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 100;
    }
}
