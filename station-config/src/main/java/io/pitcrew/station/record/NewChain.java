package io.pitcrew.station.record;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Seal;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.VerifyKey;

/// A kiosk's word that it goes on with a new ledger key, because the chain that it had can be continued no more (a copy
/// of its disk was put back). Sealed by the old key, which vouches for the new, and by the new one, which proves that
/// it
/// is held. Whoever stole the old key can do the same; a kiosk whose old key is lost or stolen is enrolled by a person.
///
/// @param ends the last record that this kiosk knows of its old chain
public record NewChain(int format, KioskId kiosk, VerifyKey newKey, Head ends, String reason) {
    public static final int FORMAT = 1;
    public static final String TYPE = "application/vnd.pitcrew.chain+json;v=1";

    public Envelope seal(SigningKey oldKey, SigningKey freshKey) {
        return Envelope.seal(TYPE, Json.write(this), oldKey, freshKey);
    }

    /// Says what is claimed; believe it only after [#check].
    public static NewChain claimed(Envelope envelope) throws Malformed {
        return Json.read(envelope.payload().array(), NewChain.class);
    }

    /// @param envelope the one that this was read from
    public Seal check(Envelope envelope, VerifyKey oldKey) {
        return envelope.check(TYPE, oldKey, newKey);
    }
}
