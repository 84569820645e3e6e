package io.pitcrew.station.seal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Sha256;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/// An Ed25519 public key (RFC 8032) in X.509 form.
public record VerifyKey(@JsonValue Bytes x509) {

    @JsonCreator
    public VerifyKey {
        try {
            decode(x509);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key: " + e.getMessage(), e);
        }
    }

    /// SHA-256 of the X.509 form: how envelopes name the key, and of a kiosk's ledger key the name of its chain.
    public Sha256 id() {
        return Sha256.of(x509.array());
    }

    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(decode(x509));
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // a signature of the wrong length or form verifies nothing
        }
    }

    private static PublicKey decode(Bytes x509) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509.array()));
    }
}
