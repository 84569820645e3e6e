package io.pitcrew.provisioning.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an editor offers is what the reader takes, and what it asks for is what the reader misses.
final class SchemaTest {
    private static final String KNOWN = "known here: ";
    private static final String STRANGE = "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq = 1\n";

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({
        "plant, plant.toml",
        "station, stations/press-3.toml",
        "machine, machines/big.toml",
        "aid, aids/jam/aid.toml",
        "indicator, indicators/stops.toml"
    })
    void schemaAndReaderKnowTheSameKeys(String schema, String file) throws Exception {
        SmallPlant plant = SmallPlant.in(root);
        plant.write("machines/big.toml", "name = { en = \"Big\", de = \"Gross\" }\n");
        plant.write("indicators/stops.toml", "unit = \"min\"\n");
        Map<String, Object> said = Json.readMap(Files.readAllBytes(Path.of("schema", schema + ".json")));
        plant.write(file, STRANGE + Files.readString(root.resolve(file)));
        assertEquals(sorted(((Map<?, ?>) said.getOrDefault("properties", Map.of())).keySet()), known(file));
        if (!schema.equals("plant")) {
            plant.write(file, "");
            Map<?, ?> asking = said.get("else") instanceof Map<?, ?> usual ? usual : said;
            Object required = asking.get("required");
            assertEquals(sorted(required instanceof Collection<?> keys ? keys : Set.of()), missing(file));
        }
    }

    private Set<String> known(String file) throws Exception {
        String remedy = problems(file).stream()
                .filter(p -> p.what().startsWith("unknown key 'qqq"))
                .map(Problem::remedy)
                .findFirst()
                .orElseThrow();
        return sorted(Arrays.asList(remedy.substring(KNOWN.length()).split(", ", -1)));
    }

    private Set<String> missing(String file) throws Exception {
        return sorted(problems(file).stream()
                .filter(p -> p.what().endsWith(" is missing"))
                .map(p -> p.what().split("'", -1)[1])
                .toList());
    }

    private Collection<Problem> problems(String file) throws Exception {
        Problems problems = new Problems();
        PlantReader.draft(root, problems);
        return problems.sorted().stream().filter(p -> p.file().equals(file)).toList();
    }

    private static Set<String> sorted(Collection<?> names) {
        Set<String> sorted = new TreeSet<>();
        names.forEach(name -> sorted.add(String.valueOf(name)));
        return sorted;
    }
}
