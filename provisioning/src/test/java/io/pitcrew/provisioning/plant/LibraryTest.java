package io.pitcrew.provisioning.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An aid of the library, used here: `jam` of the small plant is moved there as `clear-jam`, version 1.
final class LibraryTest {
    private static final AidId JAM = new AidId("jam");
    private static final StepId LOOK = new StepId("look");
    private static final Lang EN = new Lang("en");
    private static final Lang DE = new Lang("de");
    private static final String HEAD = """
            use = "clear-jam@1"
            owner = "Press shop"
            review = 2028-01-01
            """;

    @TempDir
    Path root;

    private Problems problems = new Problems();
    private SmallPlant plant;
    private JobAid own;

    @BeforeEach
    void moveToTheLibrary() throws Exception {
        plant = SmallPlant.in(root);
        own = read().aid(JAM).orElseThrow();
        Files.createDirectories(root.resolve("library/clear-jam"));
        Files.move(root.resolve("aids/jam"), root.resolve("library/clear-jam/1"));
        plant.write("aids/jam/aid.toml", HEAD);
    }

    @Test
    void aUsedAidHasTheLibrarysStepsAndHashesUnderItsNameHere() throws Exception {
        JobAid used = read().aid(JAM).orElseThrow();
        assertEquals(own.steps(), used.steps());
        assertEquals(own.meaning(), used.meaning());
        assertEquals(own.recheck(), used.recheck());
        assertEquals(own.reason(), used.reason());
        assertEquals("Press shop", used.owner());
        assertEquals("2028-01-01", used.review().toString());
    }

    @Test
    void aVariationTakesThePlaceOfItsStepAndOfNoOther() throws Exception {
        vary("our clamp is red");
        Plant read = read();
        JobAid used = read.aid(JAM).orElseThrow();
        Step look = used.step(LOOK).orElseThrow();
        assertEquals("Look at the red clamp", used.text(look, EN).title());
        assertEquals("Sieh die rote Pratze an", used.text(look, DE).title());
        assertEquals(own.steps().getFirst().picture(), look.picture(), "the library's picture, for want of one here");
        assertNotEquals(own.steps().getFirst().meaning(EN), look.meaning(EN));
        assertEquals(own.steps().get(1), used.steps().get(1));
        assertEquals(
                Optional.of(new Plant.Source("aids/jam/de.md", 1)), read.source(JAM, DE, LOOK), "where to correct it");
        assertEquals(
                Optional.of("library/clear-jam/1/de.md"),
                read.source(JAM, DE, new StepId("measure")).map(Plant.Source::file));
    }

    @Test
    void aVariationHasAPictureOfItsOwnIfThereIsOne() throws Exception {
        vary("our clamp is red");
        byte[] other = Files.readAllBytes(root.resolve("library/clear-jam/1/pictures/cover.png"));
        other[other.length - 1] ^= 1;
        plant.write("aids/jam/pictures/cover.png", other);
        JobAid used = read().aid(JAM).orElseThrow();
        assertNotEquals(
                own.steps().getFirst().picture(), used.steps().getFirst().picture());
        assertEquals(own.cover(), used.cover());
    }

    @Test
    void whatTheLibraryDoesNotHaveIsToldInItsPlace() throws Exception {
        told("clear-jam@1", "clear-jan@1", "aids/jam/aid.toml:1:1 the library has no aid 'clear-jan'", "'clear-jam'?");
        told("clear-jan@1", "clear-jam", "aids/jam/aid.toml:1:1 no version of 'clear-jam' is named", "clear-jam@1");
        told("clear-jam\"", "clear-jam@7\"", "aids/jam/aid.toml:1:1 the library has no version '7'", "it has 1");
        assertEquals(1, problems.count(), problems.sorted()::toString);
    }

    @Test
    void aNewerVersionIsAdviceThatListsWhatIsDifferentHere() throws Exception {
        vary("our clamp is red");
        copyVersion("1", "2");
        read();
        assertEquals(
                List.of("the library has version 2 of 'clear-jam'"),
                problems.advice().stream()
                        .filter(p -> p.file().equals("aids/jam/aid.toml"))
                        .map(Problem::what)
                        .toList());
        assertTrue(
                problems.advice().toString().contains("different here: look (our clamp is red)"),
                problems.advice()::toString);
    }

    @Test
    void aVariationOfAStepThatTheNewVersionLacksIsAMistake() throws Exception {
        vary("our clamp is red");
        copyVersion("1", "2");
        for (String lang : List.of("en", "de")) {
            plant.replace("library/clear-jam/2/" + lang + ".md", "{#look}", "{#look-at-it}");
        }
        plant.replace("library/clear-jam/2/aid.toml", "\"look\"", "\"look-at-it\"");
        plant.replace("aids/jam/aid.toml", "clear-jam@1", "clear-jam@2");
        assertEquals(
                List.of("aids/jam/aid.toml:5 'clear-jam' of the library has in version 2 no step 'look'"), mistakes());
    }

    @Test
    void aVariationNeedsAName() throws Exception {
        vary("our clamp is red");
        plant.replace("aids/jam/aid.toml", "look = \"our clamp is red\"\n", "measure = \"by feel\"\n");
        assertEquals(
                List.of(
                        "aids/jam/aid.toml:5 the variation 'measure' has no words",
                        "aids/jam/en.md:1 this variation has no name"),
                mistakes());
    }

    @Test
    void whatIsWrittenInTheLibraryIsToldThere() throws Exception {
        plant.replace("library/clear-jam/1/en.md", "high: 55.0", "high: 35.0");
        List<String> mistakes = mistakes();
        assertTrue(
                mistakes.contains("library/clear-jam/1/en.md:31 the limits are reversed: low 45.0 is above high 35.0"),
                mistakes::toString);
    }

    @Test
    void aLibraryMaySpeakMoreLanguagesAndItsPrerequisitesAreThoseOfThePlant() throws Exception {
        plant.replace("library/clear-jam/1/aid.toml", "reason = {", "reason = { fr = \"après\",");
        plant.write("library/clear-jam/1/fr.md", "# Titre\n");
        read();
        plant.replace("library/clear-jam/1/aid.toml", "prerequisites = []", "prerequisites = [\"torque-a-clamp\"]");
        assertEquals(List.of("aids/jam/aid.toml:0 key 'prerequisites' is missing"), mistakes());
        plant.write("aids/jam/aid.toml", HEAD + "prerequisites = [\"torque\"]\n");
        assertEquals(List.of(new AidId("torque")), read().aid(JAM).orElseThrow().prerequisites());
    }

    @Test
    void valuesOfAStationStandInALibrarysWordsToo() throws Exception {
        plant.replace("library/clear-jam/1/en.md", "- Slowly.", "- Slowly, to {{clamp.torque}}.");
        plant.replace("library/clear-jam/1/de.md", "- Slowly.", "- Langsam, bis {{clamp.torque}}.");
        plant.write(
                "stations/press-3.toml",
                Files.readString(root.resolve("stations/press-3.toml")) + "[values]\nclamp.torque = \"55 Nm\"\n");
        JobAid used = read().aid(JAM).orElseThrow();
        assertEquals(
                "Slowly, to 55 Nm.",
                used.text(used.steps().get(1), EN).lines().getFirst().text());
    }

    private void vary(String name) throws Exception {
        plant.write("aids/jam/aid.toml", HEAD + "[variations]\nlook = \"" + name + "\"\n");
        plant.write("aids/jam/en.md", step("en", "Look at it", "Look at the red clamp"));
        plant.write("aids/jam/de.md", step("de", "Sieh hin", "Sieh die rote Pratze an"));
    }

    /// The library's step under another title.
    private String step(String lang, String title, String here) throws Exception {
        String text = Files.readString(root.resolve("library/clear-jam/1/" + lang + ".md"));
        return text.substring(text.indexOf("## "), text.indexOf("## Measure")).replace(title, here);
    }

    private void copyVersion(String from, String to) throws Exception {
        Path source = root.resolve("library/clear-jam/" + from);
        try (Stream<Path> all = Files.walk(source)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                plant.write(
                        "library/clear-jam/" + to + "/"
                                + source.relativize(file).toString(),
                        Files.readAllBytes(file));
            }
        }
    }

    private void told(String before, String after, String what, String remedy) throws Exception {
        plant.replace("aids/jam/aid.toml", before, after);
        problems = new Problems();
        PlantReader.draft(root, problems);
        String all = problems.sorted().toString();
        assertTrue(all.contains(what) && all.contains(remedy), all);
    }

    private List<String> mistakes() throws Exception {
        problems = new Problems();
        PlantReader.draft(root, problems);
        return problems.sorted().stream()
                .map(p -> p.file() + ":" + p.line() + " " + p.what())
                .toList();
    }

    private Plant read() throws Exception {
        problems = new Problems();
        return PlantReader.read(root, problems).orElseThrow(() -> new AssertionError(problems.sorted()));
    }
}
