package io.pitcrew.kiosk.aid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pitcrew.kiosk.content.Kiosk;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Media;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.person.Meant;
import io.pitcrew.station.person.SignOff;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.testkit.Plants;
import io.pitcrew.station.testkit.Releases;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which steps differ for somebody since they were last done with an aid, on real content.
final class NewerTest {
    private static final AidId DIE = new AidId("die-change");

    @TempDir
    Path folder;

    private final Releases releases = new Releases();
    private final Plants.Plant plant = Plants.small();
    private Kiosk kiosk;
    private JobAid first;

    @BeforeEach
    void theFirstReleaseIsInForce() {
        kiosk = new Kiosk(folder, releases, SigningKey.generate(), Kiosk.LIMITS);
        offer(releases.make(1, plant.with(Plants.aid("die-change", plantCover(), "Lock", "Lower", "Unlock"))));
        first = aid();
    }

    @AfterEach
    void stop() {
        kiosk.close();
    }

    @Test
    void acrossAnyNumberOfVersionsOnlyWhatDiffersIsShownWithTheOldWordsBesideIt() {
        SignOff done = done(1, SignOff.steps(first));
        say(2, "Lock", "Lower slowly", "Unlock");
        say(3, "Lock twice", "Lower slowly", "Unlock");
        List<Change> changes = changes(done);
        assertEquals(
                List.of("Lock", "Lower"),
                titles(changes.stream().map(Change::before).toList()));
        assertEquals(
                List.of("Lock twice", "Lower slowly"),
                titles(changes.stream().map(Change::now).toList()));
        say(4, "Lock", "Lower", "Unlock");
        assertEquals(List.of(), changes(done), "changed back: nothing is different for them");
    }

    @Test
    void whoWasNeverDoneWithItSeesNothingOfIt() {
        say(2, "Lock", "Lower slowly", "Unlock");
        assertEquals(List.of(), new Newer(kiosk.library).of(kiosk.content.shelf(), List.of()));
    }

    @Test
    void whatIsNewIsShownAndWhatTheyPassedOverIsNot() {
        Map<StepId, Meant> without = new HashMap<>(SignOff.steps(first));
        without.remove(new StepId("s2"));
        SignOff done = done(1, without);
        say(2, "Lock twice", "Lower", "Unlock", "Sweep");
        List<Change> changes = changes(done);
        assertEquals(
                List.of("Lock twice", "Sweep"),
                titles(changes.stream().map(Change::now).toList()));
        assertEquals(Optional.empty(), changes.getLast().before());
    }

    @Test
    void whatIsGoneIsShownByItsOldWords() {
        say(2, "Lock", "Lower");
        List<Change> changes = changes(done(1, SignOff.steps(first)));
        assertEquals(Optional.empty(), changes.getFirst().now());
        assertEquals(List.of("Unlock"), titles(List.of(changes.getFirst().before())));
    }

    @Test
    void aKioskThatNeverShowedTheOldWordsShowsTheNewOnes() {
        Map<StepId, Meant> elsewhere = new HashMap<>(SignOff.steps(first));
        elsewhere.put(new StepId("s1"), new Meant("0123456789abcdef"));
        say(3, "Lock twice", "Lower", "Unlock");
        List<Change> changes = changes(done(2, elsewhere));
        assertEquals(Optional.empty(), changes.getFirst().before());
        assertEquals(List.of("Lock twice"), titles(List.of(changes.getFirst().now())));
    }

    @Test
    void whatTheAuthorCallsEditorialIsNotShown() {
        SignOff done = done(1, SignOff.steps(first));
        Releases.Made made =
                releases.make(2, plant.with(Plants.aid("die-change", first.cover(), "Lock", "Lower it", "Unlock")));
        offer(asking(made, Release.Change.EDITORIAL));
        assertEquals(List.of(), new Newer(kiosk.library).of(kiosk.content.shelf(), List.of(done)));
        made = releases.make(3, plant.with(Plants.aid("die-change", first.cover(), "Lock it", "Lower it", "Unlock")));
        offer(asking(made, Release.Change.SHOW_ONCE));
        assertEquals(2, changes(done).size(), "something else changed that is to be shown");
    }

    private Releases.Made asking(Releases.Made made, Release.Change change) {
        Release r = made.release();
        Release asking = new Release(
                r.format(),
                r.number(),
                r.previous(),
                r.issued(),
                r.note(),
                r.effective(),
                Map.of(DIE, change),
                r.safety(),
                r.base(),
                r.catalogue());
        return releases.seal(
                Envelope.seal(Release.TYPE, asking.bytes(), releases.author).bytes(), asking, made.catalogue());
    }

    private void say(long number, String... steps) {
        offer(releases.make(number, plant.with(Plants.aid("die-change", first.cover(), steps))));
    }

    private void offer(Releases.Made made) {
        kiosk.broker.holds.putAll(releases.chunks);
        kiosk.offer(made);
    }

    private JobAid aid() {
        return kiosk.content.shelf().aid(DIE).orElseThrow();
    }

    private Media plantCover() {
        return plant.aids().stream()
                .filter(aid -> aid.id().equals(DIE))
                .findFirst()
                .orElseThrow()
                .cover();
    }

    private List<Change> changes(SignOff done) {
        return new Newer(kiosk.library)
                .of(kiosk.content.shelf(), List.of(done)).stream()
                        .flatMap(changed -> changed.steps().stream())
                        .toList();
    }

    private static SignOff done(long release, Map<StepId, Meant> steps) {
        return new SignOff(
                DIE,
                Optional.of(Plants.PRESS),
                Instant.EPOCH,
                new ReleaseNumber(release),
                Optional.of(Plants.EN),
                SignOff.How.DONE,
                steps);
    }

    private List<String> titles(List<Optional<Step>> steps) {
        return steps.stream()
                .flatMap(Optional::stream)
                .map(step -> first.text(step, Plants.EN).title())
                .toList();
    }
}
