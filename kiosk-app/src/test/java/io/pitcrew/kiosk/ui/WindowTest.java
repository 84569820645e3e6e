package io.pitcrew.kiosk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.picture.Film;
import io.pitcrew.kiosk.ui.picture.Pictures;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.jobaid.Media;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WindowTest {
    private static final KioskConfig.Screen SCREEN = new KioskConfig.Screen(15.6, 1280, 800, false, true);
    private final BlockingQueue<Touch> touches = new LinkedBlockingQueue<>();
    private final SamplePlant plant = new SamplePlant();
    private final Toolkit toolkit = new Toolkit(SCREEN, plant, touches::add);
    private final Map<String, Floor> floors = new SampleFloors(plant).all(SamplePlant.EN);

    @AfterEach
    void close() {
        toolkit.close();
    }

    @Test
    void aFloorIsReadBackFromTheScreenOnceItIsPainted() {
        for (int i = 0; i < 20; i++) {
            toolkit.painted(toolkit.window.show(floor(i % 2 == 0 ? "attract" : "home")));
        }
    }

    @Test
    void ofManyFloorsAtOnceTheNewestStands() {
        long last = 0;
        for (int i = 0; i < 500; i++) {
            last = toolkit.window.show(floor(i % 2 == 0 ? "home" : "cover"));
        }
        long newest = toolkit.window.show(floor("done"));
        toolkit.painted(newest);
        assertTrue(newest > last);
        assertTrue(toolkit.window.press(new Touch.Undo()).join());
    }

    @Test
    void aFingerSendsWhatTheScreenOffers() throws InterruptedException {
        toolkit.window.show(floor("step"));
        assertTrue(toolkit.window.press(new Touch.Ok()).join());
        assertEquals(new Touch.Ok(), touches.poll(5, TimeUnit.SECONDS));
        assertFalse(toolkit.window.press(new Touch.Next()).join(), "a check is answered, not passed over");
    }

    @Test
    void whoReadsWithoutABadgeIsNotAskedForAnswers() {
        toolkit.window.show(floor("step-reading"));
        assertFalse(toolkit.window.press(new Touch.Ok()).join());
        assertFalse(toolkit.window.press(new Touch.Wrong()).join());
        assertTrue(toolkit.window.press(new Touch.Next()).join());
    }

    @Test
    void aRestingStepOffersNothing() {
        toolkit.window.show(floor("resting"));
        for (Touch touch : new Touch[] {new Touch.Ok(), new Touch.Next(), new Touch.Back(), new Touch.Why()}) {
            assertFalse(toolkit.window.press(touch).join());
        }
    }

    @Test
    void comingBackToAScreenUsesTheSameNodes() {
        toolkit.window.show(floor("home"));
        Node first = Toolkit.on(toolkit.window::front);
        toolkit.window.show(floor("cover"));
        toolkit.window.show(floor("home-hello"));
        assertEquals(first, Toolkit.on(toolkit.window::front));
    }

    @Test
    void aVideoThatCannotPlayLeavesItsPictureAndSaysSo() {
        Media picture = plant.aid("label-jam").cover();
        CompletableFuture<Void> cannot = new CompletableFuture<>();
        Toolkit.on(() -> {
            Film film = new Film(new Pictures(plant, 1), () -> cannot.complete(null));
            film.play(picture, Optional.of(picture), "not a video");
            return film;
        });
        cannot.orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Test
    void screensAreBuiltWhileNothingElseIsToDo() {
        toolkit.window.warm();
        toolkit.show(floor("service"));
    }

    private Floor floor(String name) {
        return Optional.ofNullable(floors.get(name)).orElseThrow();
    }
}
