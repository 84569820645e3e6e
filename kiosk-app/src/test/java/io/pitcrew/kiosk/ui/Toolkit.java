package io.pitcrew.kiosk.ui;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.station.config.KioskConfig;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/// A real window on the headless platform, driven from a test's thread.
final class Toolkit implements AutoCloseable {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    final SamplePlant plant;
    final Window window;

    Toolkit(KioskConfig.Screen screen, SamplePlant plant, Consumer<Touch> touches) {
        started();
        this.plant = plant;
        this.window = on(() -> Window.open(new Stage(), new Window.Wish(screen, ZONE, true), plant, touches));
    }

    static void started() {
        CompletableFuture<Void> up = new CompletableFuture<>();
        try {
            Platform.setImplicitExit(false);
            Platform.startup(() -> up.complete(null));
            up.orTimeout(20, TimeUnit.SECONDS).join();
        } catch (IllegalStateException alreadyUp) {
            up.complete(null);
        }
    }

    static <T> T on(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception | AssertionError e) {
                done.completeExceptionally(e);
            }
        });
        return done.orTimeout(20, TimeUnit.SECONDS).join();
    }

    /// Shows a floor and waits until it is painted with all its pictures.
    void show(Floor floor) {
        painted(window.show(floor));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!window.settled().join()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("a picture never came");
            }
            painted(window.show(floor));
        }
        painted(window.show(floor));
    }

    void painted(long number) {
        window.painted(number).orTimeout(20, TimeUnit.SECONDS).join();
    }

    WritableImage shot() {
        return window.shot().orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        window.close();
    }
}
