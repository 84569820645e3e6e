package io.pitcrew.station.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.id.BadgeDigest;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.seal.SecretBox;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BadgeNumberTest {
    private static final SecretBox KEY = SecretBox.of(new Bytes(new byte[32]));

    @Test
    void theCaseOfTheLettersMakesNoOtherBadge() {
        assertEquals(digest("0C000621A5"), digest("0c000621a5"));
        assertNotEquals(digest("0C000621A5"), digest("0C000621A6"));
    }

    /// HMAC-SHA256 with 32 zero bytes over `badge`, a zero byte, `0C000621A5`: a roster made by one version must still
    /// match at a kiosk of another.
    @Test
    void theDigestIsTheSameInEveryVersion() {
        assertEquals(
                new BadgeDigest("1455e9c014ad9f061df74218c74d60effc434a755a6ddb7b46f221dc9f3ea263"),
                digest("0C000621A5"));
    }

    @Test
    void anotherKeyGivesAnotherDigest() {
        assertNotEquals(digest("0C000621A5"), new BadgeNumber("0C000621A5").digest(SecretBox.generate()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "123", "123456789012345678901234567890123", "12 34", "1234\r", "12ä4", "12:34:56", "١٢٣٤"})
    void whatIsNoBadgeNumberIsRefusedWithoutRepeatingIt(String raw) {
        var refused = assertThrows(IllegalArgumentException.class, () -> new BadgeNumber(raw));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith("badge number: "), message);
        assertFalse(!raw.isEmpty() && message.contains(raw), message);
    }

    @Test
    void itDoesNotPrintItselfAndCanBeWiped() {
        var number = new BadgeNumber("0C000621A5");
        assertFalse(number.toString().contains("621A5"));
        byte[] callersOwn = "abcd".getBytes(StandardCharsets.US_ASCII);
        var copied = new BadgeNumber(callersOwn);
        copied.wipe();
        assertEquals("abcd", new String(callersOwn, StandardCharsets.US_ASCII));
        assertEquals("\0\0\0\0", new String(copied.ascii(), StandardCharsets.US_ASCII));
    }

    private static BadgeDigest digest(String raw) {
        return new BadgeNumber(raw).digest(KEY);
    }
}
