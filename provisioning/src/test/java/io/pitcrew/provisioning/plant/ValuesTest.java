package io.pitcrew.provisioning.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.JobAid;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One aid at several stations.
final class ValuesTest {
    private static final StationPath THREE = new StationPath("harbour/northgate/assembly/line-2/press-3");
    private static final StationPath FOUR = new StationPath("harbour/northgate/assembly/line-2/press-4");

    @TempDir
    Path root;

    private final Problems problems = new Problems();
    private SmallPlant plant;

    @BeforeEach
    void write() throws Exception {
        plant = SmallPlant.in(root);
        plant.write("machines/big.toml", """
                name = { en = "Big press", de = "Grosse Presse" }
                [values]
                clamp.low = "45.0 Nm"
                clamp.high = 55
                """);
        plant.replace("stations/press-3.toml", "lookup", "machine = \"big\"\nlookup");
        plant.station("press-4", "clamp.low = 30\nclamp.high = 35.5");
        for (String lang : List.of("en", "de")) {
            plant.replace("aids/jam/" + lang + ".md", "low: 45.0", "low: {{clamp.low}}");
            plant.replace("aids/jam/" + lang + ".md", "high: 55.0", "high: {{ clamp.high }}");
            plant.replace("aids/jam/" + lang + ".md", "## Measure", "## {{clamp.low}} to {{clamp.high}}");
        }
    }

    @Test
    void eachStationHasItsOwnLimitsAndTitlesAndMeaning() throws Exception {
        Plant read = PlantReader.read(root, problems).orElseThrow(() -> new AssertionError(problems.sorted()));
        JobAid three = read.local().getOrDefault(THREE, List.of()).getFirst();
        JobAid four = read.local().getOrDefault(FOUR, List.of()).getFirst();
        assertEquals(
                new Action.Measure("Nm", new BigDecimal("45.0"), new BigDecimal("55"), Action.Way.STOP),
                three.steps().get(1).action());
        assertEquals("30 to 35.5", four.text(four.steps().get(1), four.source()).title());
        assertNotEquals(three.meaning(), four.meaning());
        assertEquals(
                three.steps().getFirst().meaning(three.source()),
                four.steps().getFirst().meaning(four.source()),
                "a step without values means the same everywhere");
        assertEquals(3, read.objects().size());
        assertTrue(problems.advice().stream().noneMatch(a -> a.what().contains("value")), problems.advice()::toString);
    }

    @Test
    void aMissingValueIsToldWhereItIsAskedForAndForWhom() throws Exception {
        plant.replace("stations/press-4.toml", "clamp.high", "clamp.hihg");
        assertEquals(
                List.of(
                        "aids/jam/de.md:24:21 no value 'clamp.high' in stations/press-4.toml",
                        "aids/jam/de.md:32:7 no value 'clamp.high' in stations/press-4.toml",
                        "aids/jam/en.md:24:21 no value 'clamp.high' in stations/press-4.toml",
                        "aids/jam/en.md:32:7 no value 'clamp.high' in stations/press-4.toml"),
                said());
        assertTrue(problems.sorted().getFirst().remedy().startsWith("did you mean 'clamp.hihg'?"));
        assertTrue(problems.advice().stream().anyMatch(a -> a.what().equals("no aid uses the value 'clamp.hihg'")));
    }

    @Test
    void whatIsWrongWithTheValuesOfOneStationNamesThatStation() throws Exception {
        plant.replace("stations/press-4.toml", "clamp.low = 30", "clamp.low = \"30 kN\"");
        assertEquals(
                List.of(
                        "aids/jam/en.md:31:1 low is 30 kN, and the unit is Nm, with the values of stations/press-4.toml"),
                said());
        plant.replace("stations/press-4.toml", "\"30 kN\"", "40");
        assertEquals(
                List.of(
                        "aids/jam/en.md:31:1 the limits are reversed: low 40 is above high 35.5, with the values of stations/press-4.toml"),
                said());
    }

    @Test
    void aMistakeOfTheWordsIsToldOnceForAllStations() throws Exception {
        plant.replace("aids/jam/en.md", "stop: Call.", "stopp: Call.");
        plant.replace("stations/press-3.toml", "machine = \"big\"", "machine = \"bigg\"");
        plant.replace("aids/jam/aid.toml", "[\"look\"]", "[\"lok\"]");
        List<String> said = said();
        assertEquals(1, said.stream().filter(p -> p.contains("'stopp'")).count(), said::toString);
        assertEquals(1, said.stream().filter(p -> p.contains("'lok'")).count(), said::toString);
        assertTrue(said.contains("stations/press-3.toml:6:1 there is no machine type 'bigg'"), said::toString);
    }

    @Test
    void anAidWithValuesThatNoStationShowsCannotBeRead() throws Exception {
        plant.replace("stations/press-3.toml", ", \"jam\"", "");
        plant.delete("stations/press-4.toml");
        assertEquals(List.of("aids/jam/aid.toml this aid uses values and no station shows it"), said());
    }

    @Test
    void aValueWithMarkUpOrAStrangeNameIsRefused() throws Exception {
        plant.replace("machines/big.toml", "clamp.high = 55", "clamp.high = 55\nBolt = \"M12\"\nnut = \"**big**\"");
        assertEquals(
                List.of(
                        "machines/big.toml:5:1 a value cannot be called 'Bolt'",
                        "machines/big.toml:6:1 the value of nut is empty or has mark-up in it"),
                said());
    }

    private List<String> said() throws Exception {
        Problems here = new Problems();
        assertTrue(PlantReader.read(root, here).isEmpty(), "the plant was taken as good");
        problems.addAll(here.sorted());
        here.advice().forEach(problems::advise);
        return here.sorted().stream().map(ValuesTest::placeAndWhat).toList();
    }

    private static String placeAndWhat(Problem p) {
        return p.toString().substring(0, p.toString().indexOf(" – "));
    }
}
