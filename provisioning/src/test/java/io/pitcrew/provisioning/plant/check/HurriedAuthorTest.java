package io.pitcrew.provisioning.plant.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A plant as somebody in a hurry leaves it, and beside it what they must be told: `file:line words | words`. It was
/// written before anybody looked whether the check would find it.
class HurriedAuthorTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    @Test
    void whatWasLeftWrongIsToldWhereItStands() throws Exception {
        List<Finding> findings =
                Check.of(RESOURCES.resolve("hurried-plant"), LocalDate.of(2026, 11, 28)).findings();
        List<String> planted = Files.readAllLines(RESOURCES.resolve("hurried-plant.expected"));
        List<String> missed = planted.stream()
                .filter(one -> findings.stream().noneMatch(found -> tells(found, one)))
                .toList();
        assertEquals("", String.join("\n", missed));
        assertTrue(planted.size() >= 20, "a plant with few mistakes proves little");
    }

    /// Somebody who is told too much reads nothing.
    @Test
    void noPlaceIsToldTwice() throws Exception {
        List<String> places = Check.of(RESOURCES.resolve("hurried-plant"), LocalDate.of(2026, 11, 28)).errors().stream()
                .map(found -> found.file() + ":" + found.line() + ":" + found.column())
                .toList();
        assertEquals(List.copyOf(new LinkedHashSet<>(places)), places);
    }

    private static boolean tells(Finding found, String planted) {
        String[] parts = planted.split(" ", 2);
        Stream<String> words = Arrays.stream(parts[1].split(" \\| ", -1)).map(String::strip);
        return parts[0].equals(found.file() + ":" + found.line()) && words.allMatch(found.toString()::contains);
    }
}
