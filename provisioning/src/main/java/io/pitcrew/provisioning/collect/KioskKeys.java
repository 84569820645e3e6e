package io.pitcrew.provisioning.collect;

import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.seal.VerifyKey;
import java.util.List;
import java.util.Optional;

/// Which ledger keys belong to which kiosk.
public interface KioskKeys {
    /// All that were ever enrolled; empty for a kiosk that nobody enrolled.
    List<VerifyKey> keys(KioskId kiosk);

    /// From now on records signed by this key are the kiosk's too. Lasts.
    void register(KioskId kiosk, VerifyKey key);

    default Optional<VerifyKey> key(KioskId kiosk, Chain chain) {
        return among(keys(kiosk), chain);
    }

    static Optional<VerifyKey> among(List<VerifyKey> keys, Chain chain) {
        return keys.stream().filter(key -> chain.equals(chainOf(key))).findFirst();
    }

    static Chain chainOf(VerifyKey key) {
        return new Chain(key.id().hex());
    }
}
