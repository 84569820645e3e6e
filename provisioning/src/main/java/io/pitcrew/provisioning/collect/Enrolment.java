package io.pitcrew.provisioning.collect;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.record.NewChain;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Seal;
import java.util.Optional;

/// Whether a kiosk's word about a new chain may be believed: only if a key that is enrolled for it signed, and the new
/// one too.
final class Enrolment {
    private Enrolment() {}

    static Optional<NewChain> read(KioskId from, byte[] bytes, KioskKeys keys) {
        try {
            Envelope envelope = Envelope.parse(bytes);
            NewChain claimed = NewChain.claimed(envelope);
            boolean believed = claimed.format() == NewChain.FORMAT
                    && claimed.kiosk().equals(from)
                    && keys.key(from, claimed.ends().chain())
                            .map(old -> claimed.check(envelope, old))
                            .filter(seal -> seal instanceof Seal.Intact)
                            .isPresent();
            return believed ? Optional.of(claimed) : Optional.empty();
        } catch (Malformed e) {
            return Optional.empty();
        }
    }
}
