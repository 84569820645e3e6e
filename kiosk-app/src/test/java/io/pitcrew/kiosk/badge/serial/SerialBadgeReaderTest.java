package io.pitcrew.kiosk.badge.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.badge.BadgeEvent;
import io.pitcrew.kiosk.badge.BadgeEvent.ReaderBack;
import io.pitcrew.kiosk.badge.BadgeEvent.ReaderLost;
import io.pitcrew.kiosk.badge.BadgeEvent.Tapped;
import io.pitcrew.kiosk.badge.BadgeEvent.Unreadable;
import io.pitcrew.kiosk.badge.Flaw;
import io.pitcrew.kiosk.badge.Readers;
import io.pitcrew.kiosk.badge.simulated.FrameEncoder;
import io.pitcrew.kiosk.badge.simulated.SimulatedReader;
import io.pitcrew.station.config.KioskConfig.Protocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Through a real pseudo-terminal and the real serial library.
@Timeout(20)
final class SerialBadgeReaderTest {
    private static final String ADA = "0C000621A5";
    private static final String BOB = "010063E9AE";

    @TempDir
    Path folder;

    private final BlockingQueue<BadgeEvent> events = new LinkedBlockingQueue<>();
    private final AtomicLong ahead = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachProtocolIsReadThroughTheWire(Protocol protocol) throws InterruptedException {
        var device = plugged(protocol);
        assertTrue(device.tap(ADA));
        tapped(ADA);
        assertTrue(device.tap(BOB));
        tapped(BOB);
    }

    @Test
    void aDoubledFrameIsOneTap() throws InterruptedException {
        var device = plugged(Protocol.RDM6300);
        byte[] once = new FrameEncoder(Readers.of(Protocol.RDM6300)).frame(ADA);
        byte[] twice = Arrays.copyOf(once, 2 * once.length);
        System.arraycopy(once, 0, twice, once.length, once.length);
        device.raw(twice);
        device.tap(BOB);
        tapped(ADA);
        tapped(BOB);
    }

    @Test
    void aDamagedFrameIsToldAndTheNextIsRead() throws InterruptedException {
        var device = plugged(Protocol.ID12);
        byte[] damaged = new FrameEncoder(Readers.of(Protocol.ID12)).frame(ADA);
        damaged[4] ^= 1;
        device.raw(damaged);
        assertEquals(Flaw.CHECKSUM, next(Unreadable.class).flaw());
        device.tap(ADA);
        tapped(ADA);
    }

    @ParameterizedTest
    @EnumSource
    void aCutFrameIsToldByItselfAndTheNextIsRead(Protocol protocol) throws InterruptedException {
        var device = plugged(protocol);
        device.raw(Arrays.copyOf(new FrameEncoder(Readers.of(protocol)).frame(ADA), 7));
        assertEquals(Flaw.TRUNCATED, next(Unreadable.class).flaw());
        device.tap(ADA);
        tapped(ADA);
    }

    @Test
    void everyByteValueGetsThroughUnchanged() throws InterruptedException {
        var device = plugged(Protocol.ID12);
        byte[] noise = new byte[2000];
        new Random(7).nextBytes(noise);
        device.raw(noise);
        next(Unreadable.class);
        device.tap(ADA);
        tapped(ADA);
    }

    @ParameterizedTest
    @EnumSource
    void aReaderPulledWithinAFrameHealsWhenItIsPluggedInAgain(Protocol protocol) throws InterruptedException {
        var device = plugged(protocol);
        byte[] frame = new FrameEncoder(Readers.of(protocol)).frame(ADA);
        for (int replug = 0; replug < 3; replug++) {
            device.raw(Arrays.copyOf(frame, 8));
            device.unplug();
            assertEquals(device.asConfigured().port(), next(ReaderLost.class).port());
            assertFalse(device.tap(ADA));
            device.plug();
            assertEquals(device.asConfigured().port(), next(ReaderBack.class).port());
            // The first half must not be completed by the rest of another frame.
            device.raw(Arrays.copyOfRange(frame, 8, frame.length));
            device.tap(BOB);
            BadgeEvent event = next(BadgeEvent.class);
            while (!(event instanceof Tapped tap && tap.badge().equals(Readers.digest(BOB)))) {
                assertFalse(event instanceof Tapped tap && tap.badge().equals(Readers.digest(ADA)), event::toString);
                event = next(BadgeEvent.class);
            }
            forgetLyingBadge();
        }
    }

    /// A read that had counted bytes and then lost its cable must come back; a blocking one does not, one time in 80.
    @Test
    void aReaderPulledInTheMidstOfTrafficNeverHangs() {
        var device = plugged(Protocol.ID12);
        var random = new Random(3);
        byte[] begun = {0x02, '0', '1'};
        for (int replug = 0; replug < 200; replug++) {
            long pulled = System.nanoTime() + random.nextInt(6_000_000);
            while (System.nanoTime() < pulled) {
                device.raw(begun);
            }
            device.unplug();
            device.plug();
            await(device::listenedTo);
        }
    }

    @Test
    void aReaderMissingAtTheStartIsToldOnceAndReadWhenItAppears() throws InterruptedException {
        var device = unplugged(Protocol.ID12);
        var lost = next(ReaderLost.class);
        assertEquals("Badge reader: not connected at " + folder.resolve("reader") + ". Check its plug.", lost.why());
        assertNull(events.poll(500, TimeUnit.MILLISECONDS), "told once");
        device.plug();
        next(ReaderBack.class);
        device.tap(ADA);
        tapped(ADA);
    }

    @Test
    void whatIsNoSerialPortIsSaidSo() throws IOException, InterruptedException {
        Files.createFile(folder.resolve("reader"));
        unplugged(Protocol.ID12);
        assertTrue(next(ReaderLost.class).why().contains("is no serial port"));
    }

    @Test
    void closingEndsTheRunAndFreesThePort() throws Exception {
        var device = plugged(Protocol.ID12);
        open.removeLast().close();
        await(() -> !device.listenedTo());
        assertFalse(device.tap(ADA));
    }

    @Test
    void anInterruptEndsAReaderThatWaitsForItsPlug() throws InterruptedException {
        unplugged(Protocol.ID12);
        next(ReaderLost.class);
        var thread = threads.getLast();
        thread.interrupt();
        assertTrue(thread.join(Duration.ofSeconds(10)));
    }

    private SimulatedReader plugged(Protocol protocol) {
        var device = new SimulatedReader(Readers.of(protocol), folder.resolve("reader"));
        open.add(device);
        device.plug();
        start(device);
        await(device::listenedTo);
        return device;
    }

    private SimulatedReader unplugged(Protocol protocol) {
        var device = new SimulatedReader(Readers.of(protocol), folder.resolve("reader"));
        open.add(device);
        start(device);
        return device;
    }

    private void start(SimulatedReader device) {
        var reader = new SerialBadgeReader(
                device.asConfigured(),
                Readers.KEY,
                () -> System.nanoTime() + ahead.get(),
                // the reader's own pause between two looks at the port, only shorter; no test waits by it
                millis -> Thread.sleep(Math.min(millis, 5)));
        var thread = new Thread(() -> reader.run(events::add), "badge");
        thread.start();
        threads.add(thread);
        open.add(() -> {
            reader.close();
            assertTrue(thread.join(Duration.ofSeconds(10)), "run returns after close");
        });
    }

    /// A tap is one badge until it was away; the tests have no patience for that.
    private void forgetLyingBadge() throws InterruptedException {
        events.clear();
        ahead.addAndGet(TimeUnit.SECONDS.toNanos(1));
    }

    private void tapped(String number) throws InterruptedException {
        assertEquals(Readers.digest(number), next(Tapped.class).badge());
    }

    private <E extends BadgeEvent> E next(Class<E> type) throws InterruptedException {
        BadgeEvent event = events.poll(10, TimeUnit.SECONDS);
        return type.cast(Objects.requireNonNull(event, "nothing came of the reader"));
    }

    private static void await(BooleanSupplier happened) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!happened.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "it did not happen within 10 s");
            LockSupport.parkNanos(1_000_000);
        }
    }
}
