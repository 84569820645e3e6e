package io.pitcrew.kiosk.ui.form;

import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.look.Icon;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// A button with words, and an icon before or after them.
public final class BigButton extends Press {
    private static final double ICON = 26;
    private final Label words = new Label();
    private final HBox row = new HBox(14);

    /// What hitting it means.
    public enum Kind {
        /// The one way forward.
        GO,
        /// Everything else.
        PLAIN,
        OK,
        NOT_OK
    }

    public BigButton(Kit kit, Kind kind) {
        super(kit, kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        words.getStyleClass().add("words");
        words.setWrapText(true);
        words.setTextAlignment(TextAlignment.CENTER);
        words.setMinHeight(Region.USE_PREF_SIZE);
        draw(words);
        row.setAlignment(Pos.CENTER);
        row.setMouseTransparent(true);
        row.maxWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> getWidth() - snappedLeftInset() - snappedRightInset(),
                        widthProperty(),
                        insetsProperty()));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(row);
    }

    public BigButton before(Icon icon) {
        draw(icon.draw(ICON), words);
        return this;
    }

    public BigButton after(Icon icon) {
        draw(words, icon.draw(ICON));
        return this;
    }

    /// As wide as its place.
    public BigButton wide() {
        setMaxWidth(Double.MAX_VALUE);
        return this;
    }

    /// Never narrower than its words on one line.
    public BigButton oneLine() {
        words.setWrapText(false);
        words.setMinWidth(Region.USE_PREF_SIZE);
        setMinWidth(Region.USE_PREF_SIZE);
        return this;
    }

    public void say(String text, Touch touch) {
        words.setText(text);
        words.setVisible(!text.isEmpty());
        words.setManaged(!text.isEmpty());
        setAccessibleText(text);
        sends(Optional.of(touch));
        offered(true);
    }

    private void draw(Region... parts) {
        row.getChildren().setAll(parts);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// As high as its words need at this width.
    @Override
    protected double computePrefHeight(double width) {
        double sides = snappedLeftInset() + snappedRightInset();
        double least = row.prefWidth(-1);
        double inner = width < 0 ? least : Math.min(least, width - sides);
        return Math.max(getMinHeight(), snappedTopInset() + row.prefHeight(inner) + snappedBottomInset());
    }
}
