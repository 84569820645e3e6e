package io.pitcrew.kiosk.ui;

import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// Watches the [Marker] on the real screen, frame by frame, while somebody waits for it. Toolkit thread only.
final class Painted extends AnimationTimer {
    private final Queue<Wait> waits = new PriorityQueue<>();
    private final Stage stage;

    private record Wait(long number, CompletableFuture<Void> seen) implements Comparable<Wait> {
        @Override
        public int compareTo(Wait other) {
            return Long.compare(number, other.number);
        }
    }

    Painted(Stage stage) {
        this.stage = stage;
    }

    /// Completes `seen` when a floor with at least this number stands on the screen.
    void from(long number, CompletableFuture<Void> seen) {
        waits.add(new Wait(number, seen));
        start();
    }

    @Override
    public void handle(long now) {
        long shown = Marker.read(new Robot(), stage, stage.getScene().getHeight());
        while (!waits.isEmpty() && waits.element().number() <= shown) {
            waits.remove().seen().complete(null);
        }
        if (waits.isEmpty()) {
            stop();
        }
    }
}
