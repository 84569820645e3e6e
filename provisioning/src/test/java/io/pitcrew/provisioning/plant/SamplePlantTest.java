package io.pitcrew.provisioning.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SamplePlantTest {
    @Test
    void theSamplePlantHasNoMistake() throws Exception {
        Problems problems = new Problems();
        var plant = PlantReader.read(Path.of("sample-plant"), problems);
        assertEquals("", problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        assertEquals(9, plant.orElseThrow().aids().size());
        assertEquals(3, plant.orElseThrow().stations().size());
    }
}
