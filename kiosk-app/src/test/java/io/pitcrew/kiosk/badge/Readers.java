package io.pitcrew.kiosk.badge;

import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.id.BadgeDigest;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.roster.BadgeNumber;
import io.pitcrew.station.seal.SecretBox;
import java.util.Optional;

/// Readers as `kiosk.toml` would describe them, and the key of the tests.
public final class Readers {
    public static final SecretBox KEY = SecretBox.of(new Bytes(new byte[32]));

    private Readers() {}

    public static KioskConfig.Reader of(KioskConfig.Protocol protocol) {
        return new KioskConfig.Reader("simulated", protocol, 9600, Optional.empty());
    }

    public static BadgeDigest digest(String number) {
        return new BadgeNumber(number).digest(KEY);
    }
}
