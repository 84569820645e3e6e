package io.pitcrew.provisioning.publish.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.plant.SmallPlant;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.roster.Roster;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChangesTest {
    @TempDir
    Path temp;

    private SmallPlant plant;
    private Contents before;

    @BeforeEach
    void read() throws Exception {
        plant = SmallPlant.in(temp.resolve("plant"));
        before = contents();
    }

    @Test
    void oneWordIsShownBetweenThoseThatStay() throws Exception {
        plant.replace("aids/jam/de.md", "twice.", "dreimal.");
        String text = text();
        assertTrue(text.contains("  jam: show once – look (7 people)\n    look\n      de "), text);
        assertTrue(text.contains("[-twice.-] {+dreimal.+}"), text);
        assertTrue(text.lines().count() == 3, text);
    }

    @Test
    void aLimitIsShownAsAValue() throws Exception {
        plant.replace("aids/jam/en.md", "high: 5", "high: 6");
        plant.replace("aids/jam/de.md", "high: 5", "high: 6");
        assertTrue(text().contains("action.high: [-55.0-] {+65.0+}"), text());
    }

    @Test
    void aReplacedPictureIsCalledByItsName() throws Exception {
        plant.write("aids/jam/pictures/cover.png", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3});
        assertTrue(text().contains("      cover: cover.png [-"), text());
        assertTrue(text().contains("      picture: cover.png [-"), text());
    }

    @Test
    void aStationSaysWhichAidsComeAndGo() throws Exception {
        Changes gone = Changes.between(before, Contents.NOTHING);
        assertTrue(ChangesText.of(gone, aid -> "").contains(": gone"));
        Changes fresh = Changes.between(Contents.NOTHING, before);
        assertEquals(
                before.stations().keySet().stream().toList(), fresh.touched(), "every station shows something new");
        assertTrue(ChangesText.of(fresh, aid -> "").contains("jam: added – "));
    }

    @Test
    void aTombstoneIsToldWithWhatReplacesTheAid() throws Exception {
        String stone = """
                since = 2026-11-20
                replaced-by = "%s"
                name = { en = "Old jam", de = "Alter Stau" }
                reason = { en = "Too slow.", de = "Zu langsam." }
                """;
        plant.write("withdrawn/old-jam.toml", stone.formatted("jam"));
        String told = text();
        assertTrue(told.startsWith("  old-jam: what people are told of it\n"), told);
        assertTrue(told.contains("      replacement: {+jam+}\n"), told);
        assertTrue(told.contains("      en reason: {+Too slow.+}\n"), told);
        before = contents();
        assertEquals("", text());
        plant.write("withdrawn/old-jam.toml", stone.formatted("torque"));
        assertEquals(
                List.of("  old-jam: what people are told of it", "      replacement: [-jam-] {+torque+}"),
                text().lines().toList());
    }

    @Test
    void longTextsAreNotComparedWordByWord() {
        String old = "a ".repeat(700);
        assertTrue(WordDiff.between(old, "b").endsWith("{+b+}"));
        assertEquals("one [-two-] {+2+} three {+four+}", WordDiff.between("one two three", "one 2 three four"));
    }

    private String text() throws Exception {
        return ChangesText.of(Changes.between(before, contents()), aid -> "7 people");
    }

    private Contents contents() throws Exception {
        Problems problems = new Problems();
        return Contents.of(
                PlantReader.read(plant.root(), problems).orElseThrow(() -> new AssertionError(problems.sorted())),
                Roster.EMPTY);
    }
}
