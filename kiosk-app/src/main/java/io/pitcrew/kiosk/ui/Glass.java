package io.pitcrew.kiosk.ui;

import io.pitcrew.kiosk.ui.look.Sizes;
import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// The surface of the window: screens in layout units, enlarged to the screen's pixels. A screen once shown stays
/// here, unseen, so that coming back to it costs no new styling.
final class Glass extends Pane {
    /// Below so many units a screen is low: 16:9 instead of 16:10.
    private static final double LOW = 780;

    private final Sizes sizes;
    private final Optional<Marker> marker;
    private final Pane units = new Pane();
    private Optional<Region> front = Optional.empty();

    Glass(Sizes sizes, Optional<Marker> marker) {
        this.sizes = sizes;
        this.marker = marker;
        units.setManaged(false);
        if (sizes.height() < LOW) {
            units.getStyleClass().add("low");
        }
        units.getTransforms().add(new Scale(sizes.pixels(), sizes.pixels()));
        getChildren().add(units);
        marker.ifPresent(m -> {
            m.relocate(0, sizes.height() * sizes.pixels() - Marker.SIDE);
            getChildren().add(m);
        });
    }

    /// Styles and lays out a screen before it is needed.
    void ready(Region screen) {
        if (add(screen)) {
            // First the colours that the screen looks up here.
            applyCss();
            screen.applyCss();
            screen.setVisible(false);
            screen.layout();
        }
    }

    void front(Region screen) {
        if (front.filter(screen::equals).isPresent()) {
            return;
        }
        add(screen);
        screen.setVisible(true);
        front.ifPresent(before -> before.setVisible(false));
        front = Optional.of(screen);
    }

    private boolean add(Region screen) {
        if (units.getChildren().contains(screen)) {
            return false;
        }
        screen.setManaged(false);
        units.getChildren().add(screen);
        screen.resizeRelocate(0, 0, sizes.width(), sizes.height());
        return true;
    }

    Optional<Region> front() {
        return front;
    }

    void number(long number) {
        marker.ifPresent(m -> m.show(number));
    }
}
