package io.pitcrew.kiosk.pin;

import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.seal.SecretBox;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// A PIN as it is kept: HMAC-SHA256 under this kiosk's own key and the worker's name, and over that
/// PBKDF2-HMAC-SHA-512 (RFC 8018) with a salt. Whoever has the database alone cannot try PINs at all; whoever has the
/// key too needs a fifth
/// of a second a try; and one worker's row is of no use in the place of another's.
final class SlowHash {
    /// As OWASP advises for this function; about 200 ms on the machine that this was written on.
    static final int ROUNDS = 210_000;

    private static final int SALT_BYTES = 16;
    private static final int BITS = 256;

    private final SecretBox key;
    private final SecureRandom chance;

    SlowHash(SecretBox key, SecureRandom chance) {
        this.key = key;
        this.chance = chance;
    }

    Bytes salt() {
        byte[] salt = new byte[SALT_BYTES];
        chance.nextBytes(salt);
        return new Bytes(salt);
    }

    /// @param pin left as it is; whoever has it clears it
    Bytes of(WorkerId worker, char[] pin, Bytes salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(keyed(worker, pin), salt.array(), rounds, BITS);
        try {
            return new Bytes(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA512", e);
        }
    }

    private char[] keyed(WorkerId worker, char[] pin) {
        byte[] digits = new byte[pin.length];
        for (int i = 0; i < pin.length; i++) {
            digits[i] = (byte) pin[i];
        }
        byte[] keyed = key.hmac("pin " + worker, digits);
        Arrays.fill(digits, (byte) 0);
        return new Bytes(keyed).base64().toCharArray();
    }
}
