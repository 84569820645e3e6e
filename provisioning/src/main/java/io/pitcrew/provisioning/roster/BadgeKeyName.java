package io.pitcrew.provisioning.roster;

import io.pitcrew.station.seal.SecretBox;
import java.util.HexFormat;

/// Names a badge key without telling it: by that a kiosk sees that its key is not the roster's.
final class BadgeKeyName {
    private static final int BYTES = 8;

    private BadgeKeyName() {}

    static String of(SecretBox key) {
        return HexFormat.of().formatHex(key.hmac("badge key name", new byte[0]), 0, BYTES);
    }
}
