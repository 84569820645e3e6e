package io.pitcrew.kiosk.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.content.Kiosk;
import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.release.Verdict.Reason;
import io.pitcrew.station.seal.Fingerprint;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import io.pitcrew.station.testkit.Plants;
import io.pitcrew.station.testkit.Releases;
import io.pitcrew.station.testkit.Roots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WalkTest implements RootSource {
    @TempDir
    Path folder;

    private final Releases releases = new Releases();
    private final Plants.Plant plant = Plants.small();
    private final SigningKey key = SigningKey.generate();
    private final List<Integer> asked = new ArrayList<>();
    private int again;
    private Kiosk kiosk;

    @SuppressWarnings("NullAway.Init") // made at the start of each test
    private Walk walk;

    @BeforeEach
    void releaseOneIsInForce() {
        kiosk = new Kiosk(folder, releases, key, Kiosk.LIMITS);
        walk = walking();
        offer(1);
        assertEquals(new ReleaseNumber(1), inForce());
    }

    @AfterEach
    void close() {
        kiosk.close();
    }

    @Test
    void aRootSignedByTheOldAndTheNewRootKeysIsBelievedAndTheNextIsAskedFor() {
        SigningKey next = SigningKey.generate();
        walk.offered(Roots.after(releases.root)
                .keys(TrustRole.ROOT, 1, next)
                .sealed(releases.owner, next)
                .array());
        assertEquals(2, kiosk.trust.current().version());
        assertEquals(List.of(2, 3), asked);
        assertEquals(1, again);
        assertEquals(List.of(new Fact.TrustRootInForce(2, 1, "signature")), kiosk.facts(Fact.TrustRootInForce.class));
    }

    @Test
    void whatWasReachedSurvivesARestartAndAWipedCache() throws Exception {
        walk.offered(Roots.after(releases.root).sealed(releases.owner).array());
        kiosk.close();
        Files.delete(folder.resolve("content.db"));
        asked.clear();
        start();
        assertEquals(2, kiosk.trust.current().version());
        assertEquals(List.of(3), asked);
    }

    @Test
    void nothingElseIsBelieved() {
        SigningKey other = SigningKey.generate();
        Roots mine = Roots.after(releases.root).keys(TrustRole.ROOT, 1, other);
        refused("WRONG_KEY", mine.sealed(other));
        refused("WRONG_KEY", mine.sealed(releases.owner));
        refused("UNSIGNED", mine.sealed());
        refused("MIXED", Roots.after(releases.root).version(3).sealed(releases.owner));
        refused("DAMAGED", new Bytes(new byte[] {'{'}));
        Roots twoOfTwo = Roots.after(releases.root).keys(TrustRole.ROOT, 2, releases.owner, other);
        refused("THRESHOLD", twoOfTwo.sealed(releases.owner));
        assertEquals(1, kiosk.facts(Fact.TrustRootRefused.class).size(), "at most once an hour");
        walk.offered(twoOfTwo.sealed(releases.owner, other).array());
        assertEquals(2, kiosk.trust.current().version());
        assertTrue(walk.refused().isEmpty());
    }

    @Test
    void anOlderRootChangesNothing() {
        walk.offered(Roots.after(releases.root).sealed(releases.owner).array());
        walk.offered(releases.sealedRoot().array());
        assertEquals(2, kiosk.trust.current().version());
        assertTrue(walk.refused().isEmpty());
    }

    @Test
    void aPointerThatNeedsANewerRootWaitsForIt() {
        SigningKey next = SigningKey.generate();
        Bytes root = Roots.after(releases.root).keys(TrustRole.POINTER, 1, next).sealed(releases.owner);
        releases.pointer = next;
        releases.rootVersion = 2;
        offer(2);
        assertEquals(new ReleaseNumber(1), inForce());
        assertTrue(kiosk.content.progress().trouble().orElseThrow().contains("trust root 2"));
        assertTrue(kiosk.facts(Fact.ReleaseRefused.class).isEmpty());
        walk.offered(root.array());
        kiosk.settle();
        assertEquals(new ReleaseNumber(2), inForce());
    }

    @Test
    void aKeyThatWasTakenBackSignsNothingAnyMore() {
        SigningKey next = SigningKey.generate();
        walk.offered(Roots.after(releases.root)
                .keys(TrustRole.POINTER, 1, next)
                .sealed(releases.owner)
                .array());
        offer(2);
        assertEquals(
                Reason.WRONG_KEY,
                kiosk.content.progress().refused().orElseThrow().reason());
        releases.pointer = next;
        offer(3);
        assertEquals(new ReleaseNumber(3), inForce());
    }

    @Test
    void whoeverCountedFarAheadIsUndoneByARootThatReplacesTheKeyAndStatesItsFloor() {
        releases.counter = 9_000_000;
        offer(2);
        long honest = 40;
        releases.counter = honest;
        SigningKey next = SigningKey.generate();
        SigningKey last = SigningKey.generate();
        releases.pointer = next;

        Bytes silent =
                Roots.after(releases.root).keys(TrustRole.POINTER, 1, next).sealed(releases.owner);
        walk.offered(silent.array());
        offer(3);
        assertEquals(
                Reason.ROLLED_BACK,
                kiosk.content.progress().refused().orElseThrow().reason());

        Bytes sameKey = Roots.after(kiosk.trust.current())
                .floor(TrustRole.POINTER, honest)
                .sealed(releases.owner);
        walk.offered(sameKey.array());
        assertEquals(3, kiosk.trust.current().version());
        offer(3);
        assertEquals(new ReleaseNumber(2), inForce(), "a floor without new keys would bring old messages back");

        releases.pointer = last;
        walk.offered(Roots.after(kiosk.trust.current())
                .keys(TrustRole.POINTER, 1, last)
                .floor(TrustRole.POINTER, honest)
                .sealed(releases.owner)
                .array());
        offer(3);
        assertEquals(new ReleaseNumber(3), inForce());
    }

    @Test
    void aReleaseNumberMayFallUnderANewAuthorOnly() {
        offer(9_000_000);
        SigningKey author = SigningKey.generate();
        releases.author = author;
        walk.offered(Roots.after(releases.root)
                .keys(TrustRole.AUTHOR, 1, author)
                .floor(TrustRole.AUTHOR, 2)
                .sealed(releases.owner)
                .array());
        offer(1);
        assertEquals(new ReleaseNumber(9_000_000), inForce());
        offer(3);
        assertEquals(new ReleaseNumber(3), inForce());
    }

    @Test
    void whereThePlantAsksForItAReleaseNeedsTheApproverToo() {
        SigningKey approver = SigningKey.generate();
        walk.offered(Roots.after(releases.root)
                .keys(TrustRole.APPROVER, 1, approver)
                .approval(true)
                .sealed(releases.owner)
                .array());
        offer(2);
        assertEquals(new ReleaseNumber(1), inForce());
        assertEquals(
                Reason.UNAPPROVED,
                kiosk.content.progress().refused().orElseThrow().reason());
        releases.approver = Optional.of(approver);
        offer(3);
        assertEquals(new ReleaseNumber(3), inForce());
    }

    @Test
    void withAllRootKeysLostSomebodyAtTheKioskTypesTheFingerprintOfTheNewRoot() throws Exception {
        SigningKey newOwner = SigningKey.generate();
        TrustRoot rerooted =
                Roots.after(releases.root).keys(TrustRole.ROOT, 1, newOwner).made();
        Bytes sealed = Roots.seal(rerooted, List.of(newOwner));
        refused("WRONG_KEY", sealed);

        kiosk.close();
        start(Optional.of(
                Fingerprint.read(Fingerprint.of(rerooted.bytes()).toString().toUpperCase(Locale.ROOT))));
        SigningKey thief = SigningKey.generate();
        walk.offered(Roots.after(releases.root)
                .keys(TrustRole.ROOT, 1, thief)
                .sealed(thief)
                .array());
        assertEquals(1, kiosk.trust.current().version(), "another fingerprint");
        walk.offered(Roots.seal(rerooted, List.of(thief)).array());
        assertEquals(1, kiosk.trust.current().version(), "not even signed by itself");
        walk.offered(sealed.array());
        assertEquals(2, kiosk.trust.current().version());
        assertEquals(
                new Fact.TrustRootInForce(2, 1, "person"),
                kiosk.facts(Fact.TrustRootInForce.class).getLast());

        kiosk.close();
        start();
        assertEquals(2, kiosk.trust.current().version());
        walk.offered(Roots.after(rerooted).sealed(newOwner).array());
        assertEquals(3, kiosk.trust.current().version());
        offer(2);
        assertEquals(new ReleaseNumber(2), inForce(), "the other keys were not lost");
    }

    private void refused(String reason, Bytes root) {
        walk.offered(root.array());
        assertEquals(1, kiosk.trust.current().version());
        assertTrue(walk.refused().orElseThrow().contains(reason), walk.refused().toString());
    }

    private void start() {
        start(Optional.empty());
    }

    private void start(Optional<Fingerprint> byPerson) {
        kiosk = new Kiosk(folder, releases, key, Kiosk.LIMITS, byPerson);
        walk = walking();
    }

    private Walk walking() {
        Walk next = new Walk(kiosk.trust, kiosk.ledger, this, Runnable::run, kiosk.millis::get);
        next.start(releases.sealedRoot(), kiosk.content::believesOthers);
        return next;
    }

    private ReleaseNumber inForce() {
        return kiosk.content.shelf().release();
    }

    private void offer(long release) {
        Releases.Made made = releases.make(release, plant);
        kiosk.broker.holds.putAll(releases.chunks);
        kiosk.offer(made);
    }

    @Override
    public void askForRoot(int version) {
        asked.add(version);
    }

    @Override
    public void askAgain() {
        again++;
    }

    /// The first root cannot be read: nobody would be believed.
    @Test
    void withoutAReadableFirstRootThereIsNoTrust() {
        try (var other = LedgerDb.open(folder.resolve("other.db"))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Trust.open(other, new Bytes(new byte[] {1}), Optional.empty()));
        }
    }
}
