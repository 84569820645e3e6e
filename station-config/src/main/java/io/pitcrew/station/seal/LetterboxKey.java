package io.pitcrew.station.seal;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/// Takes out of a [Letterbox] what was put in. It remembers what it agreed on with its last senders, so that a letter
/// costs microseconds. May be called from any thread.
public final class LetterboxKey {
    private static final int REMEMBERED = 1024;

    private final PrivateKey secret;
    private final Letterbox letterbox;
    private final Map<Bytes, SecretKey> senders = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Bytes, SecretKey> eldest) {
            return size() > REMEMBERED;
        }
    };

    private LetterboxKey(PrivateKey secret, Letterbox letterbox) {
        this.secret = secret;
        this.letterbox = letterbox;
    }

    public static LetterboxKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            return new LetterboxKey(
                    pair.getPrivate(), new Letterbox(new Bytes(pair.getPublic().getEncoded())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has X25519", e);
        }
    }

    /// @param pkcs8 the private key as [#pkcs8] gave it
    public static LetterboxKey of(Bytes pkcs8, Letterbox letterbox) {
        try {
            return new LetterboxKey(
                    KeyFactory.getInstance("X25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8.array())),
                    letterbox);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an X25519 private key", e);
        }
    }

    PrivateKey secret() {
        return secret;
    }

    public Letterbox letterbox() {
        return letterbox;
    }

    public Bytes pkcs8() {
        return new Bytes(secret.getEncoded());
    }

    /// Do these bytes claim to be a letter to anybody? Then they are no JSON.
    public static boolean isLetter(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == Letterbox.VERSION;
    }

    /// Is it put into this box, if it is what it claims?
    public boolean isFor(byte[] letter) {
        return letter.length >= Letterbox.HEAD
                && isLetter(letter)
                && ByteBuffer.wrap(letter).getLong(1) == Letterbox.mark(letterbox);
    }

    /// @param purpose as it was put in
    /// @throws Malformed if it is not for this box, not for this purpose, or not as it was put in
    public byte[] open(byte[] letter, String purpose) throws Malformed {
        if (!isFor(letter)) {
            throw new Malformed("a letter of " + letter.length + " bytes that is not for this key");
        }
        ByteBuffer head = ByteBuffer.wrap(letter);
        byte[] ephemeral = new byte[Letterbox.KEY];
        byte[] nonce = new byte[Letterbox.NONCE];
        head.position(1 + Long.BYTES).get(ephemeral).get(nonce);
        try {
            return Letterbox.cipher(Cipher.DECRYPT_MODE, agreed(ephemeral), nonce, purpose)
                    .doFinal(letter, Letterbox.HEAD, letter.length - Letterbox.HEAD);
        } catch (GeneralSecurityException e) {
            throw new Malformed("a letter that does not open", e);
        }
    }

    private synchronized SecretKey agreed(byte[] ephemeral) throws GeneralSecurityException {
        Bytes sender = new Bytes(ephemeral);
        SecretKey known = senders.get(sender);
        if (known == null) {
            known = Letterbox.derive(secret, Letterbox.decode(ephemeral), ephemeral, Letterbox.raw(letterbox.x509()));
            senders.put(sender, known);
        }
        return known;
    }
}
