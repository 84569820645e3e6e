package io.pitcrew.provisioning.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Lang;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A procedure with all that Word puts around words. Each word `kept…` must come out, as text of the aid or in the list
/// of what to look at; a word `gone…` was deleted by somebody and must not.
class NothingIsLostTest {
    private static final Pattern WORD = Pattern.compile("(?:kept|gone)[a-z]+");

    @TempDir
    Path temp;

    @Test
    void everyWordIsPlacedOrTold() throws Exception {
        String body = Office.text("everything.xml");
        Map<String, byte[]> parts = Office.word(body, Office.text("everything.rels"));
        for (String part : List.of("comments", "footnotes", "header1")) {
            Office.put(parts, "word/" + part + ".xml", Office.text("everything-" + part + ".xml"));
        }
        Intake intake = Intake.read(
                        Office.zip(temp.resolve("everything.docx"), parts),
                        new Lang("en"),
                        LocalDate.of(2026, 11, 28),
                        new Problems())
                .orElseThrow();
        String placed = Objects.requireNonNull(intake.files().get("en.md")).text();
        String told = intake.toFix().stream().map(Problem::toString).collect(Collectors.joining("\n"));
        String all = parts.values().stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).collect(Collectors.joining());
        List<String> words = WORD.matcher(all).results().map(MatchResult::group).distinct().toList();
        assertTrue(words.size() > 30, "a document with few words proves little");
        List<String> lost = words.stream()
                .filter(word -> word.startsWith("kept") && !placed.contains(word) && !told.contains(word))
                .toList();
        assertEquals(List.of(), lost, () -> placed + "\n" + told);
        words.stream().filter(word -> word.startsWith("gone")).forEach(word -> assertFalse(placed.contains(word), word));
        String shown = placed.replaceAll("\\{#[^}]*}", "");
        words.forEach(word -> assertTrue(times(word, shown) < 2, () -> word + " stands twice in\n" + placed));
    }

    private static long times(String word, String text) {
        return Pattern.compile(word + "(?![a-z])").matcher(text).results().count();
    }
}
