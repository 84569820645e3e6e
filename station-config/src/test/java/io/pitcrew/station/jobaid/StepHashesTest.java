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

    @Test
    void whereAnOptionLeadsAndWhatItSaysAreMeaning() {
        List<Lead> on = List.of(new Lead.On(), new Lead.On());
        List<Lead> away = List.of(new Lead.On(), new Lead.Out(Action.Way.STOP));
        assertNotEquals(choice(on, "yes").meaning(EN), choice(away, "yes").meaning(EN));
        assertNotEquals(choice(on, "yes").meaning(EN), choice(on, "no").meaning(EN));
    }

    @Test
    void everyKindIsReadBackAsItWas() throws Malformed {
        JobAid aid = aid(
                choice(List.of(new Lead.On(), new Lead.To(new StepId("force")), new Lead.Out(Action.Way.FIX)), "a"),
                of(new Action.Timer(90, false), "b"),
                of(new Action.Question(3, List.of(1, 3)), "c"),
                step("1", "a", "b"));
        assertEquals(aid, JobAid.parse(aid.bytes()));
    }

    @Test
    void aChoiceLeadsWhereItsOptionSays() {
        JobAid aid = aid(
                choice(List.of(new Lead.On(), new Lead.To(new StepId("force"))), "a"),
                of(new Action.Timer(9, true), "b"),
                step("1", "a", "b"));
        assertEquals(1, aid.after(0, Optional.of("1")));
        assertEquals(2, aid.after(0, Optional.of("2")));
        assertEquals(3, aid.after(2, Optional.empty()));
    }

    private static Step choice(List<Lead> leads, String option) {
        return of(new Action.Choose(leads), option);
    }

    private static Step of(Action action, String option) {
        StepText plain = text("Which?");
        StepText asked = new StepText(
                plain.title(),
                plain.lines(),
                plain.alt(),
                plain.warning(),
                plain.ok(),
                plain.notOk(),
                plain.way(),
                plain.label(),
                plain.why(),
                List.of(new StepText.Choice(option, Optional.of("Call.")), new StepText.Choice("x", Optional.empty())),
                Optional.of("It holds."));
        return new Step(
                new StepId(action.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT)),
                action,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Map.of(EN, asked));
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
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
