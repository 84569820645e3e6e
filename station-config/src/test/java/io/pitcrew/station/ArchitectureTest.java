package io.pitcrew.station;

import static io.pitcrew.station.testkit.House.Room.room;
import static io.pitcrew.station.testkit.House.Stage.SPINE;

import io.pitcrew.station.testkit.House;
import io.pitcrew.station.testkit.ShortFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final String BASE = "io.pitcrew.station";

    private static final House HOUSE = new House(
            BASE,
            List.of(
                    room("id", SPINE),
                    room("codec", SPINE, "id"),
                    room("seal", SPINE, "id", "codec"),
                    room("config", SPINE, "id", "codec"),
                    room("jobaid", SPINE, "id", "codec"),
                    room("roster", SPINE, "id", "codec", "seal"),
                    room("release", SPINE, "id", "codec", "seal", "config", "jobaid", "roster"),
                    room("bundle", SPINE, "id", "codec"),
                    room("record", SPINE, "id", "codec", "seal"),
                    room("person", SPINE, "id", "codec", "seal", "jobaid", "record"),
                    room("status", SPINE, "id", "codec"),
                    room("topic", SPINE, "id")),
            Map.of(
                    "tools.jackson", Set.of("codec"),
                    "com.github.luben.zstd", Set.of("release"),
                    "java.sql", Set.of(),
                    "javafx", Set.of(),
                    "com.hivemq", Set.of()),
            Set.of());

    @TestFactory
    Stream<DynamicTest> theHouseStandsAsDrawn() {
        return HOUSE.tests(House.classes(BASE));
    }

    @TestFactory
    Stream<DynamicTest> filesAreShort() {
        return ShortFiles.tests(Path.of("src/main/java"));
    }
}
