package io.pitcrew.kiosk.floor;

import static io.pitcrew.kiosk.flow.rules.PressShop.AMARA;
import static io.pitcrew.kiosk.flow.rules.PressShop.LOCK_OUT;
import static io.pitcrew.kiosk.flow.rules.PressShop.OTTO;
import static io.pitcrew.kiosk.flow.rules.PressShop.PIOTR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.management.HotSpotDiagnosticMXBean;
import io.pitcrew.kiosk.badge.serial.SerialBadgeReader;
import io.pitcrew.kiosk.badge.simulated.SimulatedReader;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Pad;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.testkit.Await;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Badges through a real reader's bytes, a PIN through the pad, a signature on a real disk; afterwards neither number
/// is in a file, in a record, in the log or anywhere in the memory of the program.
final class NothingLeftTest {
    private static final int LENGTH = KioskConfig.Pin.LONGEST;
    private static final KioskConfig.Reader READER =
            new KioskConfig.Reader(KioskConfig.Reader.SIMULATED, KioskConfig.Protocol.ID12, 9600, Optional.empty());

    @TempDir
    Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final AtomicLong passed = new AtomicLong();
    /// Not as text: this test is in the memory that it searches.
    private final int[] pin = new SecureRandom().ints(LENGTH, 0, 10).toArray();

    @Test
    void ofAPinAndABadgeNothingIsLeft() throws IOException, InterruptedException {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.DEBUG);
        log.start();
        root.addAppender(log);
        try (LiveFloor floor = new LiveFloor(folder, Duration.ofSeconds(60), new KioskConfig.Pin(LENGTH, 5));
                SimulatedReader bytes = new SimulatedReader(READER, folder.resolve("reader"))) {
            bytes.plug();
            try (SerialBadgeReader reader = new SerialBadgeReader(
                    bytes.asConfigured(), LiveFloor.BADGES, () -> System.nanoTime() + passed.get(), Thread::sleep)) {
                Thread reading = new Thread(() -> reader.run(floor.loop()::badge), "reader");
                reading.setDaemon(true);
                reading.start();
                signs(floor, bytes);
            }
            search(floor);
        } finally {
            root.detachAppender(log);
        }
    }

    private void signs(LiveFloor floor, SimulatedReader reader) throws IOException {
        tap(reader, AMARA);
        floor.await(Floor.AtHome.class);
        floor.touch(new Touch.OpenAid(LOCK_OUT), new Touch.Start(0), new Touch.Next());
        floor.await(Floor.Signing.class, f -> f.pad() instanceof Pad.Vouching);
        tap(reader, OTTO);
        floor.await(Floor.Signing.class, f -> f.pad() instanceof Pad.Choosing);
        type(floor);
        floor.touch(new Touch.PinTyped());
        type(floor);
        floor.touch(new Touch.PinTyped());
        floor.await(Floor.Signing.class, f -> f.pad() instanceof Pad.Typing);
        tap(reader, PIOTR);
        floor.await(Floor.Signing.class, f -> f.beside().isPresent());
        tap(reader, AMARA);
        floor.await(Floor.Signing.class, Floor.Signing::tapped);
        type(floor);
        floor.touch(new Touch.Sign());
        floor.await(Floor.Done.class);
    }

    /// A second after the last tap, so that no badge counts as still lying there.
    private void tap(SimulatedReader reader, Person who) {
        passed.addAndGet(1_000_000_000);
        Await.until(Duration.ofSeconds(10), reader::listenedTo);
        assertTrue(reader.tap(LiveFloor.number(who)));
    }

    private void type(LiveFloor floor) {
        for (int digit : pin) {
            floor.touch(new Touch.PinKey((char) ('0' + digit)));
        }
    }

    private void search(LiveFloor floor) throws IOException {
        assertTrue(floor.happened.stream().anyMatch(h -> h.endsWith(" Signed")), "it was signed");
        String said = log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
        Path memory = folder.resolve("memory.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(memory.toString(), true);
        String wanted = Arrays.stream(pin).mapToObj(Integer::toString).collect(Collectors.joining());
        assertFalse(said.contains(wanted) || said.contains(LiveFloor.number(AMARA)), "the log has it");
        byte[] control = "lock-out".getBytes(StandardCharsets.UTF_8);
        List<byte[]> needles = Stream.of(
                        StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .map(wanted::getBytes)
                .toList();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] all = Files.readAllBytes(file);
                boolean dump = file.equals(memory);
                assertTrue(!dump || has(all, control), "the memory was not searched");
                needles.forEach(needle -> assertFalse(has(all, needle), file + " has the PIN"));
                byte[] badge = LiveFloor.number(AMARA).getBytes(StandardCharsets.ISO_8859_1);
                assertFalse(!dump && has(all, badge), file + " has a badge");
            }
        }
        assertEquals(LENGTH, wanted.length());
    }

    private static boolean has(byte[] all, byte[] wanted) {
        for (int i = 0; i <= all.length - wanted.length; i++) {
            int at = i;
            boolean here = true;
            for (int j = 0; here && j < wanted.length; j++) {
                here = all[at + j] == wanted[j];
            }
            if (here) {
                return true;
            }
        }
        return false;
    }
}
