package io.pitcrew.station.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.testkit.Plants;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecallTest {
    private static final Instant NOW = Instant.parse("2026-03-02T06:58:00Z");
    private static final JobAid AID = Plants.small().aids().getFirst();
    private static final JobAid REWRITTEN = Plants.aid(AID.id().value(), AID.cover(), "New", "Do it otherwise");
    private static final Step STEP = AID.steps().getFirst();
    private static final Sha256 MEANING = STEP.meaning(AID.source());

    @Test
    void aWholeAidIsStoppedInEveryRelease() {
        Recall.Entry entry = entry(1, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        assertTrue(entry.stops(AID, release(1)));
        assertTrue(entry.stops(REWRITTEN, release(9)));
        assertTrue(entry.exposes(AID.id(), STEP.id(), MEANING, release(4)));
        assertFalse(entry.exposes(new AidId("another"), STEP.id(), MEANING, release(4)));
    }

    @Test
    void aStepThatSaysSomethingElseNowIsAnotherStep() {
        Recall.Entry entry = entry(1, Optional.of(STEP.id()), List.of(MEANING), Optional.empty(), Optional.empty());
        assertTrue(entry.stops(AID, release(1)));
        assertFalse(entry.stops(REWRITTEN, release(2)));
        assertTrue(entry.exposes(AID.id(), STEP.id(), MEANING, release(1)));
        assertFalse(entry.exposes(AID.id(), STEP.id(), Sha256.of(new byte[1]), release(1)));
        assertFalse(entry.exposes(AID.id(), new StepId("another"), MEANING, release(1)));
    }

    @Test
    void onlyTheReleasesNamedAreStoppedAndNoneFromTheCorrectedOneOn() {
        Recall.Span span = new Recall.Span(release(3), release(5));
        Recall.Entry some = entry(1, Optional.empty(), List.of(), Optional.of(span), Optional.empty());
        assertEquals(List.of(false, true, true, false), stopped(some, 2, 3, 5, 6));
        Recall.Entry corrected = entry(1, Optional.empty(), List.of(), Optional.empty(), Optional.of(4L));
        assertEquals(List.of(true, false, false), stopped(corrected, 3, 4, 9));
        assertTrue(corrected.exposes(AID.id(), STEP.id(), MEANING, release(3)));
        assertFalse(corrected.exposes(AID.id(), STEP.id(), MEANING, release(4)));
    }

    @Test
    void whatIsLiftedStopsNothingAndStaysInTheList() {
        Recall.Entry entry = entry(1, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        Recall before = list(1, entry);
        Recall after = list(2, entry.lifted(NOW));
        assertTrue(before.stops(AID, release(1)).isPresent());
        assertTrue(after.stops(AID, release(1)).isEmpty());
        assertTrue(after.keeps(before));
        assertFalse(before.keeps(after), "lifted for good");
    }

    @Test
    void aListThatLostOrChangedAnEntryDoesNotKeepIt() {
        Recall.Entry one = entry(1, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        Recall.Entry two = entry(2, Optional.of(STEP.id()), List.of(), Optional.empty(), Optional.empty());
        Recall.Entry weaker = entry(1, Optional.of(STEP.id()), List.of(), Optional.empty(), Optional.empty());
        assertTrue(list(2, one, two).keeps(list(1, one)));
        assertFalse(list(2, two).keeps(list(1, one)));
        assertFalse(list(2, weaker).keeps(list(1, one)));
        assertFalse(list(2, weaker.lifted(NOW)).keeps(list(1, one)));
    }

    @Test
    void theReasonIsInTheLanguageAskedForElseInEnglishElseInAny() {
        Recall.Entry entry = entry(1, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        assertEquals("Falsch.", entry.reason(new Lang("de")));
        assertEquals("Wrong.", entry.reason(new Lang("pl")));
    }

    @Test
    void aRecallWithoutReasonOrWithAMeaningOfNoStepIsNone() {
        assertThrows(
                IllegalArgumentException.class,
                () -> entry(1, Optional.empty(), List.of(MEANING), Optional.empty(), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Recall.Span(release(3), release(2)));
    }

    private static List<Boolean> stopped(Recall.Entry entry, long... releases) {
        return Arrays.stream(releases)
                .mapToObj(n -> entry.stops(AID, release(n)))
                .toList();
    }

    private static Recall list(long version, Recall.Entry... entries) {
        return new Recall(Recall.FORMAT, version, NOW, List.of(entries));
    }

    private static Recall.Entry entry(
            long number,
            Optional<StepId> step,
            List<Sha256> meanings,
            Optional<Recall.Span> releases,
            Optional<Long> corrected) {
        return new Recall.Entry(
                number,
                AID.id(),
                step,
                meanings,
                releases,
                Map.of(new Lang("en"), "Wrong.", new Lang("de"), "Falsch."),
                Optional.empty(),
                corrected.map(ReleaseNumber::new),
                NOW,
                Optional.empty());
    }

    private static ReleaseNumber release(long number) {
        return new ReleaseNumber(number);
    }
}
