package io.pitcrew.provisioning.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.plant.check.Check;
import io.pitcrew.provisioning.plant.check.Finding;
import io.pitcrew.provisioning.plant.media.Prints;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.jobaid.Tombstones;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WithdrawnTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @TempDir
    Path root;

    private SmallPlant plant;

    @BeforeEach
    void write() throws Exception {
        plant = SmallPlant.in(root);
    }

    @Test
    void aTombstoneSaysSinceWhenAndWhatReplacesIt() throws Exception {
        stone("old-jam", "replaced-by = \"jam\"");
        stone("older-jam", "");
        Problems problems = new Problems();
        Tombstones read = PlantReader.read(root, problems)
                .orElseThrow(() -> new AssertionError(problems.sorted()))
                .withdrawn();
        assertEquals(
                new Tombstones.Tombstone(
                        new AidId("old-jam"),
                        LocalDate.of(2026, 11, 20),
                        Optional.of(new AidId("jam")),
                        Map.of(new Lang("en"), "Old jam", new Lang("de"), "Alter Stau"),
                        Map.of(new Lang("en"), "Too slow.", new Lang("de"), "Zu langsam.")),
                read.of(new AidId("old-jam")).orElseThrow());
        assertEquals(2, read.all().size());
        assertEquals(read, Tombstones.parse(read.bytes()));
    }

    @Test
    void replacementsGoNeitherRoundNorOnToWhatIsWithdrawnToo() throws Exception {
        stone("a", "replaced-by = \"b\"");
        stone("b", "replaced-by = \"jam\"");
        stone("c", "replaced-by = \"d\"");
        stone("d", "replaced-by = \"c\"");
        stone("e", "replaced-by = \"e\"");
        stone("f", "replaced-by = \"jan\"");
        assertEquals(
                List.of(
                        "withdrawn/a.toml:2 'b' is withdrawn too: a → b → jam",
                        "withdrawn/c.toml:2 what replaces 'c' goes round in a circle: c → d → c",
                        "withdrawn/d.toml:2 what replaces 'd' goes round in a circle: d → c → d",
                        "withdrawn/e.toml:2 'e' replaces itself",
                        "withdrawn/f.toml:2 there is no aid 'jan'"),
                mistakes(Set.of()));
    }

    @Test
    void whatIsHereIsNotWithdrawn() throws Exception {
        stone("jam", "");
        assertEquals(List.of("withdrawn/jam.toml:0 'jam' is withdrawn and in aids too"), mistakes(Set.of()));
    }

    @Test
    void whatWasPublishedVanishesNotWithoutAWord() throws Exception {
        Set<AidId> published = Set.of(new AidId("jam"), new AidId("torque"), new AidId("old-jam"));
        assertEquals(List.of("aids/old-jam:0 this aid was published and is gone"), mistakes(published));
        stone("old-jam", "replaced-by = \"jam\"");
        assertEquals(List.of(), mistakes(published));
    }

    @Test
    void everyLanguageIsTold() throws Exception {
        stone("old-jam", "");
        plant.replace("withdrawn/old-jam.toml", ", de = \"Zu langsam.\"", "");
        List<String> mistakes = mistakes(Set.of());
        assertTrue(mistakes.toString().contains("key 'reason.de' is missing"), mistakes::toString);
    }

    private void stone(String id, String more) throws Exception {
        plant.write("withdrawn/" + id + ".toml", """
                since = 2026-11-20
                %s
                name = { en = "Old jam", de = "Alter Stau" }
                reason = { en = "Too slow.", de = "Zu langsam." }
                """.formatted(more));
    }

    private List<String> mistakes(Set<AidId> published) throws Exception {
        return Check.of(root, Prints.none(), TODAY, published).errors().stream()
                .map((Finding f) -> f.file() + ":" + f.line() + " " + f.what())
                .toList();
    }
}
