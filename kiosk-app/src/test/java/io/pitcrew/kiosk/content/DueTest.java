package io.pitcrew.kiosk.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.store.Mark;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.release.Pointer;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.testkit.Plants;
import io.pitcrew.station.testkit.Releases;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DueTest {
    private static final Instant TWO = Instant.parse("2026-11-21T14:00:00Z");

    @TempDir
    Path folder;

    private final SigningKey key = SigningKey.generate();
    private final Releases releases = new Releases();
    private Kiosk kiosk;

    @BeforeEach
    void start() {
        kiosk = new Kiosk(folder, releases, key, Kiosk.LIMITS);
        offer(1, Optional.empty());
    }

    @AfterEach
    void stop() {
        kiosk.close();
    }

    @Test
    void itIsFetchedAtOnceAndInForceFromItsMomentOn() {
        offer(2, Optional.of(TWO));
        assertEquals(new ReleaseNumber(1), shown());
        assertEquals(Optional.of(TWO), kiosk.content.progress().effective());
        assertEquals(new ReleaseNumber(2), kiosk.content.progress().offered());
        assertEquals(0, kiosk.content.progress().objects());
        kiosk.now = TWO.minusMillis(1);
        kiosk.pass(Duration.ofSeconds(1));
        assertEquals(new ReleaseNumber(1), shown());
        kiosk.now = TWO;
        kiosk.pass(Duration.ofSeconds(1));
        assertEquals(new ReleaseNumber(2), shown());
        assertEquals(Optional.empty(), kiosk.content.progress().effective());
        assertEquals(2, kiosk.facts(Fact.ReleaseInForce.class).size());
    }

    @Test
    void aRestartWithoutANetworkDoesNotForgetIt() {
        offer(2, Optional.of(TWO));
        kiosk.close();
        kiosk = new Kiosk(folder, releases, key, Kiosk.LIMITS);
        assertEquals(new ReleaseNumber(1), shown());
        assertEquals(Optional.of(TWO), kiosk.content.progress().effective());
        kiosk.now = TWO;
        kiosk.pass(Duration.ofSeconds(1));
        assertEquals(new ReleaseNumber(2), shown());
    }

    @Test
    void aClockThatStandsStillInThePastDoesNotHoldItBack() {
        kiosk.now = Instant.EPOCH;
        offer(2, Optional.of(Releases.ISSUED.plus(Duration.ofMinutes(30))));
        kiosk.pass(Duration.ofMinutes(29));
        assertEquals(new ReleaseNumber(1), shown());
        kiosk.pass(Duration.ofMinutes(2));
        assertEquals(new ReleaseNumber(2), shown(), "half an hour has passed since the pointer was signed");
    }

    @Test
    void whatHasPassedIsRememberedOverARestart() {
        kiosk.now = Instant.EPOCH;
        offer(2, Optional.of(Releases.ISSUED.plus(Duration.ofMinutes(30))));
        kiosk.pass(Duration.ofMinutes(25));
        long floor = kiosk.ledgerDb.read(Mark.TIME::read);
        assertTrue(floor > Releases.ISSUED.toEpochMilli(), "kept on the disk");
        assertTrue(floor <= Releases.ISSUED.plus(Duration.ofMinutes(10)).toEpochMilli(), "and never too late");
    }

    @Test
    void aNewerPointerSaysThatItsMomentHasCome() {
        kiosk.now = Instant.EPOCH;
        Releases.Made made = offer(2, Optional.of(Releases.ISSUED.plus(Duration.ofDays(1))));
        Pointer fresh = releases.pointer(made.release().number(), made.envelope(), size(made));
        kiosk.offer(releases.seal(new Pointer(
                fresh.format(),
                fresh.ring(),
                fresh.counter(),
                fresh.release(),
                fresh.envelope(),
                fresh.envelopeSize(),
                fresh.rootVersion(),
                Releases.ISSUED.plus(Duration.ofDays(1)),
                Releases.ISSUED.plus(Duration.ofDays(9)))));
        assertEquals(new ReleaseNumber(2), shown());
    }

    @Test
    void anotherStationIsFetchedWhileAReleaseWaits() {
        offer(2, Optional.of(TWO));
        kiosk.content.alsoFor(Set.of(Plants.LATHE));
        kiosk.settle();
        assertEquals(0, kiosk.content.missing(Plants.LATHE).orElseThrow().objects());
        assertEquals(Optional.of(TWO), kiosk.content.progress().effective());
    }

    @Test
    void aLaterReleaseForAtOnceOvertakesIt() {
        offer(2, Optional.of(TWO));
        offer(3, Optional.empty());
        assertEquals(new ReleaseNumber(3), shown());
        kiosk.now = TWO;
        kiosk.pass(Duration.ofSeconds(2));
        assertEquals(new ReleaseNumber(3), shown());
    }

    private Releases.Made offer(long number, Optional<Instant> effective) {
        Releases.Made plain = releases.make(number, Plants.small());
        Release release = plain.release();
        Release later = new Release(
                release.format(),
                release.number(),
                release.previous(),
                release.issued(),
                release.note(),
                effective,
                Map.of(),
                Map.of(),
                Optional.empty(),
                release.catalogue());
        byte[] envelope =
                Envelope.seal(Release.TYPE, later.bytes(), releases.author).bytes();
        Releases.Made made = releases.seal(envelope, later, plain.catalogue());
        kiosk.broker.holds.putAll(releases.chunks);
        kiosk.offer(made);
        return made;
    }

    private int size(Releases.Made made) {
        return kiosk.library.stock.chunk(made.envelope()).orElseThrow().length;
    }

    private ReleaseNumber shown() {
        return kiosk.content.shelf().release();
    }
}
