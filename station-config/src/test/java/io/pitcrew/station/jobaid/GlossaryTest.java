package io.pitcrew.station.jobaid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    private static final Lang EN = new Lang("en");
    private static final Glossary GLOSSARY = new Glossary(
            Glossary.FORMAT,
            Map.of(EN, Map.of("BDC", "bottom dead centre: the lowest point of the ram", "PPE", "protective equipment")));

    @Test
    void aShortWordIsSpelledOutAtItsFirstUseAndAtNoOther() {
        JobAid aid = aid("Lower the ram to BDC.", "Wait at BDC.", "Put on your PPE.");
        assertEquals(List.of("Lower the ram to BDC (bottom dead centre)."), lines(aid, 0));
        assertEquals(List.of("Wait at BDC."), lines(aid, 1));
        assertEquals(List.of("Put on your PPE (protective equipment)."), lines(aid, 2));
        assertEquals(List.of("BDC"), words(aid, 1), "it can still be asked for");
    }

    @Test
    void inBracketsItTakesNoSecondPair() {
        assertEquals(List.of("To the stop (BDC: bottom dead centre)."), lines(aid("To the stop (BDC)."), 0));
    }

    @Test
    void partsOfOtherWordsAndWhatIsSpelledOutAlreadyStayAsTheyAre() {
        assertEquals(List.of("Use the BDCX."), lines(aid("Use the BDCX."), 0));
        assertEquals(List.of("BDC, the bottom dead centre."), lines(aid("BDC, the bottom dead centre."), 0));
        assertEquals(List.of(), words(aid("Use the BDCX."), 0));
    }

    private static List<String> lines(JobAid aid, int step) {
        return GLOSSARY.spelledOut(aid, aid.steps().get(step), EN).stream()
                .map(StepText.Line::text)
                .toList();
    }

    private static List<String> words(JobAid aid, int step) {
        return GLOSSARY.usedIn(aid, aid.steps().get(step), EN).stream()
                .map(Glossary.Term::word)
                .toList();
    }

    private static JobAid aid(String... lines) {
        return new JobAid(
                JobAid.FORMAT,
                new AidId("die-change"),
                "Methods",
                LocalDate.parse("2027-01-01"),
                40,
                true,
                new Media(Sha256.of(new byte[0]), 0, "image/png"),
                Map.of(),
                List.of(),
                List.of(),
                EN,
                Map.of(EN, new JobAid.Text("Change the die", "x", "y")),
                IntStream.range(0, lines.length).mapToObj(i -> step(i, lines[i])).toList());
    }

    private static Step step(int number, String line) {
        StepText text = new StepText(
                "Step",
                List.of(new StepText.Line(0, line)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new Step(
                new StepId("s" + number),
                new Action.Do(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Map.of(EN, text));
    }
}
