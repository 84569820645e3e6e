package io.pitcrew.provisioning.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.publish.compare.Difference;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.roster.Worker;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PublisherTest extends PublishingBench {
    @Test
    void aKioskFindsEverythingFromTheRootAndThePointer() throws Exception {
        byte[] large = new byte[300_000];
        new Random(7).nextBytes(large);
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 0, large, 0, 3);
        plant.write("aids/jam/pictures/cover.png", large);
        publish();
        assertEquals("root", board.log.getFirst());
        assertEquals("pointer", board.log.getLast());
        Release release = inForce();
        assertEquals(new ReleaseNumber(1), release.number());
        assertEquals(Map.of(), release.changes(), "nobody knows an older one");
        Catalogue catalogue = Catalogue.parse(chunk(release.catalogue().root()));
        JobAid jam = JobAid.parse(
                chunk(catalogue.get(Catalogue.aid(JAM)).orElseThrow().root()));
        assertEquals(JAM, jam.id());
        ObjectRef picture =
                catalogue.get(Catalogue.media(JAM, Sha256.of(large))).orElseThrow();
        assertTrue(picture.depth() > 0, "it is cut");
        assertTrue(board.objects.containsKey(picture.root()));
        byte[] people = chunk(catalogue.get(Catalogue.ROSTER).orElseThrow().root());
        assertEquals(Roster.EMPTY, Roster.parse(home.rosterKey().decrypt(people, Roster.PURPOSE)));
    }

    @Test
    void aLargePictureOfTwoAidsIsPreviewedBeforeItWasEverPublished() throws Exception {
        byte[] large = new byte[300_000];
        new Random(7).nextBytes(large);
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 0, large, 0, 3);
        plant.write("aids/jam/pictures/cover.png", large);
        plant.write("aids/torque/pictures/cover.png", large);
        Outcome.Released preview = assertInstanceOf(
                Outcome.Released.class, Publisher.preview(home, read(), Roster.EMPTY, PLAIN, CLOCK.instant()));
        assertEquals(
                preview.chunks(),
                assertInstanceOf(Outcome.Released.class, publish()).chunks());
    }

    @Test
    void nothingChangedIsNoRelease() throws Exception {
        publish();
        board.log.clear();
        assertEquals(new Outcome.Unchanged(new ReleaseNumber(1)), publish());
        assertEquals(List.of(), board.log);
        assertEquals(
                new Outcome.Unchanged(new ReleaseNumber(1)),
                Publisher.preview(home, read(), Roster.EMPTY, PLAIN, CLOCK.instant()));
    }

    @Test
    void oneWordSendsOneAidTheCatalogueAndTheRelease() throws Exception {
        publish();
        board.log.clear();
        plant.replace("aids/jam/de.md", "twice.", "dreimal.");
        Outcome.Released preview = assertInstanceOf(
                Outcome.Released.class, Publisher.preview(home, read(), Roster.EMPTY, PLAIN, CLOCK.instant()));
        assertEquals(List.of(), board.log, "a preview sends nothing");
        Outcome.Released released = assertInstanceOf(Outcome.Released.class, publish());
        Difference jam = released.changes().orElseThrow().aids().getFirst();
        assertEquals(Difference.Kind.SHOW_ONCE, jam.kind());
        assertEquals(
                List.of(new StepId("look")),
                jam.steps().stream().map(Difference.StepChange::step).toList());
        assertEquals(released.changes(), preview.changes());
        assertEquals(released.chunks(), preview.chunks(), "the envelope of the release is one of them");
        assertEquals(
                (double) released.bytes(),
                (double) preview.bytes(),
                16.0,
                "a signature compresses a little more or less");
        assertEquals(List.of("object", "object", "object", "pointer"), board.log);
        assertEquals(Map.of(JAM, Release.Change.SHOW_ONCE), inForce().changes());
        assertEquals(new ReleaseNumber(1), inForce().previous());
    }

    @Test
    void anotherReasonOnTheTileIsEditorial() throws Exception {
        publish();
        plant.replace("aids/jam/aid.toml", "after a die", "each shift");
        publish();
        assertEquals(Map.of(JAM, Release.Change.EDITORIAL), inForce().changes());
    }

    @Test
    void anotherValueOfOneStationChangesTheAidThere() throws Exception {
        plant.station("press-4", "clamp.torque = \"40 Nm\"");
        plant.station("press-5", "clamp.torque = \"40 Nm\"");
        plant.replace("aids/jam/en.md", "- Slowly.", "- Slowly to {{clamp.torque}}.");
        plant.replace("stations/press-3.toml", ", \"jam\"", "");
        publish();
        plant.replace("stations/press-4.toml", "40 Nm", "45 Nm");
        Outcome.Released released = assertInstanceOf(Outcome.Released.class, publish());
        List<Difference> aids = released.changes().orElseThrow().aids();
        assertEquals(1, aids.size());
        assertEquals(Difference.Kind.SHOW_ONCE, aids.getFirst().kind());
        assertEquals(
                List.of(new StepId("measure")),
                aids.getFirst().steps().stream()
                        .map(Difference.StepChange::step)
                        .toList());
        assertEquals(
                List.of(new StationPath("harbour/northgate/assembly/line-2/press-4")),
                released.changes().orElseThrow().touched());
        Catalogue catalogue = Catalogue.parse(chunk(inForce().catalogue().root()));
        assertEquals(
                List.of(
                        "aid/jam@harbour/northgate/assembly/line-2/press-4",
                        "aid/jam@harbour/northgate/assembly/line-2/press-5",
                        "aid/torque"),
                catalogue.objects().keySet().stream().filter(Catalogue::isAid).toList());
        StationPath five = new StationPath("harbour/northgate/assembly/line-2/press-5");
        JobAid there = JobAid.parse(
                chunk(catalogue.get(catalogue.name(JAM, five)).orElseThrow().root()));
        assertEquals(
                "Slowly to 40 Nm.",
                there.text(there.steps().get(1), there.source())
                        .lines()
                        .getFirst()
                        .text());
    }

    @Test
    void whatTheBrokerDidNotTakeIsSentNextTime() throws Exception {
        publish();
        plant.replace("aids/jam/de.md", "twice.", "dreimal.");
        board.goesDownAfter = 2;
        assertThrows(NotDelivered.class, this::publish);
        assertEquals(new ReleaseNumber(1), inForce().number());
        board.goesDownAfter = Integer.MAX_VALUE;
        Outcome.Released again = assertInstanceOf(Outcome.Released.class, publish());
        assertEquals(new ReleaseNumber(2), again.number(), "the same release, not a third");
        assertEquals(new ReleaseNumber(2), inForce().number());
    }

    @Test
    void whatTheBrokerAcknowledgedBeforeItWentDownIsNotSentTwice() throws Exception {
        byte[] large = new byte[700_000];
        new Random(7).nextBytes(large);
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 0, large, 0, 3);
        plant.write("aids/jam/pictures/cover.png", large);
        int whole = Publisher.preview(home, read(), Roster.EMPTY, PLAIN, CLOCK.instant())
                        instanceof Outcome.Released released
                ? released.chunks()
                : 0;
        board.goesDownAfter = 4; // the root and three objects
        assertThrows(NotDelivered.class, this::publish);
        Files.writeString(home.releases().resolve("held"), "0123456789", StandardOpenOption.APPEND); // cut short
        board.goesDownAfter = Integer.MAX_VALUE;
        board.log.clear();
        Outcome.Released rest = assertInstanceOf(Outcome.Released.class, publish());
        assertEquals(whole - 3, rest.chunks());
        assertEquals(whole - 3, Collections.frequency(board.log, "object"));
        assertEquals(new ReleaseNumber(1), inForce().number());
    }

    @Test
    void onlyTheNamedRingsGetARelease() throws Exception {
        publish();
        plant.replace("aids/jam/de.md", "twice.", "dreimal.");
        publisher.publish(read(), Roster.EMPTY, Wish.plain(List.of("pilot")));
        assertEquals(new ReleaseNumber(1), inForce().number());
        assertEquals(
                new ReleaseNumber(2),
                Objects.requireNonNull(publisher.rings().get("pilot")).announced());
        board.log.clear();
        publisher.promote(new ReleaseNumber(2), Ring.ALL);
        assertEquals(List.of("pointer"), board.log, "the broker has all of it");
        assertEquals(new ReleaseNumber(2), inForce().number());
    }

    @Test
    void goingBackIsANewNumberOverTheOldContent() throws Exception {
        publish();
        ObjectRef first = inForce().catalogue();
        plant.replace("aids/jam/de.md", "twice.", "dreimal.");
        publish();
        Wish back = new Wish("the old way", Optional.empty(), Map.of(), Set.of(), List.of(Ring.ALL), "");
        publisher.rollback(new ReleaseNumber(1), back);
        assertEquals(new ReleaseNumber(3), inForce().number());
        assertEquals(first, inForce().catalogue());
        assertEquals("the old way", inForce().note());
        assertEquals(Map.of(JAM, Release.Change.SHOW_ONCE), inForce().changes());
    }

    @Test
    void whatTheAuthorSaysAboutAReleaseIsInIt() throws Exception {
        publish();
        plant.replace("aids/jam/de.md", "twice.", "dreimal.");
        Instant from = CLOCK.instant().plusSeconds(3600);
        Wish wish = new Wish(
                "limit", Optional.of(from), Map.of(JAM, Release.Change.RE_SIGN), Set.of(JAM), List.of(Ring.ALL), "ana");
        publisher.publish(read(), Roster.EMPTY, wish);
        assertEquals(Optional.of(from), inForce().effective());
        assertEquals(Map.of(JAM, new ReleaseNumber(2)), inForce().safety());
        assertEquals(Map.of(JAM, Release.Change.RE_SIGN), inForce().changes());
    }

    @Test
    void whatCouldNotWaitIsCarriedOnSoThatNobodyMissesItByPassingOverARelease() throws Exception {
        publish();
        plant.replace("aids/jam/de.md", "twice.", "dreimal.");
        publisher.publish(
                read(), Roster.EMPTY, new Wish("", Optional.empty(), Map.of(), Set.of(JAM), List.of(Ring.ALL), "ana"));
        plant.replace("aids/jam/de.md", "dreimal.", "viermal.");
        publish();
        assertEquals(Map.of(JAM, new ReleaseNumber(2)), inForce().safety());
        assertTrue(inForce().urgentAfter(new ReleaseNumber(1)));
        assertFalse(inForce().urgentAfter(new ReleaseNumber(2)));
        publisher.people(somebody());
        assertEquals(new ReleaseNumber(4), inForce().number());
        assertEquals(new ReleaseNumber(3), inForce().content());
        assertEquals(Map.of(JAM, new ReleaseNumber(2)), inForce().safety());
    }

    @Test
    void goingBackDoesNotBringBackWhoLeft() throws Exception {
        publisher.publish(read(), somebody(), PLAIN);
        plant.replace("aids/jam/de.md", "twice.", "dreimal.");
        publisher.publish(read(), Roster.EMPTY, PLAIN);
        publisher.rollback(new ReleaseNumber(1), PLAIN);
        Catalogue catalogue = Catalogue.parse(chunk(inForce().catalogue().root()));
        byte[] people = chunk(catalogue.get(Catalogue.ROSTER).orElseThrow().root());
        assertEquals(Roster.EMPTY, Roster.parse(home.rosterKey().decrypt(people, Roster.PURPOSE)));
    }

    private static Roster somebody() {
        Worker one = new Worker(
                new WorkerId("a".repeat(32)), "A", "A", new Lang("en"), Set.of(), List.of(), List.of(), true);
        return new Roster(Roster.FORMAT, 1, "k1", List.of(one));
    }
}
