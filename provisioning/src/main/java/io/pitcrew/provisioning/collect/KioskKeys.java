package io.pitcrew.provisioning.collect;

import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.seal.LetterboxKey;
import io.pitcrew.station.seal.VerifyKey;
import java.util.List;
import java.util.Optional;

/// The keys that a collector works with: which ledger keys belong to which kiosk, and what opens their records.
public interface KioskKeys {
    /// All that were ever enrolled; empty for a kiosk that nobody enrolled.
    List<VerifyKey> keys(KioskId kiosk);

    /// From now on records signed by this key are the kiosk's too. Lasts.
    void register(KioskId kiosk, VerifyKey key);

    /// Keys of the letterboxes that kiosks put records into, this year's and earlier ones.
    default List<LetterboxKey> letterboxes() {
        return List.of();
    }

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
