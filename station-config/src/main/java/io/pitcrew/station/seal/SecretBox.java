package io.pitcrew.station.seal;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A shared 256-bit key that keeps data from the broker and the stick (AES-256-GCM), and digests badge numbers
/// (HMAC-SHA256). Equal plaintext gives equal bytes, so that an unchanged roster is an unchanged object: the nonce is
/// the first 96 bits of an HMAC of the plaintext. What it tells an onlooker is only whether two payloads are equal.
public final class SecretBox {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private final byte[] key;

    private SecretBox(byte[] key) {
        this.key = key;
    }

    public static SecretBox generate() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new SecretBox(key);
    }

    public static SecretBox of(Bytes key) {
        if (key.size() != 32) {
            throw new IllegalArgumentException("a secret key has 32 bytes, not " + key.size());
        }
        return new SecretBox(key.array().clone());
    }

    /// Another key for another purpose (HKDF-SHA256, without salt): who has only that one learns nothing of this.
    public SecretBox derived(String purpose) {
        try {
            return new SecretBox(KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(key)
                            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HKDF-SHA256", e);
        }
    }

    public Bytes key() {
        return new Bytes(key.clone());
    }

    public byte[] encrypt(byte[] plain, String purpose) {
        byte[] nonce = Arrays.copyOf(hmac("nonce " + purpose, plain), NONCE);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, plain, 0, plain.length, purpose);
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    /// @param purpose as given when it was encrypted: a roster does not open as a worker's state
    public byte[] decrypt(byte[] sealed, String purpose) throws Malformed {
        if (sealed.length < NONCE + TAG_BITS / 8) {
            throw new Malformed("encrypted " + purpose + " is cut short: " + sealed.length + " bytes");
        }
        try {
            return crypt(
                    Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), sealed, NONCE, sealed.length - NONCE, purpose);
        } catch (IllegalStateException e) {
            throw new Malformed("encrypted " + purpose + " does not open with our key", e);
        }
    }

    /// HMAC-SHA256 over purpose and data.
    public byte[] hmac(String purpose, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] data, int from, int length, String purpose) {
        try {
            Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            aes.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return aes.doFinal(data, from, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM: " + e.getMessage(), e);
        }
    }
}
