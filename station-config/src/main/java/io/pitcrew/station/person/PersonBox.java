package io.pitcrew.station.person;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Seal;
import io.pitcrew.station.seal.SecretBox;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// How what is known of a person travels: signed by a collector, then encrypted. Both keys come from the secret that
/// the
/// list of people opens with. The topic's name says whose it is to nobody but those who have it.
public final class PersonBox {
    /// On the wire.
    public static final int MAX_BYTES = 64 * 1024;
    /// What [SecretBox] is told when a state is encrypted.
    public static final String PURPOSE = "person";

    private final SecretBox states;
    private final SecretBox names;

    /// @param shared what the roster is encrypted with
    public PersonBox(SecretBox shared) {
        states = shared.derived("person state");
        names = shared.derived("person topic");
    }

    /// Stands for the person in a topic.
    public Sha256 name(WorkerId worker) {
        byte[] mac = names.hmac(PURPOSE, worker.value().getBytes(StandardCharsets.US_ASCII));
        return new Sha256(HexFormat.of().formatHex(mac));
    }

    /// What does not fit is left out, the oldest first; the state says how much. Equal states are equal bytes.
    public byte[] seal(PersonState state, SigningKey collector) {
        PersonState fits = state;
        byte[] wire = sealed(fits, collector);
        while (wire.length > MAX_BYTES && !fits.signOffs().isEmpty()) {
            fits = fits.without(Math.max(1, fits.signOffs().size() / 8));
            wire = sealed(fits, collector);
        }
        return wire;
    }

    /// @param worker whose state it must be
    /// @throws Malformed with the reason, if it is not to be believed
    public PersonState open(byte[] wire, WorkerId worker, TrustRoot root) throws Malformed {
        if (wire.length > MAX_BYTES) {
            throw new Malformed(wire.length + " bytes, at most " + MAX_BYTES + " are read");
        }
        Envelope envelope = Envelope.parse(states.decrypt(wire, PURPOSE));
        PersonState state = switch (root.check(envelope, PersonState.TYPE, TrustRole.COLLECTOR)) {
            case Seal.Broken broken -> throw new Malformed(broken.why());
            case Seal.Intact intact -> PersonState.parse(intact.payload().array());
        };
        if (state.format() != PersonState.FORMAT) {
            throw new Malformed("format " + state.format() + ", known is " + PersonState.FORMAT);
        }
        if (!state.worker().equals(worker)) {
            throw new Malformed("it is about somebody else than its topic");
        }
        return state;
    }

    private byte[] sealed(PersonState state, SigningKey collector) {
        byte[] envelope =
                Envelope.seal(PersonState.TYPE, state.bytes(), collector).bytes();
        return states.encrypt(envelope, PURPOSE);
    }
}
