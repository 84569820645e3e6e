package io.pitcrew.provisioning.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.keys.NextRoot.Made;
import io.pitcrew.provisioning.keys.NextRoot.Rotation;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Fingerprint;
import io.pitcrew.station.seal.Seal;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NextRootTest {
    private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");

    @TempDir
    Path temp;

    private OperationsHome home;

    @BeforeEach
    void aHome() throws Exception {
        home = OperationsHome.init(temp.resolve("home"), settings(), NOW, new Problems())
                .orElseThrow();
    }

    @Test
    void aRotatedRoleHasAnotherKeyAndEveryOtherRoleTheSame() throws Exception {
        TrustRoot before = home.roots().current();
        TrustRoot after = complete(next().rotate(rotation(TrustRole.POINTER, Optional.of(77L))));
        assertEquals(2, after.version());
        assertEquals(77L, after.floors().get(TrustRole.POINTER));
        assertEquals(java.util.Set.of(TrustRole.POINTER), after.replaced(before));
        assertEquals(
                Objects.requireNonNull(after.roles().get(TrustRole.POINTER)).keys(),
                List.of(home.key(TrustRole.POINTER).verifyKey()));
        assertInstanceOf(Seal.Intact.class, before.checkNext(envelope(2)));
        assertTrue(home.roots().unannounced());
    }

    @Test
    void aRotatedRootIsSignedByTheOldAndTheNewKeys() throws Exception {
        TrustRoot before = home.roots().current();
        TrustRoot after = complete(next().rotate(rotation(TrustRole.ROOT, Optional.empty())));
        assertNotEquals(
                Objects.requireNonNull(before.roles().get(TrustRole.ROOT)),
                Objects.requireNonNull(after.roles().get(TrustRole.ROOT)));
        assertInstanceOf(Seal.Intact.class, before.checkNext(envelope(2)));
        complete(next().renew());
        assertInstanceOf(Seal.Intact.class, after.checkNext(envelope(3)));
        assertInstanceOf(Seal.Broken.class, before.checkNext(envelope(3)));
    }

    @Test
    void whatLacksSignaturesIsKeptApartUntilTheOthersHaveSigned() throws Exception {
        TrustRoot two =
                complete(next().rotate(new Rotation(TrustRole.ROOT, Optional.of(3), Optional.of(2), Optional.empty())));
        Path stick = Files.createDirectory(temp.resolve("stick"));
        List<Path> keys = rootKeys(two);
        for (Path key : keys) {
            Files.move(key, stick.resolve(key.getFileName()));
        }
        List<Path> sticks = rootKeysIn(stick, two);
        Made first = new NextRoot(home, sticks.subList(0, 1), NOW).rotate(rotation(TrustRole.AUTHOR, Optional.empty()));
        assertInstanceOf(Made.Lacking.class, first);
        assertEquals(2, home.rootVersion());
        assertEquals(
                Objects.requireNonNull(two.roles().get(TrustRole.AUTHOR)).keys(),
                List.of(home.key(TrustRole.AUTHOR).verifyKey()));
        Made again = new NextRoot(home, sticks.subList(0, 1), NOW).sign().orElseThrow();
        assertInstanceOf(Made.Lacking.class, again, "the same key twice counts once");
        TrustRoot three =
                complete(new NextRoot(home, sticks.subList(1, 2), NOW).sign().orElseThrow());
        assertEquals(3, three.version());
        assertTrue(home.roots().draft().isEmpty());
        assertEquals(
                Objects.requireNonNull(three.roles().get(TrustRole.AUTHOR)).keys(),
                List.of(home.key(TrustRole.AUTHOR).verifyKey()));
    }

    @Test
    void withAllRootKeysLostTheNewRootIsSignedByItselfAndItsFingerprintIsOnTheSheet() throws Exception {
        TrustRoot before = home.roots().current();
        for (Path key : rootKeys(before)) {
            Files.delete(key);
        }
        assertInstanceOf(Made.Lacking.class, next().renew());
        TrustRoot after = next().reroot();
        assertInstanceOf(Seal.Broken.class, before.checkNext(envelope(2)));
        assertInstanceOf(Seal.Intact.class, TrustRoot.checkItself(envelope(2)));
        assertEquals(after.fingerprint(), Fingerprint.of(envelope(2).payload().array()), "what a kiosk computes");
        assertTrue(
                Files.readString(home.printSheet()).contains(after.fingerprint().toString()));
        assertEquals(
                Objects.requireNonNull(before.roles().get(TrustRole.AUTHOR)),
                Objects.requireNonNull(after.roles().get(TrustRole.AUTHOR)));
        assertEquals(3, complete(next().renew()).version());
    }

    @Test
    void aThresholdThatNobodyCanMeetIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> next().rotate(new Rotation(TrustRole.ROOT, Optional.of(1), Optional.of(2), Optional.empty())));
    }

    @Test
    void lockedKeysOpenWithTheirPassphraseOnly() throws Exception {
        Path folder = temp.resolve("locked");
        Lock lock = Lock.of("correct horse battery"::toCharArray);
        OperationsHome made = OperationsHome.init(folder, settings(), lock, NOW, new Problems())
                .orElseThrow();
        var author = made.key(TrustRole.AUTHOR).verifyKey();
        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            for (Path file : files.toList()) {
                assertTrue(Files.readString(file).startsWith("{\"format\":1,\"algorithm\":\"locked\""), file::toString);
            }
        }
        OperationsHome right = OperationsHome.open(
                        folder, Lock.of("correct horse battery"::toCharArray), new Problems())
                .orElseThrow();
        assertEquals(author, right.key(TrustRole.AUTHOR).verifyKey());
        assertEquals(made.badgeKey().key(), right.badgeKey().key());
        OperationsHome wrong = OperationsHome.open(
                        folder, Lock.of("Correct horse battery"::toCharArray), new Problems())
                .orElseThrow();
        KeysClosed told = assertThrows(KeysClosed.class, () -> wrong.key(TrustRole.AUTHOR));
        assertTrue(String.valueOf(told.getMessage()).startsWith("The passphrase is wrong"), told::getMessage);
        OperationsHome nobody = OperationsHome.open(folder, new Problems()).orElseThrow();
        assertThrows(KeysClosed.class, () -> nobody.key(TrustRole.AUTHOR));
    }

    @Test
    void aNewKeyIsOpenWhereTheOthersAreAndNobodyIsAskedForAPassphrase() throws Exception {
        Lock asks = Lock.of(() -> {
            throw new KeysClosed("asked");
        });
        OperationsHome open =
                OperationsHome.open(temp.resolve("home"), asks, new Problems()).orElseThrow();
        TrustRoot after =
                complete(new NextRoot(open, List.of(), NOW).rotate(rotation(TrustRole.AUTHOR, Optional.empty())));
        assertEquals(
                Objects.requireNonNull(after.roles().get(TrustRole.AUTHOR)).keys(),
                List.of(home.key(TrustRole.AUTHOR).verifyKey()));
    }

    @Test
    void aNewKeyIsLockedAsTheOthersAreAndASlipOfTheFingerLocksNone() throws Exception {
        Path folder = temp.resolve("locked");
        Lock lock = Lock.of("correct horse battery"::toCharArray);
        var _ = OperationsHome.init(folder, settings(), lock, NOW, new Problems());
        Rotation author = rotation(TrustRole.AUTHOR, Optional.empty());
        OperationsHome slip = OperationsHome.open(folder, Lock.of("correct hores"::toCharArray), new Problems())
                .orElseThrow();
        int files = count(folder);
        assertThrows(KeysClosed.class, () -> new NextRoot(slip, List.of(), NOW).rotate(author));
        assertEquals(files, count(folder));
        AtomicInteger asked = new AtomicInteger();
        Lock once = Lock.of(() -> {
            asked.incrementAndGet();
            return "correct horse battery".toCharArray();
        });
        OperationsHome right = OperationsHome.open(folder, once, new Problems()).orElseThrow();
        complete(new NextRoot(right, List.of(), NOW).rotate(author));
        assertEquals(1, asked.get(), "asked once");
        Path made = right.keyring()
                .file(TrustRole.AUTHOR, right.key(TrustRole.AUTHOR).verifyKey());
        assertTrue(Lock.isLocked(made));
    }

    private static int count(Path home) throws Exception {
        try (Stream<Path> keys = Files.list(home.resolve("keys"))) {
            return keys.toList().size();
        }
    }

    @Test
    void aKeyThatLiesElsewhereIsAskedForInWords() throws Exception {
        for (Path key : rootKeys(home.roots().current())) {
            Files.delete(key);
        }
        KeysClosed told = assertThrows(KeysClosed.class, () -> home.key(TrustRole.ROOT));
        assertTrue(String.valueOf(told.getMessage()).contains("No key for the role root"), told::getMessage);
    }

    private List<Path> rootKeys(TrustRoot root) {
        return rootKeysIn(temp.resolve("home/keys"), root);
    }

    private static List<Path> rootKeysIn(Path folder, TrustRoot root) {
        return Objects.requireNonNull(root.roles().get(TrustRole.ROOT)).keys().stream()
                .map(key -> folder.resolve("root-" + Keyring.digits(key.id()) + ".key"))
                .toList();
    }

    private NextRoot next() {
        return new NextRoot(home, List.of(), NOW);
    }

    private static Rotation rotation(TrustRole role, Optional<Long> floor) {
        return new Rotation(role, Optional.empty(), Optional.empty(), floor);
    }

    private static TrustRoot complete(Made made) {
        return assertInstanceOf(Made.Complete.class, made).root();
    }

    private Envelope envelope(int version) throws Exception {
        return Envelope.parse(home.roots().envelope(version).array());
    }

    private static Settings settings() {
        return new Settings(Path.of("plant"), URI.create("mqtt://localhost:1883"), "harbour", "northgate");
    }
}
