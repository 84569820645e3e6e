package io.pitcrew.station.roster;

import io.pitcrew.station.id.BadgeDigest;
import io.pitcrew.station.seal.SecretBox;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// The number of a badge, in the one form that is digested: 4 to 32 ASCII letters and digits, letters upper-case. Of an
/// ID-12 or RDM6300 frame that is the ten hex digits without the checksum; of a line reader what it sends before the
/// terminator. So a badge has one digest whatever the case in which a reader or a roster writes it, and a badge read by
/// an ID-12 is the same badge when a line reader sends the same ten digits.
///
/// Kiosk and roster import both come through here. The number lives only until it is digested: it prints nothing, its
/// errors do not repeat it, and [#wipe] forgets it.
public final class BadgeNumber {
    public static final int SHORTEST = 4;
    public static final int LONGEST = 32;
    /// What [SecretBox#hmac] is told when a badge number is digested.
    public static final String PURPOSE = "badge";

    private final byte[] ascii;

    /// @throws IllegalArgumentException if it is no badge number; the message says why and does not repeat it
    public BadgeNumber(String raw) {
        this(raw.getBytes(StandardCharsets.UTF_8));
    }

    /// @param raw ASCII; copied, so that the caller can wipe its own
    /// @throws IllegalArgumentException if it is no badge number; the message says why and does not repeat it
    public BadgeNumber(byte[] raw) {
        if (raw.length < SHORTEST || raw.length > LONGEST) {
            throw new IllegalArgumentException("badge number: has " + raw.length + " characters, must have " + SHORTEST
                    + " to " + LONGEST + " letters and digits");
        }
        ascii = new byte[raw.length];
        for (int i = 0; i < raw.length; i++) {
            ascii[i] = upper(raw[i]);
            if (!isLetterOrDigit(ascii[i])) {
                wipe();
                throw new IllegalArgumentException(
                        "badge number: character " + (i + 1) + " is not a letter A to Z or a digit");
            }
        }
    }

    public BadgeDigest digest(SecretBox key) {
        return new BadgeDigest(HexFormat.of().formatHex(key.hmac(PURPOSE, ascii)));
    }

    /// A copy of the normalised number, for the one place that shows it; wipe it there.
    public byte[] ascii() {
        return ascii.clone();
    }

    /// Overwrites the number: afterwards this value is good for nothing.
    public void wipe() {
        Arrays.fill(ascii, (byte) 0);
    }

    @Override
    public String toString() {
        return "badge number (not shown)";
    }

    private static byte upper(byte b) {
        return b >= 'a' && b <= 'z' ? (byte) (b - 'a' + 'A') : b;
    }

    private static boolean isLetterOrDigit(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z');
    }
}
