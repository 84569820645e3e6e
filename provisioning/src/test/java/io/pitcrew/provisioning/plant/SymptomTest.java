package io.pitcrew.provisioning.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.Lead;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong, as an author writes it: a tree of choices whose ends ask whether it helped.
class SymptomTest {
    private static final String TREE = """
            # It stands still

            Problem: Nothing moves.
            Helps: One look.

            ## What do you see? {#look}

            - The lamp.

            ```choose
            a: Red
            b: Green
            b-to: green
            c: The torque was changed
            c-aid: torque#measure
            d: Something else
            d-stop: Call the setter.
            ```

            ## Reset {#red}

            - Press reset. Does it run?

            ```check
            ok: Yes
            not-ok: No
            stop: Call.
            ```

            ## Turn the key {#green}

            - Turn it. Does it run?

            ```check
            ok: Yes
            not-ok: No
            stop: Call.
            ```
            """;

    @TempDir
    Path root;

    private final Problems problems = new Problems();
    private SmallPlant plant;

    @BeforeEach
    void write() throws Exception {
        plant = SmallPlant.in(root);
        plant.write(
                "aids/still/aid.toml",
                Files.readString(root.resolve("aids/jam/aid.toml")).replaceAll("recheck = .*", "recheck = []")
                        + "symptom = true\n");
        plant.write("aids/still/en.md", TREE);
        plant.write("aids/still/de.md", TREE);
        plant.write("aids/still/pictures/cover.png", Files.readAllBytes(root.resolve("aids/jam/pictures/cover.png")));
        plant.replace("stations/press-3.toml", "lookup =", "symptoms = [\"still\"]\nlookup =");
    }

    @Test
    void aTreeIsReadAndItsStationOffersIt() throws Exception {
        Plant read = PlantReader.read(root, problems).orElseThrow(() -> new AssertionError(problems.sorted()));
        AidId still = new AidId("still");
        assertEquals(List.of(still), read.stations().getFirst().symptoms());
        Action.Choose choose =
                (Action.Choose) read.aid(still).orElseThrow().steps().getFirst().action();
        assertEquals(
                Optional.of(new Lead.Aid(new AidId("torque"), Optional.of(new StepId("measure")))), choose.lead(3));
    }

    @Test
    void whereSomethingIsChosenThereIsAPicture() throws Exception {
        PlantReader.read(root, problems);
        assertTrue(
                problems.advice().stream()
                        .anyMatch(p ->
                                p.what().equals("step 'look' asks what is wrong without a picture") && p.line() == 6),
                () -> problems.advice().toString());
    }

    @Test
    void anOrdinaryAidLeadsToNoOther() throws Exception {
        plant.write(
                "aids/jam/en.md", TREE.replace("b-to: green", "b-aid: torque").replace("c-aid: torque#measure\n", ""));
        PlantReader.read(root, problems);
        assertTrue(problems.sorted().stream().anyMatch(p -> p.what().equals("option b leads to another aid")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    aids/still/en.md | b-to: green | b-to: red | nothing leads to step 'green'
                    aids/still/en.md | ```check\\nok: Yes\\nnot-ok: No\\nstop: Call.\\n```\\n\\n## Turn | ## Turn | step 'red' leads nowhere
                    aids/still/en.md | b-to: green | b-to: look | option b leads back
                    aids/still/en.md | torque#measure | torq#measure | there is no aid 'torq'
                    aids/still/en.md | torque#measure | torque#measured | aid 'torque' has no step 'measured'
                    aids/still/en.md | torque#measure | still | the symptoms lead round in a circle: still → still
                    stations/press-3.toml | aids = ["torque", "jam"] | aids = ["jam"] | symptom 'still' leads to 'torque', which
                    stations/press-3.toml | symptoms = ["still"] | symptoms = ["jam"] | 'jam' is no symptom
                    stations/press-3.toml | symptoms = ["still"] | symptoms = ["stil"] | there is no aid 'stil'
                    aids/still/aid.toml | symptom = true | symptom = false | 'still' is no symptom
                    """)
    void eachMistakeHasItsWords(String file, String old, String with, String what) throws Exception {
        plant.replace(file, old.replace("\\n", "\n"), with.replace("\\n", "\n"));
        assertTrue(PlantReader.read(root, problems).isEmpty(), "the plant was taken as good");
        assertTrue(
                problems.sorted().stream().map(Problem::what).anyMatch(w -> w.startsWith(what)),
                () -> problems.sorted().toString());
    }
}
