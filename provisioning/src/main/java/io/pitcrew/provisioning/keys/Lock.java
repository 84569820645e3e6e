package io.pitcrew.provisioning.keys;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.seal.PrivateFile;
import io.pitcrew.station.seal.SecretBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Keeps key files closed while nobody uses them: a passphrase, stretched (PBKDF2 with HMAC-SHA256, RFC 8018), opens
/// them (AES-256-GCM). The file says how: `{"format":1,"algorithm":"locked","rounds":…,"salt":…,"box":…}`. A file that
/// is not locked is read as it is.
public final class Lock {
    private static final int FORMAT = 1;
    private static final String LOCKED = "locked";
    private static final int ROUNDS = 600_000;
    private static final int MOST_ROUNDS = 20_000_000;
    private static final int SALT = 16;

    private final Optional<Passphrase> passphrase;
    private final Bytes salt = salt();
    private final Map<Bytes, SecretBox> stretched = new HashMap<>();

    private record Locked(int format, String algorithm, int rounds, Bytes salt, Bytes box) {}

    /// Asked once, when the first locked file is opened or written.
    @FunctionalInterface
    public interface Passphrase {
        /// @throws KeysClosed if there is none
        char[] ask() throws KeysClosed;
    }

    private Lock(Optional<Passphrase> passphrase) {
        this.passphrase = passphrase;
    }

    /// Writes files that everybody reads who can read the folder; opens only such.
    public static Lock none() {
        return new Lock(Optional.empty());
    }

    public static Lock of(Passphrase passphrase) {
        return new Lock(Optional.of(passphrase));
    }

    static boolean isLocked(Path file) throws IOException {
        return locked(Files.readAllBytes(file)).isPresent();
    }

    void write(Path file, byte[] plain) throws IOException {
        if (passphrase.isEmpty()) {
            PrivateFile.write(file, plain);
            return;
        }
        write(file, plain, salt, ROUNDS);
    }

    /// Writes a file as one that is there: open, or closed with the passphrase that opens that one.
    ///
    /// @throws KeysClosed if the passphrase does not: a slip of the finger must not lock a new key for good
    void writeLike(Path there, Path file, byte[] plain) throws IOException {
        Optional<Locked> how = locked(Files.readAllBytes(there));
        if (how.isEmpty()) {
            PrivateFile.write(file, plain);
            return;
        }
        var _ = read(there);
        write(file, plain, how.get().salt(), how.get().rounds());
    }

    private void write(Path file, byte[] plain, Bytes with, int rounds) throws IOException {
        byte[] box = box(with, rounds).encrypt(plain, LOCKED);
        PrivateFile.write(file, Json.write(new Locked(FORMAT, LOCKED, rounds, with, new Bytes(box))));
    }

    byte[] read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Optional<Locked> locked = locked(bytes);
        if (locked.isEmpty()) {
            return bytes;
        }
        Locked how = locked.get();
        if (how.format() != FORMAT || how.rounds() < 1 || how.rounds() > MOST_ROUNDS) {
            throw new KeysClosed(file.getFileName() + " is locked in a way that this version does not know.");
        }
        try {
            return box(how.salt(), how.rounds()).decrypt(how.box().array(), LOCKED);
        } catch (Malformed e) {
            stretched.clear();
            throw new KeysClosed("The passphrase is wrong: it does not open " + file.getFileName()
                    + ". Nothing was changed; try again.");
        }
    }

    private synchronized SecretBox box(Bytes with, int rounds) throws KeysClosed {
        SecretBox known = stretched.get(with);
        if (known != null) {
            return known;
        }
        char[] words = passphrase
                .orElseThrow(() -> new KeysClosed("The keys are locked, and there is no passphrase."))
                .ask();
        SecretBox box = SecretBox.of(new Bytes(stretch(words, with, rounds)));
        Arrays.fill(words, ' ');
        stretched.put(with, box);
        return box;
    }

    private static byte[] stretch(char[] words, Bytes salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(words, salt.array(), rounds, 256);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }

    private static Optional<Locked> locked(byte[] bytes) {
        try {
            boolean said = LOCKED.equals(Json.readMap(bytes).get("algorithm"));
            return said ? Optional.of(Json.read(bytes, Locked.class)) : Optional.empty();
        } catch (Malformed e) {
            return Optional.empty(); // whoever reads it as a key will say so
        }
    }

    private static Bytes salt() {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return new Bytes(salt);
    }
}
