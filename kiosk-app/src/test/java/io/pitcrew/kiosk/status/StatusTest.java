package io.pitcrew.kiosk.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.content.Kiosk;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.status.Status;
import io.pitcrew.station.testkit.Plants;
import io.pitcrew.station.testkit.Releases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTest {
    @TempDir
    Path folder;

    private final Releases releases = new Releases();
    private final List<Bytes> announced = new ArrayList<>();
    private Optional<String> stick = Optional.empty();
    private Kiosk kiosk;
    private Report report;
    private Announcer announcer;

    @BeforeEach
    void start() {
        kiosk = new Kiosk(folder, releases, SigningKey.generate(), Kiosk.LIMITS);
        report = new Report(
                kiosk.content,
                kiosk.ledger,
                kiosk.ledgerDb,
                new Report.Device(folder, "0.1.0", () -> stick),
                kiosk.clock);
        announcer = new Announcer(json -> announced.add(new Bytes(json)), report::now, kiosk.millis::get);
    }

    @AfterEach
    void stop() {
        kiosk.close();
    }

    private Status last() throws Malformed {
        return Json.read(announced.getLast().array(), Status.class);
    }

    @Test
    void aStickIsSpokenOfAsSoonAsItIsSeen() throws Malformed {
        announcer.tick();
        assertEquals(Optional.empty(), last().stick());
        stick = Optional.of("stick: release 7 is being read, 41 of 57");
        kiosk.millis.addAndGet(1000);
        announcer.tick();
        assertEquals(stick, last().stick());
    }

    @Test
    void itSaysWhatIsInForceAndWhatIsMissing() throws Malformed {
        announcer.tick();
        assertEquals(ReleaseNumber.ZERO, last().inForce());
        assertEquals(Status.State.ONLINE, last().state());
        assertEquals(1, last().boot());
        assertEquals(1, last().waiting(), "the record that opened the chain");

        Releases.Made made = releases.make(1, Plants.small());
        kiosk.offer(made);
        kiosk.millis.addAndGet(1000);
        announcer.tick();
        assertEquals(new ReleaseNumber(1), last().wanted());
        assertEquals(1, last().missing(), "its envelope");

        kiosk.broker.holds.putAll(releases.chunks);
        kiosk.settle();
        kiosk.millis.addAndGet(1000);
        announcer.tick();
        assertEquals(new ReleaseNumber(1), last().inForce());
        assertEquals(0, last().missing());
        assertEquals(Plants.PRESS, last().station());
    }

    @Test
    void itSaysWhyAReleaseWasRefused() throws Malformed {
        kiosk.offer(new byte[] {'?'});
        announcer.tick();
        assertTrue(last().refused().orElseThrow().startsWith("DAMAGED"));
    }

    @Test
    void itIsAnnouncedWhenItChangedAndNotMoreThanOnceASecond() {
        announcer.tick();
        announcer.tick();
        kiosk.millis.addAndGet(10_000);
        announcer.tick();
        assertEquals(1, announced.size(), "nothing changed");
        kiosk.offer(new byte[] {'?'});
        announcer.tick();
        assertEquals(2, announced.size());
        kiosk.offer(new byte[] {'!', '!'});
        kiosk.content.offered(new byte[200_000]);
        kiosk.settle();
        announcer.tick();
        assertEquals(2, announced.size(), "too soon");
        kiosk.millis.addAndGet(1000);
        announcer.tick();
        assertEquals(3, announced.size(), "said later");
    }

    @Test
    void aGoodbyeAndALastWillAreNoLongerOnline() throws Malformed {
        announcer.goodbye();
        assertEquals(Status.State.STOPPED, last().state());
        assertEquals(
                Status.State.LOST, Json.read(report.lastWill(), Status.class).state());
    }
}
