package io.pitcrew.kiosk.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.content.check.Limits;
import io.pitcrew.kiosk.ledger.Draft;
import io.pitcrew.station.config.Prefetch;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.testkit.Plants;
import io.pitcrew.station.testkit.Releases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The press keeps the lathe's aids besides its own, and never at the expense of its own.
class NeighbourhoodTest {
    private static final ReleaseNumber ONE = new ReleaseNumber(1);
    private static final ReleaseNumber TWO = new ReleaseNumber(2);

    @TempDir
    Path folder;

    private final Releases releases = new Releases();
    private final SigningKey key = SigningKey.generate();
    private final Plants.Plant plant = Plants.small();
    private Kiosk kiosk;

    @BeforeEach
    void theLinesAidsAreToBeKept() {
        kiosk = new Kiosk(folder, releases, key, Kiosk.LIMITS, Prefetch.LINE);
    }

    @AfterEach
    void stop() {
        kiosk.close();
    }

    @Test
    void theAidsOfANeighbourAreHereAndStayWithoutANetwork() {
        List<Integer> missing = new ArrayList<>();
        kiosk.progressed = progress -> {
            if (progress.inForce().equals(ONE)) {
                missing.add(progress.objects());
            }
        };
        arrives(releases.make(1, plant));
        assertEquals(Set.of(0), Set.copyOf(missing), "what a neighbour lacks is not missing here");
        assertEquals(List.of(Plants.LATHE), near());
        assertTrue(kiosk.content.shelf().nearby().getFirst().whole());

        restarts(Kiosk.LIMITS);
        Shelf.Nearby lathe = kiosk.content.shelf().nearby().getFirst();
        assertEquals(
                List.of(new AidId("clamp-torque"), new AidId("tool-offset")),
                lathe.aids().stream().map(JobAid::id).toList());
        assertTrue(lathe.whole());
        assertTrue(kiosk.library.media(cover("tool-offset")).isPresent());
    }

    @Test
    void theOwnIsInForceBeforeAnythingOfANeighbourIsAskedFor() {
        Releases.Made made = releases.make(1, plant);
        kiosk.broker.holds.putAll(releases.chunks);
        kiosk.broker.holds.remove(made.object(Catalogue.media(new AidId("tool-offset"), cover("tool-offset")))
                .root());
        kiosk.offer(made);
        assertEquals(ONE, kiosk.content.shelf().release(), "whatever is missing of a neighbour");
        assertFalse(kiosk.content.shelf().nearby().getFirst().whole());
        assertEquals(2, kiosk.content.shelf().nearby().getFirst().aids().size(), "its words are here already");
        assertEquals(1, kiosk.facts(Fact.ReleaseInForce.class).size());

        Releases.Made next = releases.make(
                2, plant.with(Plants.aid("die-change", Plants.picture("another", plant.media()), "Look", "Do", "Go")));
        arrives(next);
        assertEquals(TWO, kiosk.content.shelf().release(), "the own is fetched while a neighbour's waits");
        assertTrue(kiosk.content.shelf().nearby().getFirst().whole());
    }

    @Test
    void aReleaseThatComesWhileANeighbourIsWaitedForIsRefusedAsEver() {
        Releases.Made made = releases.make(1, plant);
        kiosk.broker.holds.putAll(releases.chunks);
        kiosk.broker.holds.remove(made.object(Catalogue.media(new AidId("tool-offset"), cover("tool-offset")))
                .root());
        kiosk.offer(made);
        arrives(releases.make(2, plant.with(Plants.station(Plants.PRESS, "Press 3", "no-such-aid"))));
        assertEquals(ONE, kiosk.content.shelf().release());
        assertEquals(1, kiosk.facts(Fact.ReleaseRefused.class).size());
    }

    @Test
    void aNeighbourThatIsBrokenIsPassedOverAndTheReleaseStands() {
        Plants.Plant broken = plant.with(Plants.station(Plants.LATHE, "Lathe 1", "tool-offset", "no-such-aid"));
        arrives(releases.make(1, broken));
        assertEquals(ONE, kiosk.content.shelf().release());
        assertEquals(List.of(), kiosk.facts(Fact.ReleaseRefused.class));
        assertFalse(kiosk.content.shelf().nearby().getFirst().whole());
        assertTrue(kiosk.content.progress().refused().isEmpty());
    }

    @Test
    void withoutRoomToSpareNothingOfANeighbourIsFetched() {
        restarts(spare(Long.MAX_VALUE / 2));
        arrives(releases.make(1, plant));
        assertEquals(ONE, kiosk.content.shelf().release());
        assertFalse(kiosk.content.shelf().nearby().getFirst().whole());
        assertTrue(kiosk.library.media(cover("tool-offset")).isEmpty());
    }

    @Test
    void whenTheOwnNeedsTheDiskANeighboursPicturesGoFirst() {
        arrives(releases.make(1, plant));
        assertTrue(kiosk.library.media(cover("tool-offset")).isPresent());
        Sha256 own = cover("die-change");

        restarts(spare(Long.MAX_VALUE / 2));
        arrives(releases.make(
                2,
                plant.with(Plants.aid("clamp-torque", Plants.picture("another", plant.media()), "Look", "Do", "Go"))));
        assertEquals(TWO, kiosk.content.shelf().release());
        assertTrue(kiosk.library.media(own).isPresent(), "of the own nothing goes");
        assertTrue(kiosk.library.media(cover("tool-offset")).isEmpty());
        assertFalse(kiosk.content.shelf().nearby().getFirst().whole(), "and it is said");
    }

    @Test
    void whatOpenWorkGoesOnWithStaysWhateverTheDiskSays() {
        arrives(releases.make(1, plant));
        Context there = Context.NONE.at(Plants.LATHE).by(Plants.AMARA.id()).in(ONE);
        kiosk.record(new Draft(there.of(new AidId("tool-offset"), Plants.EN), new Fact.Opened("w1")));
        kiosk.content.keep(Prefetch.NONE);
        kiosk.settle();
        assertEquals(List.of(), near());
        assertTrue(kiosk.library.media(cover("tool-offset")).isPresent());
    }

    @Test
    void whoIsToldToKeepNoneLetsTheirPicturesGo() {
        arrives(releases.make(1, plant));
        kiosk.content.keep(Prefetch.NONE);
        kiosk.settle();
        assertTrue(kiosk.library.media(cover("tool-offset")).isEmpty());
        assertTrue(kiosk.library.media(cover("clamp-torque")).isPresent(), "shared with the own");
        kiosk.content.keep(Prefetch.SITE);
        kiosk.settle();
        assertTrue(kiosk.library.media(cover("tool-offset")).isPresent());
    }

    private void restarts(Limits limits) {
        kiosk.close();
        kiosk = new Kiosk(folder, releases, key, limits, Prefetch.LINE);
    }

    private void arrives(Releases.Made made) {
        kiosk.broker.holds.putAll(releases.chunks);
        kiosk.offer(made);
        kiosk.pass(Duration.ofMinutes(2));
    }

    private List<StationPath> near() {
        return kiosk.content.shelf().nearby().stream()
                .map(one -> one.station().path())
                .toList();
    }

    private Sha256 cover(String aid) {
        return plant.aids().stream()
                .filter(a -> a.id().value().equals(aid))
                .findFirst()
                .orElseThrow()
                .cover()
                .hash();
    }

    private static Limits spare(long bytes) {
        Limits l = Kiosk.LIMITS;
        return new Limits(
                l.total(), l.aid(), l.index(), l.topics(), l.window(), l.silence(), l.patience(), l.damages(), bytes);
    }
}
