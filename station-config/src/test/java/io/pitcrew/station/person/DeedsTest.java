package io.pitcrew.station.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.Result;
import io.pitcrew.station.seal.SecretBox;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DeedsTest {
    private static final WorkerId ANA = new WorkerId("a".repeat(32));
    private static final WorkerId BEN = new WorkerId("b".repeat(32));
    private static final AidId DIE = new AidId("die-change");
    private static final Instant MORNING = Instant.parse("2026-03-02T06:58:00Z");

    private final List<Entry> written = new ArrayList<>();
    private final Deeds deeds = new Deeds();
    private KioskId kiosk = new KioskId("press-3");

    @Test
    void whoCompletesIsDoneWithTheStepsThatStandDone() {
        write(ANA, "lock", new Fact.StepDone("w", Optional.empty()));
        write(ANA, "close", new Fact.StepDone("w", Optional.of("ok")));
        write(ANA, "close", new Fact.NotOk("w", "FIX", Optional.empty()));
        assertEquals(List.of(), state(ANA).signOffs());
        write(ANA, "lock", new Fact.Completed("w"));
        SignOff done = state(ANA).signOffs().getFirst();
        assertEquals(SignOff.How.DONE, done.how());
        assertEquals(Map.of(new StepId("lock"), meant("lock")), done.steps());
        assertEquals(1, state(ANA).version());
    }

    @Test
    void whoTakesOverIsDoneWithWhatTheOtherDidToo() {
        write(ANA, "lock", new Fact.StepDone("w", Optional.empty()));
        write(BEN, "close", new Fact.TakenOver("w", ANA));
        write(BEN, "close", new Fact.StepDone("w", Optional.of("ok")));
        write(BEN, "close", signed("w"));
        write(BEN, "close", new Fact.Completed("w"));
        assertEquals(List.of(), state(ANA).signOffs());
        SignOff done = state(BEN).signOffs().getFirst();
        assertEquals(SignOff.How.SIGNED, done.how());
        assertEquals(
                Set.of(new StepId("lock"), new StepId("close")), done.steps().keySet());
    }

    @Test
    void whatIsTakenBackCountsNoMoreAndWhatItStoodForCountsAgain() {
        write(ANA, "lock", new Fact.StepDone("w", Optional.empty()));
        write(ANA, "lock", new Fact.Completed("w"));
        Instant first = state(ANA).signOffs().getFirst().at();
        write(ANA, "close", new Fact.StepDone("x", Optional.empty()));
        String again = write(ANA, "close", new Fact.Completed("x")).id();
        write(ANA, "close", new Fact.Undone(again, "person"));
        assertEquals(first, state(ANA).signOffs().getFirst().at());
        write(ANA, "close", new Fact.Completed("x"));
        assertEquals(
                Set.of(new StepId("close")),
                state(ANA).signOffs().getFirst().steps().keySet());
    }

    @Test
    void aReportIsOpenUntilItsEndIsHeard() {
        String report = write(ANA, "lock", new Fact.SaidWrong(Fact.SaidWrong.What.WORDS))
                .id();
        assertEquals(report, state(ANA).reports().getFirst().record());
        write(ANA, "lock", new Fact.Told(report, DIE, new StepId("lock"), new ReleaseNumber(8)));
        assertEquals(List.of(), state(ANA).reports());
        assertEquals(List.of(report), state(ANA).told());
    }

    /// Two collectors read the same store at different times, and records of two kiosks reach it in any order.
    @Test
    void whoeverCountsTheSameRecordsComesToTheSameStateAndVersion() {
        write(ANA, "lock", new Fact.StepDone("w", Optional.empty()));
        write(ANA, "lock", new Fact.Completed("w"));
        String report = write(ANA, "lock", new Fact.SaidWrong(Fact.SaidWrong.What.WORDS))
                .id();
        int here = written.size();
        kiosk = new KioskId("press-4");
        write(ANA, "close", new Fact.StepDone("v", Optional.empty()));
        write(ANA, "close", new Fact.Completed("v"));
        write(ANA, "lock", new Fact.Told(report, DIE, new StepId("lock"), new ReleaseNumber(8)));
        Deeds other = new Deeds();
        written.subList(here, written.size()).forEach(other::count);
        written.subList(0, here).forEach(other::count);
        assertEquals(state(ANA), other.state(ANA, 1));
        assertEquals(Set.of(ANA), other.people());
    }

    @Test
    void onlyWhatSaysSomethingNewOfSomebodyIsNews() {
        assertEquals(Optional.empty(), deeds.count(write(ANA, "lock", new Fact.SignedIn())));
        assertEquals(Optional.empty(), deeds.count(write(ANA, "lock", new Fact.StepDone("w", Optional.empty()))));
        assertEquals(Optional.of(ANA), deeds.count(write(ANA, "lock", new Fact.Completed("w"))));
    }

    @Test
    void ofManyTheOldestAreLeftOutUntilItFits() throws Malformed {
        for (int aid = 0; aid < 900; aid++) {
            for (int step = 0; step < 5; step++) {
                Context at = context(ANA, "step-" + step).of(new AidId("aid-" + aid), new Lang("en"));
                Sha256 hash = Sha256.of(new byte[] {(byte) step});
                count(at.step(new StepId("step-" + step), hash, hash), new Fact.StepDone("w" + aid, Optional.empty()));
            }
            count(context(ANA, "x").of(new AidId("aid-" + aid), new Lang("en")), new Fact.Completed("w" + aid));
        }
        SigningKey key = SigningKey.generate();
        PersonBox box = new PersonBox(SecretBox.generate());
        byte[] wire = box.seal(state(ANA), key);
        assertTrue(wire.length <= PersonBox.MAX_BYTES && wire.length > PersonBox.MAX_BYTES / 2, () -> "" + wire.length);
        PersonState fits = box.open(wire, ANA, root(key));
        assertEquals(900, fits.signOffs().size() + fits.left());
        assertEquals(new AidId("aid-899"), fits.signOffs().getFirst().aid());
    }

    @Test
    void theBrokerSeesNeitherWhoNorWhat() {
        PersonBox box = new PersonBox(SecretBox.generate());
        write(ANA, "lock", new Fact.Completed("w"));
        String wire = new String(box.seal(state(ANA), SigningKey.generate()), StandardCharsets.ISO_8859_1);
        assertTrue(!wire.contains(ANA.value()) && !wire.contains("die-change") && !wire.contains(PersonState.TYPE));
        assertEquals(Set.of(64), Set.of(box.name(ANA).hex().length()));
        assertTrue(!new PersonBox(SecretBox.generate()).name(ANA).equals(box.name(ANA)));
    }

    private PersonState state(WorkerId worker) {
        return deeds.state(worker, 1);
    }

    private Entry write(WorkerId worker, String step, Fact fact) {
        return count(context(worker, step), fact);
    }

    private Entry count(Context context, Fact fact) {
        int n = written.size();
        Head before = new Head(new Chain("c".repeat(64)), new Seq(n), Sha256.of(new byte[0]));
        Entry.Stamp stamp = new Entry.Stamp("id-%05d".formatted(n), MORNING.plusSeconds(n), 1, n, "good");
        Entry entry = Entry.of(kiosk, before, stamp, context, fact);
        written.add(entry);
        deeds.count(entry);
        return entry;
    }

    private static Context context(WorkerId worker, String step) {
        return Context.NONE
                .by(worker)
                .in(new ReleaseNumber(7))
                .of(DIE, new Lang("en"))
                .step(new StepId(step), hash(step), hash(step));
    }

    private static Sha256 hash(String step) {
        return Sha256.of(step.getBytes(StandardCharsets.UTF_8));
    }

    private static Meant meant(String step) {
        return Meant.of(hash(step));
    }

    private static TrustRoot root(SigningKey key) {
        TrustRoot.RoleKeys keys = new TrustRoot.RoleKeys(1, List.of(key.verifyKey()));
        return new TrustRoot(1, MORNING, MORNING, Map.of(TrustRole.ROOT, keys, TrustRole.COLLECTOR, keys));
    }

    private static Fact signed(String work) {
        return new Fact.Signed(
                work, Fact.Signed.Says.DONE, true, true, Optional.empty(), new ReleaseNumber(7), Result.NOTHING.hash());
    }
}
