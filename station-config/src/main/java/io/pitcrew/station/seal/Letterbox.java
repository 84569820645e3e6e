package io.pitcrew.station.seal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// An X25519 public key (RFC 7748) in X.509 form. Whoever has it can put something in; only who holds the
/// [LetterboxKey] takes it out. It says nothing about who put it in.
///
/// ```
/// 01 | key id, 8 bytes | ephemeral public key, 32 | nonce, 12 | AES-256-GCM of the letter, with its tag of 16
/// ```
public record Letterbox(@JsonValue Bytes x509) {
    static final byte VERSION = 1;
    static final int KEY = 32;
    static final int NONCE = 12;
    static final int HEAD = 1 + Long.BYTES + KEY + NONCE;
    static final int TAG_BITS = 128;
    private static final Bytes PREFIX = new Bytes(HexFormat.of().parseHex("302a300506032b656e032100"));
    private static final byte[] INFO = "pitcrew-letterbox-v1".getBytes(StandardCharsets.US_ASCII);

    @JsonCreator
    public Letterbox {
        try {
            decode(x509);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an X25519 public key: " + e.getMessage(), e);
        }
    }

    /// SHA-256 of the X.509 form; a letter carries its first 8 bytes.
    public Sha256 id() {
        return Sha256.of(x509.array());
    }

    /// What puts letters in under one ephemeral key. Make a new one for each connection.
    public Sender sender() {
        try {
            return new Sender(this, KeyPairGenerator.getInstance("X25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has X25519", e);
        }
    }

    /// May be called from any thread.
    public static final class Sender {
        private final byte[] front;
        private final SecretKey key;
        private final AtomicLong letters = new AtomicLong();

        Sender(Letterbox to, KeyPair ephemeral) throws GeneralSecurityException {
            byte[] own = raw(new Bytes(ephemeral.getPublic().getEncoded()));
            this.front = ByteBuffer.allocate(1 + Long.BYTES + KEY)
                    .put(VERSION)
                    .putLong(mark(to))
                    .put(own)
                    .array();
            this.key = derive(ephemeral.getPrivate(), decode(to.x509), own, raw(to.x509));
        }

        /// @param purpose what opens it must name it too: the same letter counts nowhere else
        public byte[] put(byte[] letter, String purpose) {
            byte[] nonce = ByteBuffer.allocate(NONCE)
                    .putInt(0)
                    .putLong(letters.incrementAndGet())
                    .array();
            try {
                Cipher aes = cipher(Cipher.ENCRYPT_MODE, key, nonce, purpose);
                byte[] sealed = Arrays.copyOf(front, HEAD + aes.getOutputSize(letter.length));
                System.arraycopy(nonce, 0, sealed, front.length, NONCE);
                aes.doFinal(letter, 0, letter.length, sealed, HEAD);
                return sealed;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-GCM: " + e.getMessage(), e);
            }
        }
    }

    static long mark(Letterbox to) {
        return ByteBuffer.wrap(to.id().bytes()).getLong();
    }

    /// HKDF-SHA256 (RFC 5869) of what both sides agree on; the two public keys are the salt.
    static SecretKey derive(PrivateKey own, PublicKey other, byte[] ephemeral, byte[] recipient)
            throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        agreement.init(own);
        agreement.doPhase(other, true);
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(agreement.generateSecret())
                                .addSalt(ephemeral)
                                .addSalt(recipient)
                                .thenExpand(INFO, KEY));
    }

    static Cipher cipher(int mode, SecretKey key, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        aes.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return aes;
    }

    static byte[] raw(Bytes x509) {
        return Arrays.copyOfRange(x509.array(), PREFIX.size(), PREFIX.size() + KEY);
    }

    static PublicKey decode(byte[] raw) throws GeneralSecurityException {
        byte[] x509 = Arrays.copyOf(PREFIX.array(), PREFIX.size() + KEY);
        System.arraycopy(raw, 0, x509, PREFIX.size(), KEY);
        return decode(new Bytes(x509));
    }

    private static PublicKey decode(Bytes x509) throws GeneralSecurityException {
        if (x509.size() != PREFIX.size() + KEY) {
            throw new GeneralSecurityException("it has " + x509.size() + " bytes");
        }
        return KeyFactory.getInstance("X25519").generatePublic(new X509EncodedKeySpec(x509.array()));
    }
}
