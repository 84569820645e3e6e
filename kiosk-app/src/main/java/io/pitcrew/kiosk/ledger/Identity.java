package io.pitcrew.kiosk.ledger;

import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.seal.SigningKey;

/// Which kiosk writes, and with which key.
///
/// @param keeper where the next key goes, should this one have to be given up
public record Identity(KioskId kiosk, SigningKey key, Keeper keeper) {

    /// Keeps the ledger key of this kiosk.
    @FunctionalInterface
    public interface Keeper {

        /// Puts the key in the place of the old one; when it returns, the key is on disk.
        ///
        /// @throws java.io.UncheckedIOException if it could not; then the old key is still there
        void keep(SigningKey next);
    }

    /// The chain that this key writes.
    public Chain chain() {
        return new Chain(key.verifyKey().id().hex());
    }

    Identity with(SigningKey next) {
        return new Identity(kiosk, next, keeper);
    }
}
