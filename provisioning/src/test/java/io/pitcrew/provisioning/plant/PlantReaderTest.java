package io.pitcrew.provisioning.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.Hazard;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.jobaid.StepText;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlantReaderTest {
    private static final AidId JAM = new AidId("jam");
    private static final Lang DE = new Lang("de");

    @TempDir
    Path root;

    private final Problems problems = new Problems();
    private SmallPlant plant;

    @BeforeEach
    void write() throws Exception {
        plant = SmallPlant.in(root);
    }

    @Test
    void aGoodPlantIsReadWholeWithThePlaceOfEachStep() throws Exception {
        Plant read = PlantReader.read(root, problems).orElseThrow(() -> new AssertionError(problems.sorted()));
        JobAid jam = read.aid(JAM).orElseThrow();
        Step look = jam.steps().getFirst();
        assertEquals(Optional.of(new Hazard("W024", Hazard.Word.WARNING)), look.hazard());
        assertEquals(new Action.Check(Action.Way.FIX), look.action());
        StepText words = jam.text(look, DE);
        assertEquals(
                List.of(new StepText.Line(1, "**Sieh** die Spannpratze an,"), new StepText.Line(2, "twice.")),
                words.lines());
        assertEquals(Optional.of("Ja"), words.ok());
        assertEquals(Optional.of("Again."), words.way());
        Action.Measure measure =
                assertInstanceOf(Action.Measure.class, jam.steps().get(1).action());
        assertEquals(new BigDecimal("45.0"), measure.low());
        assertEquals(
                Optional.of("Because: it holds."),
                jam.text(jam.steps().get(1), DE).why());
        assertEquals(Optional.of(new Plant.Source("aids/jam/de.md", 6)), read.source(JAM, DE, new StepId("look")));
        assertEquals(1, read.media().size(), "equal pictures are one");
        assertEquals(2, read.stations().getFirst().aids().size());
    }

    @Test
    void tenMistakesAreToldInOneRun() throws Exception {
        plant.replace("plant.toml", "format = 1", "format = 1\ncolour = \"red\"");
        plant.replace("stations/press-3.toml", "\"jam\"", "\"jan\"");
        plant.delete("aids/jam/de.md");
        plant.replace("aids/jam/en.md", "W024", "W099");
        plant.replace("aids/jam/en.md", "fix: Again.\n", "");
        plant.replace("aids/torque/aid.toml", "prerequisites = []", "prerequisites = [\"jamm\"]");
        plant.replace("aids/torque/aid.toml", "[\"look\"]", "[\"lock\"]");
        plant.replace("aids/torque/aid.toml", "cover.png", "cower.png");
        plant.replace("aids/torque/de.md", "{#measure}", "{#look}");
        plant.write("glossary/de.toml", new byte[] {'a', ' ', (byte) 0xE4});
        List<Problem> said = said();
        assertEquals(
                """
                aids/jam/de.md:0 this file is missing
                aids/jam/en.md:14 unknown sign 'W099'
                aids/jam/en.md:18 a not-OK here leads nowhere
                aids/torque/aid.toml:5 there is no picture pictures/cower.png
                aids/torque/aid.toml:7 there is no step 'lock' in this aid
                aids/torque/aid.toml:8 there is no aid 'jamm'
                aids/torque/de.md:24 step id 'look' stands here twice
                glossary/de.toml:1 this is not UTF-8
                plant.toml:2 unknown key 'colour'
                stations/press-3.toml:5 there is no aid 'jan'
                """.strip(),
                String.join(
                        "\n",
                        said.stream()
                                .map(p -> p.file() + ":" + p.line() + " " + p.what())
                                .toList()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    stations/press-3.toml | northgate/assembly | southgate/assembly | station harbour/southgate
                    stations/press-3.toml | "bottom-right" | "botom-right" | 'botom-right' is none of
                    stations/press-3.toml | , de = "Linie 2" | | key 'place.de' is missing
                    stations/press-3.toml | ["de", "en"] | ["de", "en", "fr"] | the plant has no language fr
                    aids/jam/aid.toml | 2027-05-01 | 2027-15-01 | '2027-15-01' is no date
                    aids/jam/aid.toml | after a die | after each and every | the reason in en has more than three
                    aids/jam/aid.toml | seconds = 60 | seconds = "60" | 'seconds' is not a whole number
                    aids/jam/en.md | stop: Call. | stop: Call.\\nfix: Mend. | a not-OK here leads to 2 places
                    aids/jam/en.md | ok: Yes | okay: Yes | unknown key 'okay'
                    aids/jam/en.md | **Look** | _Look_ | only **bold** can be shown
                    aids/jam/en.md | ```why | ```wy | unknown block 'wy'
                    aids/jam/en.md | Problem: Something. | Help: Something. | the cover has a line more
                    aids/jam/de.md | {#measure} | {#measured} | step 'measure' is missing
                    aids/jam/de.md | unit: Nm | unit: kN | 'unit' is kN
                    aids/jam/de.md | stop: Call. | tag: Call. | a not-OK leads elsewhere
                    aids/jam/de.md | ```why\\nBecause: it holds.\\n``` | | step 'measure' has no why
                    aids/jam/de.md | ## Sieh hin {#look} | ## Sieh hin | this step has no id
                    """)
    void eachMistakeHasItsWords(String file, String old, String with, String what) throws Exception {
        String replacement = with == null ? "" : with.replace("\\n", "\n");
        plant.replace(file, old.replace("\\n", "\n"), replacement);
        List<Problem> said = said();
        assertTrue(
                said.stream()
                        .anyMatch(p -> p.what().startsWith(what) && p.file().equals(file)),
                said::toString);
        assertTrue(said.stream().allMatch(p -> p.file().equals(file)), () -> "told elsewhere too: " + said);
    }

    @Test
    void reversedLimitsAreToldOnceAtTheSource() throws Exception {
        plant.replace("aids/jam/en.md", "low: 45.0", "low: 95.0");
        plant.replace("aids/jam/de.md", "low: 45.0", "low: 95.0");
        assertEquals(
                List.of("aids/jam/en.md: the limits are reversed: low 95.0 is above high 55.0"),
                said().stream().map(p -> p.file() + ": " + p.what()).toList());
    }

    @Test
    void stepsInAnotherOrderAreToldOnce() throws Exception {
        plant.replace("aids/jam/de.md", "{#look}", "{#x}");
        plant.replace("aids/jam/de.md", "{#measure}", "{#look}");
        plant.replace("aids/jam/de.md", "{#x}", "{#measure}");
        assertTrue(said().stream().anyMatch(p -> p.what().contains("stands where aids/jam/en.md has 'look'")));
    }

    @Test
    void filesThatAreNotWhatTheyShouldBeAreRefused() throws Exception {
        plant.write("aids/jam/pictures/cover.png", "GIF89a");
        plant.replace("aids/torque/en.md", "```why", "```video\nfile: media/a.mp4\nseconds: 120\n```\n```why");
        plant.replace("aids/torque/de.md", "```why", "```video\nfile: media/a.mp4\nseconds: 120\n```\n```why");
        plant.write("aids/torque/media/a.mp4", "no film");
        assertEquals(
                List.of(
                        "pictures/cover.png is neither PNG nor JPEG",
                        "pictures/cover.png is neither PNG nor JPEG",
                        "media/a.mp4 is no MP4",
                        "a video of 120 s"),
                said().stream().map(Problem::what).toList());
    }

    private List<Problem> said() throws Exception {
        assertTrue(PlantReader.read(root, problems).isEmpty(), "the plant was taken as good");
        return problems.sorted();
    }
}
