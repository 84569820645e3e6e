package io.pitcrew.provisioning.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.codec.Problems;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class BudgetTest {
    private static final String HOME = """
            format = 1
            plant = "plant"
            broker = "mqtt://localhost:1883"
            enterprise = "harbour"
            site = "northgate"
            """;

    @Test
    void itIsReadAsItIsWritten() {
        assertEquals(new Budget(200_000_000), Budget.parse("200 MB"));
        assertEquals(new Budget(2_000_000_000), Budget.parse("2GB"));
        assertEquals("2 GB", Budget.parse("2000 MB").toString());
        assertEquals(Budget.USUAL, Budget.parse(Budget.USUAL.toString()));
    }

    @Test
    void whatIsNoSizeOrHoldsNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Budget.parse("much"));
        assertThrows(IllegalArgumentException.class, () -> Budget.parse("0 MB"));
        assertThrows(IllegalArgumentException.class, () -> Budget.parse("200"));
    }

    @Test
    void aHomeMayStateIt() {
        assertEquals(Budget.USUAL, settings(HOME, new Problems()));
        assertEquals(Budget.parse("64 MB"), settings(HOME + "broker-budget = \"64 MB\"\n", new Problems()));
        Problems problems = new Problems();
        assertTrue(Settings.read("pitcrew.toml", bytes(HOME + "broker-budget = \"lots\"\n"), problems)
                .isEmpty());
        assertTrue(problems.sorted().getFirst().toString().contains("not a size like 200 MB"), problems::toString);
    }

    private static Budget settings(String text, Problems problems) {
        return Settings.read("pitcrew.toml", bytes(text), problems)
                .orElseThrow()
                .budget();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
