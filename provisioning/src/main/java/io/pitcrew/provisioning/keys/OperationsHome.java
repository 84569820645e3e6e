package io.pitcrew.provisioning.keys;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.LetterboxKey;
import io.pitcrew.station.seal.PrivateFile;
import io.pitcrew.station.seal.SecretBox;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// One plant's operations home, a folder of mode 700:
///
/// ```
/// pitcrew.toml              settings
/// keys/<role>-<id>.key      signing keys; keys/badge.secret, keys/roster.secret: shared with the kiosks
/// keys/records-<id>.key     what opens records; for collectors only
/// trust/root.<n>.json       the trust roots, each a sealed envelope
/// recovery-sheet.html       to be printed: what to do when keys are lost or stolen
/// registry/<kiosk>/         the public key of each chain
/// kiosks/<kiosk>/           what is carried to a kiosk
/// roster.json               who is who; leaves this folder never
/// recall.json               what must not be used, sealed; `pitcrew recall` changes it
/// prints.json               what pictures and videos hold; may be lost
/// cards.json                which cards on paper hang where
/// releases/, objects/       what was published, to be sent again when a broker forgets
/// rollout.toml              rings, shifts, when to halt; written by people, need not be there
/// exports.toml              under which address and name records are handed out; need not be there
/// pushed/                   how far learning record stores were told; may be lost
/// assignments/, hints/      what kiosks were told to serve; what they last said of themselves
/// collected/                what the floor recorded, if no other place was named
/// ```
public final class OperationsHome {
    private static final String SETTINGS = "pitcrew.toml";

    private final Path folder;
    private final Settings settings;
    private final Keyring keyring;

    private OperationsHome(Path folder, Settings settings, Lock lock) {
        this.folder = folder;
        this.settings = settings;
        this.keyring = new Keyring(folder.resolve("keys"), lock);
    }

    /// [#init] with keys that everybody reads who can read the folder: for trials and tests.
    public static Optional<OperationsHome> init(Path folder, Settings settings, Instant now, Problems problems)
            throws IOException {
        return init(folder, settings, Lock.none(), now, problems);
    }

    /// [#init] where who writes releases puts them up alone.
    public static Optional<OperationsHome> init(
            Path folder, Settings settings, Lock lock, Instant now, Problems problems) throws IOException {
        return init(folder, settings, lock, false, now, problems);
    }

    /// Makes a home with new keys. One that exists is never overwritten: its keys are all that kiosks trust.
    ///
    /// @param approval whether kiosks take only releases that a second person has signed
    public static Optional<OperationsHome> init(
            Path folder, Settings settings, Lock lock, boolean approval, Instant now, Problems problems)
            throws IOException {
        if (Files.exists(folder.resolve(SETTINGS))) {
            problems.file(
                    folder.toString(),
                    "this is an operations home already",
                    "its kiosks trust the keys in it",
                    "choose another folder");
            return Optional.empty();
        }
        OperationsHome home = new OperationsHome(folder, settings, lock);
        Map<TrustRole, TrustRoot.RoleKeys> roles = new EnumMap<>(TrustRole.class);
        Map<TrustRole, SigningKey> made = new EnumMap<>(TrustRole.class);
        for (TrustRole role : TrustRole.values()) {
            SigningKey key = home.keyring.make(role);
            made.put(role, key);
            roles.put(role, new TrustRoot.RoleKeys(1, List.of(key.verifyKey())));
        }
        home.keyring.secret("badge", SecretBox.generate());
        home.keyring.secret("roster", SecretBox.generate());
        TrustRoot root = new TrustRoot(
                1,
                now,
                now.plus(NextRoot.LASTS),
                approval,
                Map.copyOf(roles),
                Map.of(),
                Optional.of(home.keyring.makeLetterbox()));
        SigningKey owner = Objects.requireNonNull(made.get(TrustRole.ROOT));
        home.roots().keep(Envelope.seal(TrustRoot.TYPE, root.bytes(), owner));
        home.printSheet();
        PrivateFile.write(folder.resolve(SETTINGS), settings.write().getBytes(StandardCharsets.UTF_8));
        return Optional.of(home);
    }

    /// [#open] of one whose keys are not locked.
    public static Optional<OperationsHome> open(Path folder, Problems problems) throws IOException {
        return open(folder, Lock.none(), problems);
    }

    public static Optional<OperationsHome> open(Path folder, Lock lock, Problems problems) throws IOException {
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
                .map(settings -> new OperationsHome(folder, settings, lock));
    }

    public Settings settings() {
        return settings;
    }

    public Path plant() {
        return folder.resolve(settings.plant()).normalize();
    }

    /// A key that the trust root names for this role.
    ///
    /// @throws KeysClosed if none is here, or there is no passphrase to open it
    public SigningKey key(TrustRole role) throws IOException, Malformed {
        List<SigningKey> here = keyring.of(role, roots().current(), List.of());
        if (here.isEmpty()) {
            throw new KeysClosed("No key for the role " + Keyring.written(role)
                    + " is in this home: bring it to the keys folder, or make a new one with `pitcrew keys rotate "
                    + Keyring.written(role) + "`.");
        }
        return here.getFirst();
    }

    /// A key that lies elsewhere: on a stick, with the person whose it is.
    ///
    /// @throws KeysClosed if there is no such file
    public SigningKey keyFrom(Path file) throws IOException, Malformed {
        if (!Files.isRegularFile(file)) {
            throw new KeysClosed("There is no key file " + file + ".");
        }
        return keyring.read(file);
    }

    /// What opens the records that kiosks send.
    ///
    /// @throws KeysClosed if there is no passphrase to open them
    public List<LetterboxKey> letterboxKeys() throws IOException, Malformed {
        return keyring.letterboxKeys();
    }

    /// Who may approve by the newest trust root.
    public Approval approval() throws IOException {
        return new Approval(roots().current());
    }

    /// Where they lie.
    public Path keys() {
        return folder.resolve("keys");
    }

    public Keyring keyring() {
        return keyring;
    }

    public Roots roots() {
        return new Roots(folder.resolve("trust"));
    }

    /// Writes the sheet that belongs into the safe, as things are now.
    ///
    /// @return where it is
    public Path printSheet() throws IOException {
        Path file = folder.resolve("recovery-sheet.html");
        PrivateFile.write(file, RecoverySheet.of(this).getBytes(StandardCharsets.UTF_8));
        return file;
    }

    /// What badge numbers are digested with.
    public SecretBox badgeKey() throws IOException, Malformed {
        return keyring.secret("badge");
    }

    /// What the roster is encrypted with.
    public SecretBox rosterKey() throws IOException, Malformed {
        return keyring.secret("roster");
    }

    /// The envelope of the newest trust root.
    public Bytes rootEnvelope() throws IOException {
        return roots().envelope(rootVersion());
    }

    /// The envelope of one trust root.
    public Bytes rootEnvelope(int version) throws IOException {
        return roots().envelope(version);
    }

    public int rootVersion() {
        return roots().version();
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

    /// What the plant's pictures and videos held when they were last read. Losing it costs time, and nothing else.
    public Path prints() {
        return folder.resolve("prints.json");
    }

    public Path releases() {
        return folder.resolve("releases");
    }

    /// The recall list as it was last sealed.
    public Path recallFile() {
        return folder.resolve("recall.json");
    }

    /// Which cards on paper hang where.
    public Path cardsFile() {
        return folder.resolve("cards.json");
    }

    public Path objects() {
        return folder.resolve("objects");
    }

    /// How releases reach the floor step by step; need not be there.
    public Path rolloutFile() {
        return folder.resolve("rollout.toml");
    }

    /// Who hands out what was recorded; need not be there.
    public Path exportsFile() {
        return folder.resolve("exports.toml");
    }

    /// How far learning record stores were told.
    public Path pushed() {
        return folder.resolve("pushed");
    }

    /// What kiosks last said of themselves.
    public Path hints() {
        return folder.resolve("hints");
    }

    /// What each kiosk was last told to serve.
    public Path assignments() {
        return folder.resolve("assignments");
    }

    /// Where a collector keeps its database, if nobody says otherwise.
    public Path collected() {
        return folder.resolve("collected");
    }
}
