package io.pitcrew.station.seal;

import io.pitcrew.station.id.Bytes;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/// An Ed25519 private key with its public half. It has no `toString` worth reading: keys are in no log.
public final class SigningKey {
    private final PrivateKey secret;
    private final VerifyKey verifyKey;

    private SigningKey(PrivateKey secret, VerifyKey verifyKey) {
        this.secret = secret;
        this.verifyKey = verifyKey;
    }

    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(
                    pair.getPrivate(), new VerifyKey(new Bytes(pair.getPublic().getEncoded())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /// @param pkcs8 the private key as [#pkcs8] gave it
    public static SigningKey of(Bytes pkcs8, VerifyKey verifyKey) {
        try {
            PrivateKey secret =
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8.array()));
            return new SigningKey(secret, verifyKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 private key", e);
        }
    }

    public VerifyKey verifyKey() {
        return verifyKey;
    }

    public Bytes pkcs8() {
        return new Bytes(secret.getEncoded());
    }

    public Bytes sign(byte[] message) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(secret);
            ed25519.update(message);
            return new Bytes(ed25519.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a valid key signs", e);
        }
    }
}
