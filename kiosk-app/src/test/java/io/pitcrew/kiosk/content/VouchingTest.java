package io.pitcrew.kiosk.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.trust.RootSource;
import io.pitcrew.kiosk.trust.Walk;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.release.Verdict.Reason;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.testkit.Plants;
import io.pitcrew.station.testkit.Releases;
import io.pitcrew.station.testkit.Roots;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plant where a second person approves: only who left is refused without one.
class VouchingTest {
    private static final Plants.Plant PLANT = Plants.small();
    private static final Instant TWO_O_CLOCK = Instant.parse("2026-11-21T14:00:00Z");

    @TempDir
    Path folder;

    private final Releases releases = new Releases();
    private final SigningKey approver = SigningKey.generate();
    private final SigningKey key = SigningKey.generate();
    private Kiosk kiosk;

    @SuppressWarnings("NullAway.Init") // made at the start of each test
    private Walk walk;

    @BeforeEach
    void start() {
        kiosk = new Kiosk(folder, releases, key, Kiosk.LIMITS);
        walk = new Walk(kiosk.trust, kiosk.ledger, new NoRoots(), Runnable::run, kiosk.millis::get);
        walk.start(releases.sealedRoot(), kiosk.content::believesOthers);
        walk.offered(Roots.after(releases.root)
                .keys(TrustRole.APPROVER, 1, approver)
                .approval(true)
                .sealed(releases.owner)
                .array());
        releases.approver = Optional.of(approver);
    }

    @AfterEach
    void stop() {
        kiosk.close();
    }

    @Test
    void whoLeftIsRefusedWithoutAnApprovalAsTheRestIsApproved() {
        Releases.Made approved = offer(releases.make(1, PLANT));
        assertEquals(1, shown());
        offer(releases.vouched(2, others(PLANT), approved));
        assertEquals(2, shown());
        assertTrue(kiosk.content.shelf().worker(Plants.MAREK_BADGE).isEmpty(), "he left");
        assertTrue(kiosk.content.shelf().worker(Plants.AMARA_BADGE).isPresent());
        offer(releases.vouched(3, PLANT, approved));
        assertEquals(3, shown(), "and comes back");
    }

    @Test
    void aKioskThatHadNothingTakesIt() {
        Releases.Made approved = releases.make(1, PLANT);
        offer(releases.vouched(2, others(PLANT), approved));
        assertEquals(2, shown());
    }

    @Test
    void whoLeftWhileAReleaseWaitsForItsDateGoesWithItAlsoAfterARestartWithoutANetwork() {
        offer(releases.make(1, PLANT));
        Releases.Made approved = offer(from(TWO_O_CLOCK, releases.make(2, PLANT)));
        offer(releases.vouched(3, others(PLANT), approved));
        restartWithoutANetwork();
        assertEquals(1, shown());
        assertEquals(Optional.of(TWO_O_CLOCK), kiosk.content.progress().effective());
        kiosk.now = TWO_O_CLOCK.minusMillis(1);
        kiosk.pass(Duration.ofSeconds(1));
        assertEquals(1, shown());
        kiosk.now = TWO_O_CLOCK;
        kiosk.pass(Duration.ofSeconds(1));
        assertEquals(3, shown());
        assertTrue(kiosk.content.shelf().worker(Plants.MAREK_BADGE).isEmpty(), "he left");
        assertEquals(List.of(), kiosk.facts(Fact.ReleaseRefused.class));
    }

    @Test
    void whatWaitsIsForgottenWhenTheKeyOfItsAuthorIsReplaced() {
        offer(releases.make(1, PLANT));
        offer(from(TWO_O_CLOCK, releases.make(2, PLANT)));
        walk.offered(Roots.after(kiosk.trust.current())
                .keys(TrustRole.AUTHOR, 1, SigningKey.generate())
                .sealed(releases.owner)
                .array());
        restartWithoutANetwork();
        kiosk.now = TWO_O_CLOCK;
        kiosk.pass(Duration.ofSeconds(1));
        assertEquals(1, shown(), "a thief may have signed it");
    }

    @Test
    void anAuthorCannotChangeAWordUnderTheNameOfAnApprovedRelease() {
        Releases.Made approved = offer(releases.make(1, PLANT));
        Plants.Plant words =
                PLANT.with(Plants.aid("die-change", PLANT.aids().getFirst().cover(), "Reach in"));
        offer(releases.vouched(2, words, approved));
        assertEquals(Reason.UNAPPROVED, refused());
        Map<AidId, ReleaseNumber> stops = Map.of(new AidId("die-change"), new ReleaseNumber(3));
        Release.Base named = new Release.Base(
                approved.release().number(), approved.envelope(), releases.raw(approved.envelope()).length);
        offer(releases.vouched(3, others(PLANT), named, stops));
        assertEquals(Reason.UNAPPROVED, refused(), "nor stop people");
        assertEquals(1, shown());
        releases.approver = Optional.of(approver);
        offer(releases.make(4, words));
        assertEquals(4, shown(), "approved it is taken");
    }

    @Test
    void whatWasApprovedLongAgoDoesNotComeBackWithOtherPeople() {
        Releases.Made old = offer(releases.make(1, PLANT));
        offer(releases.make(
                2, PLANT.with(Plants.aid("die-change", PLANT.aids().getFirst().cover(), "Safer"))));
        assertEquals(2, shown());
        offer(releases.vouched(3, others(PLANT), old));
        assertEquals(Reason.ROLLED_BACK, refused());
        assertEquals(2, shown());
    }

    @Test
    void whatVouchesMustBeApprovedItself() {
        offer(releases.make(1, PLANT));
        releases.approver = Optional.empty();
        Releases.Made nobody = releases.make(2, PLANT);
        offer(releases.vouched(3, others(PLANT), nobody));
        assertEquals(Reason.UNAPPROVED, refused());
        assertEquals(1, shown());
    }

    @Test
    void noMixOfSignaturesIsAnApproval() {
        offer(releases.make(1, PLANT));
        SigningKey author = releases.author;
        List<SigningKey[]> attacks = List.of(
                new SigningKey[] {author, author},
                new SigningKey[] {author, releases.pointer},
                new SigningKey[] {author, SigningKey.generate()});
        long number = 1;
        for (SigningKey[] signers : attacks) {
            number++;
            offer(signed(number, signers));
            assertEquals(Reason.UNAPPROVED, refused());
        }
        offer(signed(number + 1, approver, approver));
        assertEquals(Reason.WRONG_KEY, refused(), "nobody wrote it");
        assertEquals(1, shown());
        offer(signed(number + 2, approver, author));
        assertEquals(number + 2, shown(), "author and approver, in any order");
    }

    private void restartWithoutANetwork() {
        kiosk.close();
        kiosk = new Kiosk(folder, releases, key, Kiosk.LIMITS);
        kiosk.broker.holds.clear();
    }

    /// The same, but not before this moment.
    private Releases.Made from(Instant effective, Releases.Made made) {
        Release was = made.release();
        Release later = new Release(
                was.format(),
                was.number(),
                was.previous(),
                was.issued(),
                was.note(),
                Optional.of(effective),
                was.changes(),
                was.safety(),
                was.base(),
                was.catalogue());
        byte[] envelope = Envelope.seal(Release.TYPE, later.bytes(), releases.author, approver)
                .bytes();
        return releases.seal(envelope, later, made.catalogue());
    }

    private Releases.Made signed(long number, SigningKey... signers) {
        Releases.Made plain = releases.make(number, PLANT);
        byte[] envelope =
                Envelope.seal(Release.TYPE, plain.release().bytes(), signers).bytes();
        return releases.seal(envelope, plain.release(), plain.catalogue());
    }

    private static Plants.Plant others(Plants.Plant plant) {
        return plant.with(new Roster(Roster.FORMAT, 2, "k1", List.of(Plants.AMARA)));
    }

    private Releases.Made offer(Releases.Made made) {
        kiosk.broker.holds.putAll(releases.chunks);
        kiosk.offer(made);
        return made;
    }

    private long shown() {
        return kiosk.content.shelf().release().value();
    }

    private Reason refused() {
        return kiosk.content.progress().refused().orElseThrow().reason();
    }

    private record NoRoots() implements RootSource {
        @Override
        public void askForRoot(int version) {}

        @Override
        public void askAgain() {}
    }
}
