package io.pitcrew.kiosk.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.ledger.Draft;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.jobaid.CardCode;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Tombstones;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.testkit.Plants;
import io.pitcrew.station.testkit.Releases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentTest {
    private static final AidId DIE_CHANGE = new AidId("die-change");
    private static final AidId TOOL_OFFSET = new AidId("tool-offset");

    @TempDir
    Path folder;

    private final SigningKey key = SigningKey.generate();
    private final Releases releases = new Releases();
    private final Plants.Plant plant = Plants.small();
    private Kiosk kiosk;

    @BeforeEach
    void start() {
        kiosk = new Kiosk(folder, releases, key, Kiosk.LIMITS);
    }

    @AfterEach
    void stop() {
        kiosk.close();
    }

    private void restart() {
        kiosk.close();
        kiosk = new Kiosk(folder, releases, key, Kiosk.LIMITS);
    }

    private Releases.Made made(long number, Plants.Plant of) {
        Releases.Made made = releases.make(number, of);
        kiosk.broker.holds.putAll(releases.chunks);
        return made;
    }

    private Plants.Plant changed(String title) {
        JobAid old = plant.aids().getFirst();
        return plant.with(Plants.aid(old.id().value(), old.cover(), title, "Do", "Look again"));
    }

    @Test
    void beforeTheFirstReleaseTheShelfIsEmptyAndTheStationKnown() {
        assertTrue(kiosk.content.shelf().isEmpty());
        assertEquals(Plants.PRESS, kiosk.content.shelf().station().path());
        assertEquals(ReleaseNumber.ZERO, kiosk.content.progress().inForce());
        assertTrue(kiosk.facts(Fact.ReleaseRefused.class).isEmpty());
    }

    @Test
    void aReleaseComesIntoForceWithWhatThisStationNeedsAndNoMore() throws IOException {
        kiosk.offer(made(1, plant));
        Shelf shelf = kiosk.content.shelf();
        assertEquals(new ReleaseNumber(1), shelf.release());
        assertEquals("Press 3", shelf.station().name(Plants.EN));
        assertEquals(List.of("die-change", "clamp-torque"), ids(shelf));
        assertEquals(2, shelf.stations().size());
        assertEquals(Plants.AMARA, shelf.worker(Plants.AMARA_BADGE).orElseThrow());
        assertEquals(
                "bottom dead centre", shelf.glossary().meaning(Plants.EN, "BDC").orElseThrow());
        Sha256 cover = shelf.aids().getFirst().cover().hash();
        assertArrayEquals(
                Objects.requireNonNull(plant.media().get(cover)).array(),
                Files.readAllBytes(kiosk.library.media(cover).orElseThrow()));
        assertTrue(
                kiosk.library.aid(shelf.release(), TOOL_OFFSET, Plants.PRESS).isEmpty(), "the lathe's aid is not ours");
        assertEquals(
                List.of(new Fact.ReleaseInForce(new ReleaseNumber(1), ReleaseNumber.ZERO)),
                kiosk.facts(Fact.ReleaseInForce.class));
        assertEquals(shelf, kiosk.shown.getLast());
        assertEquals(0, kiosk.content.progress().objects());
    }

    @Test
    void aKioskRemembersSinceWhenCardsHoldThoughReleasesGo() {
        CardCode first = CardCode.of(plant.aids().getFirst(), Plants.EN);
        kiosk.offer(made(1, plant));
        for (long n = 2; n <= 5; n++) {
            kiosk.offer(made(n, changed("Title " + Math.min(n, 4))));
        }
        restart();
        Shelf shelf = kiosk.content.shelf();
        CardCode now = CardCode.of(shelf.aids().getFirst(), Plants.EN);
        assertEquals(
                new CardCode.Since(new ReleaseNumber(1), Releases.ISSUED.plusSeconds(60)),
                shelf.cards().get(first));
        assertEquals(
                new ReleaseNumber(4),
                Objects.requireNonNull(shelf.cards().get(now)).release());
    }

    @Test
    void whatIsWithdrawnComesWithTheReleaseAndDamagedIsRefused() {
        Tombstones stones = new Tombstones(
                Tombstones.FORMAT,
                List.of(new Tombstones.Tombstone(
                        TOOL_OFFSET,
                        LocalDate.of(2026, 11, 20),
                        Optional.of(new AidId("die-change")),
                        Map.of(Plants.EN, "Tool offset"),
                        Map.of(Plants.EN, "Too slow."))));
        kiosk.offer(withdrawing(1, stones.bytes()));
        assertEquals(stones, kiosk.content.shelf().withdrawn());
        kiosk.offer(withdrawing(2, "{\"format\":1}".getBytes(StandardCharsets.UTF_8)));
        assertEquals(new ReleaseNumber(1), kiosk.content.shelf().release());
        assertEquals(1, kiosk.facts(Fact.ReleaseRefused.class).size());
    }

    private Releases.Made withdrawing(long number, byte[] stones) {
        Map<String, ObjectRef> objects = new HashMap<>(releases.objects(plant));
        objects.put(Catalogue.WITHDRAWN, releases.cut(stones));
        Releases.Made made = releases.make(number, Catalogue.of(objects));
        kiosk.broker.holds.putAll(releases.chunks);
        return made;
    }

    @Test
    void whatIsInForceIsThereAfterARestartWithoutANetwork() {
        kiosk.offer(made(1, plant));
        Shelf before = kiosk.content.shelf();
        restart();
        assertEquals(before, kiosk.content.shelf());
        assertTrue(kiosk.broker.asked.isEmpty());
    }

    @Test
    void aSmallChangeFetchesOnlyWhatChanged() {
        kiosk.offer(made(1, plant));
        kiosk.broker.asked.clear();
        kiosk.offer(made(2, changed("Look twice")));
        assertEquals(new ReleaseNumber(2), kiosk.content.shelf().release());
        assertEquals(3, kiosk.broker.asked.size(), "envelope, catalogue, aid");
    }

    @Test
    void aClockThatIsYearsOffHoldsNothingUp() {
        long number = 1;
        for (int years : List.of(-1, 1, -50, 70)) {
            restart();
            kiosk.now = Releases.ISSUED.plus(Duration.ofDays(365L * years));
            kiosk.offer(made(number, changed("Version " + number)));
            assertEquals(new ReleaseNumber(number), kiosk.content.shelf().release(), years + " years off");
            number++;
        }
    }

    @Test
    void theSamePointerAgainChangesNothing() {
        Releases.Made first = made(1, plant);
        kiosk.offer(first);
        kiosk.offer(first);
        assertEquals(1, kiosk.facts(Fact.ReleaseInForce.class).size());
        assertEquals(2, kiosk.shown.size());
    }

    @Test
    void theWindowIsNeverWiderThanAllowed() {
        kiosk.offer(made(1, plant));
        assertTrue(kiosk.broker.widest <= Kiosk.LIMITS.topics(), "asked for " + kiosk.broker.widest + " at once");
        assertTrue(kiosk.broker.widest > 1);
    }

    @Test
    void progressSaysWhatIsMissingAndSilenceIsNoCompleteness() {
        Releases.Made first = made(1, plant);
        Sha256 cover = plant.aids().getFirst().cover().hash();
        Sha256 list = first.object(Catalogue.media(DIE_CHANGE, cover)).root();
        byte[] held = hide(list);
        kiosk.offer(first);
        assertEquals(1, kiosk.content.progress().objects());
        assertTrue(
                kiosk.content.progress().bytes() >= 100_000,
                "bytes: " + kiosk.content.progress().bytes());
        assertTrue(kiosk.content.shelf().isEmpty());

        kiosk.pass(Duration.ofMinutes(2));
        assertTrue(kiosk.broker.asked.stream().filter(list::equals).count() > 2, "asked again");
        assertTrue(kiosk.broker.wanted.contains(list), "operations was told");
        assertTrue(kiosk.content.shelf().isEmpty());

        kiosk.broker.holds.put(list, held);
        kiosk.settle();
        assertEquals(new ReleaseNumber(1), kiosk.content.shelf().release());
        assertEquals(0, kiosk.content.progress().bytes());
    }

    @Test
    void whatHadArrivedBeforeAPowerCutIsNotFetchedAgain() {
        Releases.Made first = made(1, plant);
        Sha256 list = first.object(Catalogue.media(
                        DIE_CHANGE, plant.aids().getFirst().cover().hash()))
                .root();
        hide(list);
        kiosk.offer(first);
        Set<Sha256> arrived = new HashSet<>(kiosk.broker.asked);
        arrived.remove(list);
        restart();
        kiosk.offer(first);
        assertEquals(new ReleaseNumber(1), kiosk.content.shelf().release());
        assertTrue(Collections.disjoint(arrived, kiosk.broker.asked), "only the rest is asked for");
    }

    @Test
    void anOpenProcedureKeepsItsVersionOverTwoReleasesAndLetsGoOfItAfterwards() {
        kiosk.offer(made(1, plant));
        JobAid begun = kiosk.content.shelf().aid(DIE_CHANGE).orElseThrow();
        Context context = Context.NONE
                .at(Plants.PRESS)
                .by(Plants.AMARA.id())
                .in(new ReleaseNumber(1))
                .of(DIE_CHANGE, Plants.EN);
        kiosk.record(new Draft(context, new Fact.Opened("w1")));
        kiosk.offer(made(2, changed("Two")));
        kiosk.offer(made(3, changed("Three")));
        kiosk.offer(made(4, changed("Four")));
        assertEquals(
                begun,
                kiosk.library
                        .aid(new ReleaseNumber(1), DIE_CHANGE, Plants.PRESS)
                        .orElseThrow());
        assertTrue(
                kiosk.library
                        .aid(new ReleaseNumber(2), DIE_CHANGE, Plants.PRESS)
                        .isEmpty(),
                "release 2 is needed by nobody");
        assertTrue(
                kiosk.library
                        .aid(new ReleaseNumber(3), DIE_CHANGE, Plants.PRESS)
                        .isPresent(),
                "the last two are kept");

        kiosk.record(new Draft(context, new Fact.Completed("w1")));
        kiosk.offer(made(5, changed("Five")));
        assertTrue(kiosk.library
                .aid(new ReleaseNumber(1), DIE_CHANGE, Plants.PRESS)
                .isEmpty());
    }

    @Test
    void mediaThatNoReleaseShowsAnyMoreGoes() throws IOException {
        kiosk.offer(made(1, plant));
        Sha256 old = plant.aids().getFirst().cover().hash();
        Map<Sha256, Bytes> media = new LinkedHashMap<>(plant.media());
        JobAid renewed = Plants.aid("die-change", Plants.picture("new", media), "Look");
        media.remove(old);
        Plants.Plant other =
                new Plants.Plant(plant.stations(), plant.with(renewed).aids(), media, plant.glossary(), plant.roster());
        kiosk.offer(made(2, other));
        assertTrue(kiosk.library.media(old).isPresent(), "release 1 is still kept");
        kiosk.offer(made(3, other));
        assertTrue(kiosk.library.media(old).isEmpty());
        assertFalse(Files.exists(folder.resolve("media").resolve(old.hex())));
    }

    @Test
    void halfWrittenFilesAreSweptAtTheStart() throws IOException {
        kiosk.offer(made(1, plant));
        Files.writeString(folder.resolve("media").resolve("a".repeat(64) + ".part"), "half");
        Files.writeString(folder.resolve("media").resolve("b".repeat(64)), "nobody knows it");
        restart();
        try (Stream<Path> files = Files.list(folder.resolve("media"))) {
            assertEquals(2, files.count(), "the two pictures");
        }
    }

    @Test
    void mediaThatVanishedFromTheDiskIsFetchedAgain() throws IOException {
        kiosk.offer(made(1, plant));
        Sha256 cover = plant.aids().getFirst().cover().hash();
        Files.delete(folder.resolve("media").resolve(cover.hex()));
        restart();
        assertTrue(kiosk.library.media(cover).isEmpty());
        assertEquals(2, kiosk.content.shelf().aids().size(), "the words are still there");
        kiosk.settle();
        assertTrue(kiosk.library.media(cover).isPresent());
    }

    @Test
    void aWipedCacheIsFilledAgainAndOldReleasesStayRefused() throws IOException {
        Releases.Made first = made(1, plant);
        Releases.Made second = made(2, changed("Two"));
        kiosk.offer(first);
        kiosk.offer(second);
        kiosk.close();
        for (String file : List.of("content.db", "content.db-wal", "content.db-shm")) {
            Files.deleteIfExists(folder.resolve(file));
        }
        kiosk = new Kiosk(folder, releases, key, Kiosk.LIMITS);
        assertTrue(kiosk.content.shelf().isEmpty());
        kiosk.offer(first);
        assertTrue(kiosk.content.shelf().isEmpty(), "an older release does not get in through a wiped cache");
        kiosk.offer(second);
        assertEquals(new ReleaseNumber(2), kiosk.content.shelf().release());
        assertEquals(2, kiosk.facts(Fact.ReleaseInForce.class).size(), "it was in force all the time");
    }

    @Test
    void anAidWithValuesIsShownWithThoseOfThisStationAndOfNoOther() {
        Map<String, ObjectRef> objects = releases.objects(plant);
        JobAid plain = plant.aids().getFirst();
        JobAid press = Plants.aid("die-change", plain.cover(), "55 Nm");
        JobAid lathe = Plants.aid("die-change", plain.cover(), "40 Nm");
        objects.remove(Catalogue.aid(DIE_CHANGE));
        objects.put(Catalogue.aid(DIE_CHANGE, Plants.PRESS), releases.cut(press.bytes()));
        objects.put(Catalogue.aid(DIE_CHANGE, Plants.LATHE), releases.cut(lathe.bytes()));
        Releases.Made made = releases.make(1, Catalogue.of(objects));
        kiosk.broker.holds.putAll(releases.chunks);
        hide(made.object(Catalogue.aid(DIE_CHANGE, Plants.LATHE)).root());
        kiosk.offer(made);
        assertEquals(press, kiosk.content.shelf().aids().getFirst());
        assertEquals(
                press,
                kiosk.library
                        .aid(new ReleaseNumber(1), DIE_CHANGE, Plants.PRESS)
                        .orElseThrow());
        assertTrue(kiosk.library
                .aid(new ReleaseNumber(1), DIE_CHANGE, Plants.LATHE)
                .isEmpty());
    }

    @Test
    void aNewerReleaseOvertakesOneThatIsStillBeingFetched() {
        Releases.Made first = made(1, plant);
        hide(first.object(Catalogue.media(
                        DIE_CHANGE, plant.aids().getFirst().cover().hash()))
                .root());
        kiosk.offer(first);
        kiosk.broker.holds.putAll(releases.chunks);
        kiosk.offer(made(2, changed("Two")));
        assertEquals(
                List.of(new Fact.ReleaseInForce(new ReleaseNumber(2), ReleaseNumber.ZERO)),
                kiosk.facts(Fact.ReleaseInForce.class));
    }

    @Test
    void aReleaseThatNoLongerKnowsThisStationLeavesItItsPeopleAndNoAids() {
        kiosk.offer(made(1, plant));
        Plants.Plant without = new Plants.Plant(
                List.of(plant.stations().getLast()), plant.aids(), plant.media(), plant.glossary(), plant.roster());
        kiosk.offer(made(2, without));
        assertEquals(new ReleaseNumber(2), kiosk.content.shelf().release());
        assertTrue(kiosk.content.shelf().aids().isEmpty());
        assertTrue(kiosk.content.shelf().worker(Plants.MAREK_BADGE).isPresent(), "who could swap it elsewhere");
    }

    private byte[] hide(Sha256 chunk) {
        return Objects.requireNonNull(kiosk.broker.holds.remove(chunk));
    }

    private static List<String> ids(Shelf shelf) {
        return shelf.aids().stream().map(a -> a.id().value()).toList();
    }
}
