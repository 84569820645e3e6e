package io.pitcrew.provisioning.serve;

import io.pitcrew.provisioning.collect.KioskKeys;
import io.pitcrew.provisioning.keys.Registry;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.seal.VerifyKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;

/// The operations home's register, as a collector asks for it.
public final class RegisteredKiosks implements KioskKeys {
    private final Registry registry;
    private final InstantSource clock;

    public RegisteredKiosks(Registry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public List<VerifyKey> keys(KioskId kiosk) {
        try {
            return registry.keys(kiosk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void register(KioskId kiosk, VerifyKey key) {
        try {
            registry.register(kiosk, key, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
