package io.pitcrew.kiosk.ui;

import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;

/// Four pixels in the bottom left corner whose colour is the number of the floor that stands on the screen. Read back
/// from the screen they prove that this floor was *painted*, not merely asked for. Only while rehearsing.
final class Marker extends Rectangle {
    static final int SIDE = 2;
    private static final int COLOURS = 1 << 24;

    Marker() {
        super(SIDE, SIDE);
        setManaged(false);
        setMouseTransparent(true);
        setSmooth(false);
    }

    void show(long number) {
        int rgb = (int) (number % COLOURS);
        setFill(Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255));
    }

    /// The number as it stands on the screen now, or -1 if the screen cannot be read.
    static long read(Robot robot, Window window, double height) {
        Color seen = robot.getPixelColor(window.getX() + SIDE / 2.0, window.getY() + height - SIDE / 2.0);
        return seen == null
                ? -1
                : Math.round(seen.getRed() * 255) << 16
                        | Math.round(seen.getGreen() * 255) << 8
                        | Math.round(seen.getBlue() * 255);
    }
}
