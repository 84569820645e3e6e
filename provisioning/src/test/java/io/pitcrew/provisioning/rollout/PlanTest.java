package io.pitcrew.provisioning.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.KioskId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String TWO_RINGS = """
            format = 1
            shifts = ["06:00", "14:00", "22:00"]
            zone = "Europe/Berlin"
            [[ring]]
            name = "pilot"
            kiosks = ["press-3"]
            soak = "24 h"
            [[ring]]
            name = "all"
            [halt]
            wrong = 3
            silent = "20 min"
            """;

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void withoutAFileEveryKioskIsInOneRing() throws Exception {
        Plan plan = PlanFile.read(folder.resolve("none.toml"), BERLIN, problems).orElseThrow();
        assertEquals(List.of("all"), plan.names());
        assertEquals("all", plan.ringOf(new KioskId("press-3"), Optional.of("gone")));
    }

    @Test
    void ringsComeInTheOrderInWhichTheyAreWritten() throws Exception {
        Plan plan = read(TWO_RINGS).orElseThrow(() -> new AssertionError(problems.sorted()));
        assertEquals(List.of("pilot", "all"), plan.names());
        assertEquals(Duration.ofHours(24), plan.rings().getFirst().soak());
        assertEquals("pilot", plan.ringOf(new KioskId("press-3"), Optional.of("all")), "the file wins");
        assertEquals("all", plan.ringOf(new KioskId("press-4"), Optional.empty()));
        assertEquals("pilot", plan.ringOf(new KioskId("press-4"), Optional.of("pilot")));
        assertEquals(Optional.of(List.of("pilot", "all")), plan.upTo("all"));
        assertEquals(Optional.empty(), plan.upTo("west"));
        assertEquals(new Plan.Stop(3, 10, Duration.ofMinutes(20)), plan.stop());
    }

    @Test
    void aMomentIsReadAsPeopleWriteItAlsoWhereTheClockIsPutForward() throws Exception {
        Plan plan = read(TWO_RINGS).orElseThrow();
        Instant night = Instant.parse("2026-03-28T21:30:00Z"); // 22:30 in Berlin, the night before summer time
        assertEquals(
                Instant.parse("2026-03-29T04:00:00Z"), plan.nextShift(night).orElseThrow());
        assertEquals(Instant.parse("2026-03-29T12:00:00Z"), plan.moment("14:00", night));
        assertEquals(Instant.parse("2026-03-30T12:00:00Z"), plan.moment("2026-03-30T14:00", night));
        assertEquals(Instant.parse("2026-03-30T14:00:00Z"), plan.moment("2026-03-30T14:00Z", night));
        assertThrows(IllegalArgumentException.class, () -> plan.moment("soon", night));
    }

    @Test
    void mistakesAreToldWithTheirLine() throws Exception {
        assertEquals(
                Optional.empty(),
                read(TWO_RINGS.replace("name = \"all\"", "name = \"pilot\"\nkiosks = [\"press-3\"]")));
        String said = problems.sorted().toString();
        assertTrue(said.contains("two rings are called pilot"), said);
        assertTrue(said.contains("press-3 is in two rings"), said);
        assertTrue(said.contains("the last ring names kiosks"), said);
        assertTrue(said.contains("rollout.toml:9:"), said);
    }

    private Optional<Plan> read(String text) throws Exception {
        Path file = folder.resolve("rollout.toml");
        Files.writeString(file, text);
        return PlanFile.read(file, ZoneId.of("UTC"), problems);
    }
}
