package io.pitcrew.station.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

    @Test
    void aTopicCannotBeSmuggledIntoAStationPath() {
        for (String bad : new String[] {
            "a/b/c/d", "a/b/c/d/e/f", "a/b/c/d/+", "a/b/c/d/#", "$a/b/c/d/e", "A/b/c/d/e", "a/b//d/e", "a/b/c/d/e ", ""
        }) {
            refused(StationPath::new, bad);
        }
        StationPath path = new StationPath("harbour/northgate/assembly/line-2/press-3");
        assertEquals("harbour/northgate", path.site());
        assertEquals("press-3", path.station());
    }

    @Test
    void namesAreLowerCaseLettersDigitsAndHyphens() {
        for (String bad : new String[] {"", "-a", "a-", "A", "a b", "a/b", "é", "a\n", "x".repeat(61)}) {
            refused(KioskId::new, bad);
            refused(AidId::new, bad);
            refused(StepId::new, bad);
        }
    }

    @Test
    void hostileTextIsPrintableInTheMessage() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new KioskId("\u001b[31m" + "x".repeat(500)));
        assertTrue(String.valueOf(refused.getMessage()).length() < 200
                && !String.valueOf(refused.getMessage()).contains("\u001b"));
    }

    @Test
    void aHashHasOneForm() {
        Sha256 empty = Sha256.of(new byte[0]);
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", empty.hex());
        assertEquals("47DEQpj8HBSa-_TImW-5JC", empty.inTopic());
        refused(Sha256::new, empty.hex().toUpperCase(java.util.Locale.ROOT));
    }

    private static void refused(Consumer<String> constructor, String bad) {
        assertThrows(IllegalArgumentException.class, () -> constructor.accept(bad), bad);
    }
}
