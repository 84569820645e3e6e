package io.pitcrew.kiosk.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.aid.Change;
import io.pitcrew.kiosk.ui.words.WordBook;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Media;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.jobaid.StepText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DifferenceTest {
    private static final Lang EN = new Lang("en");
    private static final Words WORDS = new WordBook(ZoneOffset.UTC).in(EN);

    @Test
    void onlyWhatIsGoneIsStruckOutAndOnlyWhatIsNewIsMarked() {
        Difference difference = between(
                step("Lock it", "lower again", "a", "Press stop.", "Wait."),
                step("Lock it", "lower again", "a", "Press stop.", "Count to ten."));
        assertEquals(List.of("Wait."), texts(difference.gone().stream()));
        assertEquals(List.of("Press stop.", "Count to ten."), texts(difference.said().stream()));
        assertEquals(List.of("Count to ten."), texts(difference.said().stream().filter(Difference.Said::differs)));
        assertTrue(difference.samePicture());
    }

    /// A change that nobody could see would make both sides look the same.
    @Test
    void aWayOutThatChangedIsSaidThoughNoLineOfTheStepDid() {
        Difference difference = between(
                step("Lock it", "lower again", "a", "Press stop."),
                step("Lock it", "call the setter", "a", "Press stop."));
        assertEquals(List.of("If not: lower again"), texts(difference.gone().stream()));
        assertEquals(List.of("Press stop.", "If not: call the setter"), texts(difference.said().stream()));
    }

    @Test
    void aNewPictureIsTold() {
        Difference difference =
                between(step("Lock it", "x", "a", "Press stop."), step("Lock it", "x", "b", "Press stop."));
        assertFalse(difference.samePicture());
        assertEquals("This picture. The words stay.", difference.note(WORDS));
    }

    @Test
    void ofAStepThatIsGoneItsNameIsStruckOutAndNothingElse() {
        JobAid old = aid(step("Lock it", "x", "a", "Press stop."));
        Difference difference =
                Difference.of(new Change(Optional.of(old.steps().getFirst()), Optional.empty()), old, old, WORDS);
        assertEquals(List.of("Lock it"), texts(difference.gone().stream()));
        assertEquals("This step is not done any more", difference.now().title());
    }

    private static Difference between(Step before, Step now) {
        return Difference.of(new Change(Optional.of(before), Optional.of(now)), aid(before), aid(now), WORDS);
    }

    private static List<String> texts(Stream<Difference.Said> said) {
        return said.map(Difference.Said::text).toList();
    }

    private static Step step(String title, String way, String picture, String... lines) {
        StepText text = new StepText(
                title,
                Stream.of(lines).map(line -> new StepText.Line(0, line)).toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Yes"),
                Optional.of("No"),
                Optional.of(way),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new Step(
                new StepId("lock"),
                new Action.Check(Action.Way.FIX),
                Optional.of(media(picture)),
                Optional.empty(),
                0,
                Optional.empty(),
                Map.of(EN, text));
    }

    private static JobAid aid(Step step) {
        return new JobAid(
                JobAid.FORMAT,
                new AidId("lock-out"),
                "Methods",
                LocalDate.parse("2027-01-01"),
                40,
                true,
                media("cover"),
                Map.of(),
                List.of(),
                List.of(),
                EN,
                Map.of(EN, new JobAid.Text("Lock out", "It may start.", "It cannot.")),
                List.of(step));
    }

    private static Media media(String content) {
        byte[] bytes = content.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new Media(Sha256.of(bytes), bytes.length, "image/png");
    }
}
