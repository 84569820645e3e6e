package io.pitcrew.provisioning.serve;

import io.pitcrew.provisioning.collect.KioskKeys;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.keys.Registry;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.seal.LetterboxKey;
import io.pitcrew.station.seal.VerifyKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.List;

/// The operations home's keys, as a collector asks for them. One thread at a time.
public final class RegisteredKiosks implements KioskKeys {
    private final OperationsHome home;
    private final Registry registry;
    private final InstantSource clock;
    private List<LetterboxKey> letterboxes;
    private FileTime read;

    /// @throws IOException also if the keys are locked and there is no passphrase
    public RegisteredKiosks(OperationsHome home, InstantSource clock) throws IOException, Malformed {
        this.home = home;
        this.registry = home.registry();
        this.clock = clock;
        this.read = Files.getLastModifiedTime(home.keys());
        this.letterboxes = home.letterboxKeys();
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

    /// Those that were made since we started, too.
    @Override
    public List<LetterboxKey> letterboxes() {
        try {
            FileTime changed = Files.getLastModifiedTime(home.keys());
            if (!changed.equals(read)) {
                letterboxes = home.letterboxKeys();
                read = changed;
            }
            return letterboxes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Malformed e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
    }
}
