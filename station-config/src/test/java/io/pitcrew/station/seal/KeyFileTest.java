package io.pitcrew.station.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.pitcrew.station.codec.Malformed;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyFileTest {
    @TempDir
    Path temp;

    @Test
    void keysAndSecretsAreReadAsTheyWereWritten() throws Exception {
        SigningKey key = SigningKey.generate();
        SecretBox secret = SecretBox.generate();
        KeyFile.write(temp.resolve("a.key"), key);
        KeyFile.write(temp.resolve("b.secret"), secret);
        assertEquals(key.pkcs8(), KeyFile.readKey(temp.resolve("a.key")).pkcs8());
        assertEquals(secret.key(), KeyFile.readSecret(temp.resolve("b.secret")).key());
    }

    @Test
    void aSecretIsNoKeyAndADamagedFileIsNeither() throws Exception {
        KeyFile.write(temp.resolve("b.secret"), SecretBox.generate());
        assertThrows(Malformed.class, () -> KeyFile.readKey(temp.resolve("b.secret")));
        Files.writeString(temp.resolve("c.key"), "{\"format\":1");
        assertThrows(Malformed.class, () -> KeyFile.readKey(temp.resolve("c.key")));
    }

    @Test
    void halvesOfTwoKeysAreNoKey() throws Exception {
        SigningKey mixed = SigningKey.of(
                SigningKey.generate().pkcs8(), SigningKey.generate().verifyKey());
        KeyFile.write(temp.resolve("a.key"), mixed);
        assertThrows(Malformed.class, () -> KeyFile.readKey(temp.resolve("a.key")));
    }
}
