package io.pitcrew.station.jobaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepHashesTest {
    private static final Lang EN = new Lang("en");
    private static final Lang PL = new Lang("pl");

    @Test
    void aTranslationChangesWhatIsShownInItsLanguageAndNothingElse() {
        Step before = step("45.0", "Lower the ram", "Opuść suwak");
        Step after = step("45.0", "Lower the ram", "Opuść powoli suwak");
        assertEquals(before.meaning(EN), after.meaning(EN));
        assertEquals(before.shown(EN, EN), after.shown(EN, EN));
        assertNotEquals(before.shown(PL, EN), after.shown(PL, EN));
    }

    @Test
    void aLimitIsPartOfTheMeaning() {
        assertNotEquals(
                step("45.0", "a", "b").meaning(EN), step("44.0", "a", "b").meaning(EN));
    }

    @Test
    void movingAStepChangesTheAidAndNoStep() {
        Step one = step("1", "a", "b");
        Step two = step("2", "a", "b");
        assertNotEquals(aid(one, two).meaning(), aid(two, one).meaning());
    }

    @Test
    void anAidIsReadBackAsItWas() throws Malformed {
        JobAid aid = aid(step("1", "a", "b"));
        assertEquals(aid, JobAid.parse(aid.bytes()));
    }

    private static JobAid aid(Step... steps) {
        JobAid.Text text = new JobAid.Text("Change the die", "p", "h");
        return new JobAid(
                1,
                new AidId("die-change"),
                "Methods",
                LocalDate.of(2027, 5, 1),
                300,
                false,
                new Media(Sha256.of(new byte[1]), 1, "image/png"),
                Map.of(EN, "after a die"),
                List.of(),
                List.of(),
                EN,
                Map.of(EN, text),
                List.of(steps));
    }

    private static Step step(String low, String en, String pl) {
        return new Step(
                new StepId("force"),
                new Action.Measure("kN", new BigDecimal(low), new BigDecimal("55.0"), Action.Way.STOP),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.of(new Hazard("W024", Hazard.Word.WARNING)),
                Map.of(EN, text(en), PL, text(pl)));
    }

    private static StepText text(String title) {
        return new StepText(
                title,
                List.of(new StepText.Line(1, "Hold both buttons")),
                Optional.empty(),
                Optional.of("Crush hazard."),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Call the setter."),
                Optional.of("Force"),
                Optional.empty());
    }
}
