package io.pitcrew.station.seal;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Keys and shared secrets as files, one each, mode 600: `{"format":1,"algorithm":"Ed25519","pkcs8":…,"x509":…}` (or
/// `X25519`) and `{"format":1,"algorithm":"AES-256","key":…}`, values in base64.
public final class KeyFile {
    private static final int FORMAT = 1;
    private static final String SIGNING = "Ed25519";
    private static final String LETTERBOX = "X25519";
    private static final String SECRET = "AES-256";

    private record Pair(int format, String algorithm, Bytes pkcs8, Bytes x509) {}

    private record Shared(int format, String algorithm, Bytes key) {}

    private KeyFile() {}

    public static void write(Path file, SigningKey key) throws IOException {
        PrivateFile.write(file, bytes(key));
    }

    public static void write(Path file, SecretBox secret) throws IOException {
        PrivateFile.write(file, bytes(secret));
    }

    /// What such a file holds; to be kept in a safer place than a file.
    public static byte[] bytes(SigningKey key) {
        return Json.write(new Pair(FORMAT, SIGNING, key.pkcs8(), key.verifyKey().x509()));
    }

    public static byte[] bytes(LetterboxKey key) {
        return Json.write(
                new Pair(FORMAT, LETTERBOX, key.pkcs8(), key.letterbox().x509()));
    }

    public static byte[] bytes(SecretBox secret) {
        return Json.write(new Shared(FORMAT, SECRET, secret.key()));
    }

    /// @throws Malformed if the file holds something else, or halves of two keys
    public static SigningKey readKey(Path file) throws IOException, Malformed {
        return readKey(file, Files.readAllBytes(file));
    }

    /// @param file where the bytes are from
    public static SigningKey readKey(Path file, byte[] bytes) throws Malformed {
        Pair pair = Json.read(bytes, Pair.class);
        check(file, pair.format() == FORMAT && pair.algorithm().equals(SIGNING));
        try {
            SigningKey key = SigningKey.of(pair.pkcs8(), new VerifyKey(pair.x509()));
            byte[] probe = {1, 2, 3};
            check(file, key.verifyKey().verifies(probe, key.sign(probe).array()));
            return key;
        } catch (IllegalArgumentException e) {
            throw new Malformed(file.getFileName() + " holds no usable key: " + e.getMessage(), e);
        }
    }

    /// @param file where the bytes are from
    public static LetterboxKey readLetterboxKey(Path file, byte[] bytes) throws Malformed {
        Pair pair = Json.read(bytes, Pair.class);
        check(file, pair.format() == FORMAT && pair.algorithm().equals(LETTERBOX));
        try {
            LetterboxKey key = LetterboxKey.of(pair.pkcs8(), new Letterbox(pair.x509()));
            byte[] probe = {1, 2, 3};
            var _ = key.open(key.letterbox().sender().put(probe, LETTERBOX), LETTERBOX);
            return key;
        } catch (IllegalArgumentException e) {
            throw new Malformed(file.getFileName() + " holds no usable key: " + e.getMessage(), e);
        }
    }

    public static SecretBox readSecret(Path file) throws IOException, Malformed {
        return readSecret(file, Files.readAllBytes(file));
    }

    /// @param file where the bytes are from
    public static SecretBox readSecret(Path file, byte[] bytes) throws Malformed {
        Shared shared = Json.read(bytes, Shared.class);
        check(
                file,
                shared.format() == FORMAT
                        && shared.algorithm().equals(SECRET)
                        && shared.key().size() == 32);
        return SecretBox.of(shared.key());
    }

    private static void check(Path file, boolean good) throws Malformed {
        if (!good) {
            throw new Malformed(file.getFileName() + " holds no key of the kind expected, or a damaged one");
        }
    }
}
