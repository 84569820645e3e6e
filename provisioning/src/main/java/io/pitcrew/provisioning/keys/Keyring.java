package io.pitcrew.provisioning.keys;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.seal.KeyFile;
import io.pitcrew.station.seal.Letterbox;
import io.pitcrew.station.seal.LetterboxKey;
import io.pitcrew.station.seal.SecretBox;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import io.pitcrew.station.seal.VerifyKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The private keys that lie here: `keys/<role>-<first digits of its id>.key`. Which of them counts, the trust root
/// says; one that it does not name any more does no harm. A root key does not belong here for long.
public final class Keyring {
    private static final int DIGITS = 8;
    private static final String BADGES = "badge-";
    private static final String LETTERBOX = "records-";
    private static final String KEY = ".key";
    private final Path folder;
    private final Lock lock;

    Keyring(Path folder, Lock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    public boolean locked() throws IOException {
        Optional<Path> like = like();
        return like.isPresent() && Lock.isLocked(like.get());
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /// Is the private half of it here?
    public boolean has(TrustRole role, VerifyKey key) {
        return Files.exists(file(role, key));
    }

    Path file(TrustRole role, VerifyKey key) {
        return folder.resolve(written(role) + "-" + digits(key.id()) + KEY);
    }

    SigningKey make(TrustRole role) throws IOException {
        SigningKey key = SigningKey.generate();
        write(file(role, key.verifyKey()), KeyFile.bytes(key));
        return key;
    }

    /// What signs badges for people to carry elsewhere: no role, no kiosk knows of it. Of several the first by name;
    /// empty if none was made yet.
    public Optional<SigningKey> badges() throws IOException, Malformed {
        Optional<Path> file = badgesFile();
        return file.isPresent() ? Optional.of(read(file.get())) : Optional.empty();
    }

    public SigningKey makeBadges() throws IOException {
        SigningKey key = SigningKey.generate();
        write(folder.resolve(BADGES + digits(key.verifyKey().id()) + KEY), KeyFile.bytes(key));
        return key;
    }

    /// The first digits of the key that signs badges; nothing is opened.
    public Optional<String> badgesDigits() throws IOException {
        return badgesFile().map(file -> {
            String name = file.getFileName().toString();
            return name.substring(BADGES.length(), name.length() - KEY.length());
        });
    }

    private Optional<Path> badgesFile() throws IOException {
        return files().stream()
                .filter(file -> file.getFileName().toString().startsWith(BADGES)
                        && file.getFileName().toString().endsWith(KEY))
                .findFirst();
    }

    private void write(Path file, byte[] key) throws IOException {
        Optional<Path> like = like();
        if (like.isPresent()) {
            lock.writeLike(like.get(), file, key);
        } else {
            lock.write(file, key);
        }
    }

    /// Where kiosks put records; its key is kept here.
    Letterbox makeLetterbox() throws IOException {
        LetterboxKey key = LetterboxKey.generate();
        write(folder.resolve(LETTERBOX + digits(key.letterbox().id()) + KEY), KeyFile.bytes(key));
        return key.letterbox();
    }

    /// Keys of all letterboxes that there ever were, as far as they are here.
    List<LetterboxKey> letterboxKeys() throws IOException, Malformed {
        List<LetterboxKey> keys = new ArrayList<>();
        for (Path file : files()) {
            if (String.valueOf(file.getFileName()).startsWith(LETTERBOX)) {
                keys.add(KeyFile.readLetterboxKey(file, lock.read(file)));
            }
        }
        return keys;
    }

    /// What a new key is written like: one that is locked, if there is any. Empty in a new home.
    private Optional<Path> like() throws IOException {
        List<Path> there = files();
        for (Path file : there) {
            if (Lock.isLocked(file)) {
                return Optional.of(file);
            }
        }
        return there.stream().findFirst();
    }

    /// Those of a role's keys that are here or in the files named.
    List<SigningKey> of(TrustRole role, TrustRoot root, List<Path> files) throws IOException, Malformed {
        TrustRoot.RoleKeys wanted = root.roles().get(role);
        List<SigningKey> found = new ArrayList<>();
        if (wanted == null) {
            return found;
        }
        for (VerifyKey key : wanted.keys()) {
            if (has(role, key)) {
                found.add(read(file(role, key)));
            }
        }
        for (Path file : files) {
            SigningKey key = read(file);
            if (wanted.keys().contains(key.verifyKey())) {
                found.add(key);
            }
        }
        return found;
    }

    void secret(String name, SecretBox secret) throws IOException {
        lock.write(secretFile(name), KeyFile.bytes(secret));
    }

    SecretBox secret(String name) throws IOException, Malformed {
        return KeyFile.readSecret(secretFile(name), lock.read(secretFile(name)));
    }

    SigningKey read(Path file) throws IOException, Malformed {
        return KeyFile.readKey(file, lock.read(file));
    }

    private Path secretFile(String name) {
        return folder.resolve(name + ".secret");
    }

    /// As people write a role.
    public static String written(TrustRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /// How a key is called among people.
    public static String digits(Sha256 id) {
        return id.hex().substring(0, DIGITS);
    }
}
