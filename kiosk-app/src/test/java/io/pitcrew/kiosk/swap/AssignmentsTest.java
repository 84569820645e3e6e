package io.pitcrew.kiosk.swap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.content.Kiosk;
import io.pitcrew.kiosk.ledger.Draft;
import io.pitcrew.kiosk.store.Mark;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.station.config.Prefetch;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.release.Assignment;
import io.pitcrew.station.release.Pointer;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import io.pitcrew.station.testkit.Plants;
import io.pitcrew.station.testkit.Releases;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssignmentsTest {
    private static final Duration CONFIRM = Duration.ofMinutes(2);
    private static final KioskId ME = new KioskId("kiosk-1");

    @TempDir
    Path folder;

    private final SigningKey key = SigningKey.generate();
    private final SigningKey assigner = SigningKey.generate();
    private final Releases releases = new Releases();
    private final List<String> followed = new ArrayList<>();
    private Kiosk kiosk;
    private Swap swap;
    private Assignments assignments;

    @BeforeEach
    void thePressIsServed() {
        start();
        Releases.Made made = releases.make(1, Plants.small());
        kiosk.broker.holds.putAll(releases.chunks);
        kiosk.offer(made);
        acknowledgeAll();
    }

    @AfterEach
    void stop() {
        kiosk.close();
    }

    private void start() {
        kiosk = new Kiosk(folder, releases, key, Kiosk.LIMITS);
        swap = new Swap(kiosk.content, kiosk.library, kiosk.ledger, kiosk.work, kiosk.pace, CONFIRM);
        kiosk.progressed = swap::progressed;
        assignments = new Assignments(
                new Assignments.Self(ME, this::root, followed::add), kiosk.ledgerDb, kiosk.content, swap, kiosk.pace);
        swap.revert("restart");
        kiosk.settle();
    }

    @Test
    void aStationIsTakenOverAndStaysWhenOperationsHasHeardOfIt() {
        tell(1, Optional.of(Plants.LATHE), Optional.empty());
        seconds(2);
        assertEquals(Plants.LATHE, served());
        assertTrue(kiosk.content.inForce().trial().isPresent(), "on trial");
        acknowledgeAll();
        seconds(1);
        assertEquals(1, kiosk.facts(Fact.SwapConfirmed.class).size());
        seconds(200);
        assertEquals(Plants.LATHE, served());
    }

    @Test
    void aStationWhereOperationsHearsNothingGoesBackAndIsNotTriedAgain() {
        tell(1, Optional.of(Plants.LATHE), Optional.empty());
        seconds(2);
        assertEquals(Plants.LATHE, served());
        seconds(125);
        assertEquals(Plants.PRESS, served());
        assertEquals("time", kiosk.facts(Fact.SwapReverted.class).getFirst().by());
        tell(1, Optional.of(Plants.LATHE), Optional.empty());
        seconds(5);
        assertEquals(Plants.PRESS, served(), "the broker still holds it");
        tell(2, Optional.of(Plants.LATHE), Optional.empty());
        seconds(5);
        assertEquals(Plants.LATHE, served(), "told anew");
    }

    @Test
    void aPowerCutDuringTheTrialTakesItBack() {
        tell(1, Optional.of(Plants.LATHE), Optional.empty());
        seconds(2);
        kiosk.close();
        start();
        tell(1, Optional.of(Plants.LATHE), Optional.empty());
        seconds(2);
        assertEquals(Plants.PRESS, served());
    }

    @Test
    void nobodyIsTornFromTheirWork() {
        kiosk.record(new Draft(Context.NONE.at(Plants.PRESS).by(Plants.AMARA.id()), new Fact.SignedIn()));
        tell(1, Optional.of(Plants.LATHE), Optional.empty());
        seconds(30);
        assertEquals(Plants.PRESS, served());
        kiosk.record(new Draft(
                Context.NONE.at(Plants.PRESS).by(Plants.AMARA.id()), new Fact.SignedOut(Fact.SignedOut.By.TOUCH)));
        seconds(2);
        assertEquals(Plants.LATHE, served());
    }

    @Test
    void anotherRingIsFollowedAtOnceAndAfterARestart() {
        tell(1, Optional.empty(), Optional.of("pilot"));
        assertEquals(List.of("pilot"), followed);
        kiosk.close();
        start();
        assertEquals(Optional.of("pilot"), kiosk.ledgerDb.read(Mark::followed));
        kiosk.content.follow("pilot");
        Releases.Made made = releases.make(2, Plants.small());
        kiosk.broker.holds.putAll(releases.chunks);
        kiosk.offer(made);
        assertEquals(new ReleaseNumber(1), kiosk.content.shelf().release(), "that was for ring all");
        Pointer all = releases.pointer(made.release().number(), made.envelope(), size(made));
        kiosk.offer(releases.seal(new Pointer(
                all.format(),
                "pilot",
                1,
                all.release(),
                all.envelope(),
                all.envelopeSize(),
                all.rootVersion(),
                all.issued(),
                all.expires())));
        assertEquals(new ReleaseNumber(2), kiosk.content.shelf().release());
    }

    @Test
    void whatIsOldForeignExpiredOrNotSignedForThisIsPassedOver() {
        tell(2, Optional.empty(), Optional.of("pilot"));
        tell(1, Optional.empty(), Optional.of("early"));
        hear(assignment(new KioskId("kiosk-2"), 3, Optional.empty(), Optional.of("theirs")), assigner);
        hear(assignment(ME, 4, Optional.empty(), Optional.of("forged")), SigningKey.generate());
        hear(assignment(ME, 5, Optional.empty(), Optional.of("by-author")), releases.author);
        kiosk.now = Releases.ISSUED.plus(Duration.ofDays(400));
        tell(6, Optional.empty(), Optional.of("late"));
        assignments.heard(new byte[] {'?'});
        kiosk.settle();
        assertEquals(List.of("pilot"), followed);
    }

    private void tell(long counter, Optional<StationPath> station, Optional<String> ring) {
        hear(assignment(ME, counter, station, ring), assigner);
    }

    @Test
    void whoseAidsAreKeptIsToldAndStaysToldAfterARestart() {
        assertEquals(List.of(), kiosk.content.shelf().nearby());
        Assignment line = keeping(1, Optional.of(Prefetch.LINE));
        hear(line, assigner);
        assertEquals(
                Plants.LATHE,
                kiosk.content.shelf().nearby().getFirst().station().path());
        assertTrue(kiosk.content.shelf().nearby().getFirst().whole());
        hear(keeping(2, Optional.empty()), assigner);
        assertEquals(Prefetch.LINE, kiosk.content.prefetch(), "who is told nothing of it goes on");
        hear(keeping(3, Optional.of(Prefetch.NONE)), assigner);
        assertEquals(List.of(), kiosk.content.shelf().nearby());
        assertEquals(Optional.of(Prefetch.NONE), kiosk.ledgerDb.read(Mark::kept), "what the next start goes by");
        hear(line, assigner);
        assertEquals(Prefetch.NONE, kiosk.content.prefetch(), "an older one changes nothing");
    }

    private static Assignment keeping(long counter, Optional<Prefetch> prefetch) {
        Instant issued = Releases.ISSUED;
        return new Assignment(
                Assignment.FORMAT,
                ME,
                counter,
                Optional.empty(),
                Optional.empty(),
                prefetch,
                issued,
                issued.plus(Duration.ofDays(365)));
    }

    private void hear(Assignment told, SigningKey by) {
        assignments.heard(Envelope.seal(Assignment.TYPE, told.bytes(), by).bytes());
        kiosk.settle();
    }

    private static Assignment assignment(
            KioskId who, long counter, Optional<StationPath> station, Optional<String> ring) {
        Instant issued = Releases.ISSUED;
        return new Assignment(
                Assignment.FORMAT,
                who,
                counter,
                station,
                ring,
                Optional.empty(),
                issued,
                issued.plus(Duration.ofDays(365)));
    }

    private TrustRoot root() {
        Map<TrustRole, TrustRoot.RoleKeys> roles = new HashMap<>(releases.root.roles());
        roles.put(TrustRole.ASSIGN, new TrustRoot.RoleKeys(1, List.of(assigner.verifyKey())));
        return new TrustRoot(
                1,
                releases.root.issued(),
                releases.root.expires(),
                releases.root.approval(),
                roles,
                Map.of(),
                Optional.empty());
    }

    private void seconds(int count) {
        for (int i = 0; i < count; i++) {
            kiosk.millis.addAndGet(1000);
            kiosk.content.tick();
            swap.tick();
            assignments.tick();
            kiosk.settle();
        }
    }

    /// As if operations had acknowledged every record.
    private void acknowledgeAll() {
        kiosk.ledgerDb.transaction(c ->
                Sql.update(c, "UPDATE chain SET acked = (SELECT max(seq) FROM record WHERE record.chain = chain.no)"));
    }

    private int size(Releases.Made made) {
        return Envelope.seal(Release.TYPE, made.release().bytes(), releases.author)
                .bytes()
                .length;
    }

    private StationPath served() {
        return kiosk.content.shelf().station().path();
    }
}
