package io.pitcrew.station.seal;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A DSSE envelope (github.com/secure-systems-lab/dsse, version 1): a payload, what it is, and who signed both.
///
/// @param payloadType for example `application/vnd.pitcrew.release+json;v=1`
public record Envelope(String payloadType, Bytes payload, List<Signed> signatures) {

    /// One signature.
    ///
    /// @param keyid [VerifyKey#id] of the signing key
    public record Signed(Sha256 keyid, Bytes sig) {}

    /// An envelope beyond this is refused unread.
    public static final int MAX_BYTES = 96 * 1024;

    public static Envelope seal(String payloadType, byte[] payload, SigningKey... signers) {
        List<Signed> signatures = new ArrayList<>();
        for (SigningKey signer : signers) {
            signatures.add(new Signed(signer.verifyKey().id(), signer.sign(toBeSigned(payloadType, payload))));
        }
        return new Envelope(payloadType, new Bytes(payload), List.copyOf(signatures));
    }

    /// The same with more signatures; whoever has signed already is passed over.
    public Envelope countersigned(SigningKey... signers) {
        List<Signed> all = new ArrayList<>(signatures);
        for (SigningKey signer : signers) {
            if (!signedBy(signer.verifyKey())) {
                all.addAll(seal(payloadType, payload.array(), signer).signatures());
            }
        }
        return new Envelope(payloadType, payload, List.copyOf(all));
    }

    public static Envelope parse(byte[] bytes) throws Malformed {
        if (bytes.length > MAX_BYTES) {
            throw new Malformed("envelope of " + bytes.length + " bytes, at most " + MAX_BYTES + " are read");
        }
        return Json.read(bytes, Envelope.class);
    }

    public byte[] bytes() {
        return Json.write(this);
    }

    /// For envelopes that no role of the trust root signs: does it hold what it claims, signed by every one of `keys`?
    public Seal check(String wantedType, VerifyKey... keys) {
        if (!payloadType.equals(wantedType)) {
            return new Seal.Broken(Seal.Fault.WRONG_TYPE, "it is a " + payloadType);
        }
        for (VerifyKey key : keys) {
            if (!signedBy(key)) {
                return new Seal.Broken(Seal.Fault.WRONG_KEY, "no valid signature of key " + key.id());
            }
        }
        return new Seal.Intact(payload);
    }

    boolean signedBy(VerifyKey key) {
        byte[] message = toBeSigned(payloadType, payload.array());
        Sha256 id = key.id();
        return signatures.stream()
                .anyMatch(s ->
                        s.keyid().equals(id) && key.verifies(message, s.sig().array()));
    }

    /// DSSE's pre-authentication encoding: `DSSEv1 <length> <type> <length> <payload>`.
    private static byte[] toBeSigned(String type, byte[] payload) {
        byte[] typeBytes = type.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("DSSEv1 " + typeBytes.length + " " + type + " " + payload.length + " ")
                .getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(head, head.length + payload.length);
        System.arraycopy(payload, 0, all, head.length, payload.length);
        return all;
    }
}
