package io.pitcrew.provisioning.keys;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.KeyFile;
import io.pitcrew.station.seal.PrivateFile;
import io.pitcrew.station.seal.SecretBox;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One plant's operations home, a folder of mode 700:
///
/// ```
/// pitcrew.toml              settings
/// keys/<role>.key           one signing key a role; keys/badge.secret, keys/roster.secret: shared with the kiosks
/// trust/root.<n>.json       the trust roots, each a sealed envelope
/// registry/<kiosk>/         the public key of each chain
/// kiosks/<kiosk>/           what is carried to a kiosk
/// roster.json               who is who; leaves this folder never
/// recall.json               what must not be used, sealed; `pitcrew recall` changes it
/// releases/, objects/       what was published, to be sent again when a broker forgets
/// collected/                what the floor recorded, if no other place was named
/// ```
public final class OperationsHome {
    private static final String SETTINGS = "pitcrew.toml";
    private static final Duration ROOT_LASTS = Duration.ofDays(5 * 365);
    private static final List<TrustRole> ROLES =
            List.of(
                    TrustRole.ROOT,
                    TrustRole.AUTHOR,
                    TrustRole.POINTER,
                    TrustRole.RECALL,
                    TrustRole.COLLECTOR,
                    TrustRole.ENROL);

    private final Path folder;
    private final Settings settings;

    private OperationsHome(Path folder, Settings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /// Makes a home with new keys. One that exists is never overwritten: its keys are all that kiosks trust.
    public static Optional<OperationsHome> init(Path folder, Settings settings, Instant now, Problems problems)
            throws IOException {
        if (Files.exists(folder.resolve(SETTINGS))) {
            problems.file(
                    folder.toString(),
                    "this is an operations home already",
                    "its kiosks trust the keys in it",
                    "choose another folder");
            return Optional.empty();
        }
        OperationsHome home = new OperationsHome(folder, settings);
        Map<TrustRole, TrustRoot.RoleKeys> roles = new EnumMap<>(TrustRole.class);
        SigningKey rootKey = SigningKey.generate();
        for (TrustRole role : ROLES) {
            SigningKey key = role == TrustRole.ROOT ? rootKey : SigningKey.generate();
            roles.put(role, new TrustRoot.RoleKeys(1, List.of(key.verifyKey())));
            KeyFile.write(home.keyFile(role), key);
        }
        KeyFile.write(home.secretFile("badge"), SecretBox.generate());
        KeyFile.write(home.secretFile("roster"), SecretBox.generate());
        TrustRoot root = new TrustRoot(1, now, now.plus(ROOT_LASTS), roles);
        Envelope sealed = Envelope.seal(TrustRoot.TYPE, root.bytes(), rootKey);
        PrivateFile.write(home.rootFile(1), sealed.bytes());
        PrivateFile.write(folder.resolve(SETTINGS), settings.write().getBytes(StandardCharsets.UTF_8));
        return Optional.of(home);
    }

    public static Optional<OperationsHome> open(Path folder, Problems problems) throws IOException {
        Path file = folder.resolve(SETTINGS);
        if (!Files.isRegularFile(file)) {
            problems.file(
                    folder.toString(),
                    "this is no operations home",
                    "there is no " + SETTINGS + " in it",
                    "go to the home or name it with --home; pitcrew init makes one");
            return Optional.empty();
        }
        return Settings.read(file.toString(), Files.readAllBytes(file), problems)
                .map(settings -> new OperationsHome(folder, settings));
    }

    public Settings settings() {
        return settings;
    }

    public Path plant() {
        return folder.resolve(settings.plant()).normalize();
    }

    public SigningKey key(TrustRole role) throws IOException, Malformed {
        return KeyFile.readKey(keyFile(role));
    }

    /// What badge numbers are digested with.
    public SecretBox badgeKey() throws IOException, Malformed {
        return KeyFile.readSecret(secretFile("badge"));
    }

    /// What the roster is encrypted with.
    public SecretBox rosterKey() throws IOException, Malformed {
        return KeyFile.readSecret(secretFile("roster"));
    }

    /// The envelope of the newest trust root.
    public Bytes rootEnvelope() throws IOException {
        return new Bytes(Files.readAllBytes(rootFile(rootVersion())));
    }

    public int rootVersion() {
        int version = 1;
        while (Files.exists(rootFile(version + 1))) {
            version++;
        }
        return version;
    }

    public Registry registry() {
        return new Registry(folder.resolve("registry"));
    }

    public Path kiosks() {
        return folder.resolve("kiosks");
    }

    public Path rosterFile() {
        return folder.resolve("roster.json");
    }

    public Path releases() {
        return folder.resolve("releases");
    }

    /// The recall list as it was last sealed.
    public Path recallFile() {
        return folder.resolve("recall.json");
    }

    public Path objects() {
        return folder.resolve("objects");
    }

    /// Where a collector keeps its database, if nobody says otherwise.
    public Path collected() {
        return folder.resolve("collected");
    }

    Path secretFile(String name) {
        return folder.resolve("keys").resolve(name + ".secret");
    }

    private Path keyFile(TrustRole role) {
        return folder.resolve("keys").resolve(role.name().toLowerCase(Locale.ROOT) + ".key");
    }

    private Path rootFile(int version) {
        return folder.resolve("trust").resolve("root." + version + ".json");
    }
}
