package io.pitcrew.provisioning.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Lead;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.jobaid.StepText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Choices, time and questions, as an author writes them.
class AskingTest {
    private static final AidId JAM = new AidId("jam");
    private static final Lang DE = new Lang("de");
    private static final String MORE = """

            ## Which die? {#which}

            - Read its number.

            ```choose
            a: 12
            b: 14
            b-to: ask
            c: No number
            c-stop: Call the setter.
            ```

            ## Wait {#wait}

            - Let it cool.

            ```timer
            seconds: 90
            early: no
            ```

            ## Which bolt first? {#ask}

            - Think.

            ```question
            a: The front one
            b: The rear one
            right: b
            because: It carries the weight.
            ```
            """;

    @TempDir
    Path root;

    private final Problems problems = new Problems();
    private SmallPlant plant;

    @BeforeEach
    void write() throws Exception {
        plant = SmallPlant.in(root);
        for (String lang : List.of("en", "de")) {
            String file = "aids/jam/" + lang + ".md";
            plant.write(file, Files.readString(root.resolve(file)) + MORE);
        }
        plant.replace("aids/jam/de.md", "c: No number", "c: Keine Nummer");
    }

    @Test
    void eachKindIsReadWithItsWordsInEachLanguage() throws Exception {
        JobAid jam = PlantReader.read(root, problems)
                .orElseThrow(() -> new AssertionError(problems.sorted()))
                .aid(JAM)
                .orElseThrow();
        Step which = jam.steps().get(2);
        assertEquals(
                new Action.Choose(
                        List.of(new Lead.On(), new Lead.To(new StepId("ask")), new Lead.Out(Action.Way.STOP))),
                which.action());
        assertEquals(
                new StepText.Choice("Keine Nummer", Optional.of("Call the setter.")),
                jam.text(which, DE).choices().get(2));
        assertEquals(new Action.Timer(90, false), jam.steps().get(3).action());
        Step ask = jam.steps().get(4);
        assertEquals(new Action.Question(2, List.of(2)), ask.action());
        assertEquals(Optional.of("It carries the weight."), jam.text(ask, DE).because());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    b-to: ask | b-to: aks | there is no step 'aks' in this aid
                    b-to: ask | b-to: look | option b leads back to step 'look'
                    b-to: ask | b-to: which | option b leads back to step 'which'
                    b-to: ask | b-to: ask\\nb-fix: Turn it. | option b leads to 2 places
                    a: 12 | a: 12\\na-to: ask\\nd: 15\\nd-to: ask | nothing leads to step 'wait'
                    b: 14\\n | | this choose has no 'b'
                    c: | d: | there is no option c
                    c-stop: | c-halt: | unknown key 'c-halt'
                    seconds: 90 | seconds: 0 | '0' is no time
                    seconds: 90 | seconds: soon | 'soon' is no time
                    early: no | early: perhaps | 'perhaps' is neither yes nor no
                    right: b | right: c | right: c names no answer of this question
                    right: b\\n | | this question has no 'right'
                    because: It carries the weight.\\n | | this question has no 'because'
                    - Let it cool. | - Let it cool.\\n\\n```check\\nok: Y\\nnot-ok: N\\nfix: X\\n``` | this step has a check and a timer
                    """)
    void eachMistakeHasItsWords(String old, String with, String what) throws Exception {
        String replacement = with == null ? "" : with.replace("\\n", "\n");
        plant.replace("aids/jam/en.md", old.replace("\\n", "\n"), replacement);
        List<Problem> said = said();
        assertTrue(
                said.stream()
                        .anyMatch(p -> p.what().startsWith(what) && p.file().equals("aids/jam/en.md") && p.line() > 1),
                said::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    b-to: ask | b-to: wait | 'b-to' is wait
                    b-to: ask | b-fix: Turn. | option b leads elsewhere
                    c: Keine Nummer\\nc-stop: Call the setter.\\n | | the options are [a, b]
                    seconds: 90 | seconds: 60 | 'seconds' is 60
                    right: b | right: a | 'right' is a
                    """)
    void aTranslationOffersTheSame(String old, String with, String what) throws Exception {
        String replacement = with == null ? "" : with.replace("\\n", "\n");
        plant.replace("aids/jam/de.md", old.replace("\\n", "\n"), replacement);
        List<Problem> said = said();
        assertTrue(
                said.stream()
                        .anyMatch(p -> p.what().startsWith(what) && p.file().equals("aids/jam/de.md")),
                said::toString);
    }

    private List<Problem> said() throws Exception {
        assertTrue(PlantReader.read(root, problems).isEmpty(), "the plant was taken as good");
        return problems.sorted();
    }
}
