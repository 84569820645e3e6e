package io.pitcrew.station.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The ground rules of `docs/wire.md`, at the one place that reads and writes.
class JsonTest {
    record Sample(int number, String text, Optional<String> perhaps) {}

    @Test
    void whatIsWholeIsReadAndUnknownFieldsArePassedOver() throws Malformed {
        Sample whole = new Sample(1, "a", Optional.empty());
        assertEquals(whole, read("{\"number\":1,\"text\":\"a\"}"));
        assertEquals(whole, read("{\"text\":\"a\",\"from-the-future\":[{}],\"number\":1}"));
    }

    @Test
    void whatIsNotWholeIsRefused() {
        for (String bad : new String[] {
            "",
            "null",
            "{\"text\":\"a\"}",
            "{\"number\":1}",
            "{\"number\":null,\"text\":\"a\"}",
            "{\"number\":1,\"text\":null}",
            "{\"number\":1,\"text\":\"a\",\"number\":1}",
            "{\"number\":1,\"text\":\"a\"} {}",
            "{\"number\":1,\"text\":\"a\"",
            "{\"number\":1,\"text\":\"a\",\"deep\":" + "[".repeat(40) + "]".repeat(40) + "}"
        }) {
            assertThrows(Malformed.class, () -> read(bad), bad);
        }
    }

    @Test
    void equalValuesAreEqualBytes() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("b", new Sample(1, "ż", Optional.empty()));
        fields.put("a", Instant.parse("2026-03-02T06:58:11Z"));
        assertEquals("{\"a\":\"2026-03-02T06:58:11.000Z\",\"b\":{\"number\":1,\"text\":\"ż\"}}", written(fields));
        assertEquals("{\"number\":1,\"text\":\"ż\",\"perhaps\":\"p\"}", written(new Sample(1, "ż", Optional.of("p"))));
    }

    private static Sample read(String json) throws Malformed {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), Sample.class);
    }

    private static String written(Object value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }
}
