package io.pitcrew.provisioning.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Lang;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactSheetTest {
    @TempDir
    Path folder;

    private Optional<Plant> plant = Optional.empty();

    @BeforeEach
    void read() throws Exception {
        plant = PlantReader.read(Path.of("sample-plant"), new Problems());
    }

    @Test
    void everythingIsWantedUnlessSomethingIsNamed() throws Exception {
        Wish all = wish(Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(plant.orElseThrow().aids(), all.aids());
        assertEquals(List.of(new Lang("de"), new Lang("en"), new Lang("pl")), all.langs());
        Wish one = wish(Optional.of("label-jam"), Optional.of("pl"), Optional.of("pack-1"));
        assertEquals("pack-1", one.station().path().station());
        assertEquals(1, one.aids().size());
    }

    @Test
    void whatThePlantDoesNotHaveIsSaidWithWhatItHas() {
        NotThere none =
                assertThrows(NotThere.class, () -> wish(Optional.of("label-jm"), Optional.empty(), Optional.empty()));
        assertTrue(String.valueOf(none.getMessage()).contains("label-jam"), none::getMessage);
        assertThrows(NotThere.class, () -> wish(Optional.empty(), Optional.of("fr"), Optional.empty()));
        assertThrows(NotThere.class, () -> wish(Optional.empty(), Optional.empty(), Optional.of("press-9")));
    }

    @Test
    void languagesStandSideBySideAndAdviceBesideItsPage() throws Exception {
        List<Drawing.Page> pages = List.of(
                new Drawing.Page("label-jam", 0, "en", "label-jam/00-en.png", List.of()),
                new Drawing.Page("label-jam", 1, "en", "label-jam/01-en.png", List.of()),
                new Drawing.Page("label-jam", 0, "de", "label-jam/00-de.png", List.of()),
                new Drawing.Page("label-jam", 1, "de", "label-jam/01-de.png", List.of("no room for 'a < b'")));
        Path sheet = new ContactSheet(plant.orElseThrow(), pages).write(folder);
        String html = Files.readString(sheet);
        List<String> rows =
                html.lines().filter(line -> line.startsWith("<div>")).toList();
        assertEquals(2, rows.size());
        assertTrue(html.contains("Etikettenstau beheben"));
        assertTrue(html.contains("no room for 'a &lt; b'"));
        assertTrue(html.indexOf("00-en.png") < html.indexOf("00-de.png"));
        assertTrue(html.indexOf("00-de.png") < html.indexOf("01-en.png"));
    }

    private Wish wish(Optional<String> aid, Optional<String> lang, Optional<String> station) throws NotThere {
        return Wish.of(plant.orElseThrow(), aid, lang, station);
    }
}
