package io.pitcrew.kiosk.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.pitcrew.kiosk.ledger.Acknowledging.Judged;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Acknowledgement;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AcknowledgingTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        bench.recorded(Bench.AT_WORK, new Fact.Opened("work"));
        bench.recorded(Bench.AT_WORK, new Fact.Completed("work"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whatIsAcknowledgedWaitsNoMore() {
        assertEquals(3, bench.ledger().waiting());
        assertEquals(new Judged.Believed(), judge(ack(1, 1, head(2))));
        assertEquals(1, bench.ledger().waiting());
        assertEquals(Optional.of(bench.now), bench.ledger().acknowledgedAt());
    }

    @Test
    void onlyACollectorsSealOnAnAcknowledgementForThisKioskMovesAnything() {
        Acknowledgement good = new Acknowledgement(1, Bench.KIOSK, 1, 1, List.of(held(head(2))));
        Acknowledgement others = new Acknowledgement(1, new KioskId("press-4"), 1, 1, List.of(held(head(2))));
        ignored("no valid signature of a key for role COLLECTOR", sealed(good, SigningKey.generate()));
        ignored("it is for kiosk press-4", sealed(others, Bench.COLLECTOR));
        ignored(
                "it is a application/json",
                Envelope.seal("application/json", good.bytes(), Bench.COLLECTOR).bytes());
        assertInstanceOf(Judged.Ignored.class, judge("{\"payloadType\":".getBytes(StandardCharsets.UTF_8)));
        assertEquals(3, bench.ledger().waiting());
    }

    @Test
    void anOlderAcknowledgementReplayedIsIgnored() {
        judge(ack(1, 7, head(3)));
        ignored("it is older than the last one", ack(1, 6, head(2)));
        judge(ack(1, 8, head(2)));
        assertEquals(0, bench.ledger().waiting());
    }

    @Test
    void aRestoredCollectorIsSentEverythingAfterItsHeadAgain() {
        judge(ack(1, 7, head(3)));
        assertEquals(new Judged.Believed(), judge(ack(2, 1, head(1))));
        assertEquals(2, bench.ledger().waiting());
    }

    @Test
    void chainsThatAreNotOursAreNoneOfOurBusiness() {
        Chain foreign = new Chain("f".repeat(64));
        assertEquals(new Judged.Believed(), judge(ack(1, 1, new Head(foreign, new Seq(9), head(1).hash()))));
        assertEquals(3, bench.ledger().waiting());
    }

    @Test
    void recordsThatAreSafeAndOldAreForgottenButNeverTheLast() {
        judge(ack(1, 1, head(3)));
        assertEquals(0, bench.ledger().prune(bench.now));
        bench.now = bench.now.plus(Duration.ofDays(31));
        assertEquals(2, bench.ledger().prune(bench.now.minus(Duration.ofDays(30))));
        Head last = bench.ledger().head();
        assertEquals(3, last.seq().value());
        bench.recorded(Bench.AT_WORK, new Fact.SignedIn());
        assertEquals(last.hash(), bench.entries().getLast().prev());
        assertEquals(new Judged.Believed(), judge(ack(1, 2, last)));
    }

    @Test
    void whatIsNotAcknowledgedIsNeverForgotten() {
        bench.now = bench.now.plus(Duration.ofDays(3650));
        assertEquals(0, bench.ledger().prune(bench.now));
    }

    @Test
    void aKioskSetBackToAnEarlierStateSaysSoAndGoesOnWithANewChain() {
        Head before = bench.ledger().head();
        SigningKey oldKey = bench.key;
        Head ahead = new Head(before.chain(), new Seq(9), Sha256.of(new byte[] {1}));
        Judged judged = judge(ack(1, 1, ahead));
        assertEquals(new Judged.Forked(held(ahead)), judged);
        assertNotEquals(before.chain(), bench.ledger().head().chain());
        assertNotEquals(oldKey, bench.key);
        Fact.ChainOpened opened = assertInstanceOf(Fact.ChainOpened.class, fact());
        assertEquals(Optional.of(before.chain()), opened.before());
        assertEquals(Optional.of(before.seq()), opened.beforeSeq());
        assertEquals(new Judged.Believed(), judge(ack(1, 2, ahead)));
        assertEquals(1, bench.ledger().waiting());
        bench.crash();
        assertEquals(1, bench.entries().size());
    }

    @Test
    void anotherRecordInOurPlaceIsAForkToo() {
        Head ours = bench.ledger().head();
        Judged judged = judge(ack(1, 1, new Head(ours.chain(), ours.seq(), Sha256.of(new byte[] {1}))));
        assertInstanceOf(Judged.Forked.class, judged);
    }

    @Test
    void aNewKeyThatWasLostBeforeItsFirstRecordIsReplacedByTheNext() {
        Head before = bench.ledger().head();
        byte[] ack = ack(1, 1, new Head(before.chain(), new Seq(9), before.hash()));
        SigningKey old = bench.key;
        judge(ack);
        bench.db().transaction(connection -> {
            // as if the power had gone between the announcement and the key
            io.pitcrew.kiosk.store.Sql.update(connection, "DELETE FROM record WHERE chain = 2");
            return io.pitcrew.kiosk.store.Sql.update(connection, "UPDATE chain SET forked = 0");
        });
        bench.key = old;
        bench.crash();
        assertEquals(before, bench.ledger().head());
        assertInstanceOf(Judged.Forked.class, judge(ack));
        assertEquals(1, bench.ledger().head().seq().value());
    }

    private Judged judge(byte[] envelope) {
        return new Acknowledging(bench.ledger(), SigningKey::generate).judge(envelope, Bench.ROOT);
    }

    private void ignored(String reason, byte[] envelope) {
        assertEquals(new Judged.Ignored(reason), judge(envelope));
    }

    private Head head(long seq) {
        Chain chain = bench.ledger().head().chain();
        return bench.db()
                .read(connection -> new Head(
                        chain,
                        new Seq(seq),
                        Chains.hashAt(connection, bench.ledger().current(connection), new Seq(seq))
                                .orElseThrow()));
    }

    private Fact fact() throws AssertionError {
        try {
            return bench.entries().getFirst().fact();
        } catch (io.pitcrew.station.codec.Malformed e) {
            throw new AssertionError(e);
        }
    }

    private static Acknowledgement.Held held(Head head) {
        return new Acknowledgement.Held(head.chain(), head.seq(), head.hash(), head.seq());
    }

    private static byte[] ack(long generation, long n, Head head) {
        return sealed(
                new Acknowledgement(Acknowledgement.FORMAT, Bench.KIOSK, generation, n, List.of(held(head))),
                Bench.COLLECTOR);
    }

    private static byte[] sealed(Acknowledgement ack, SigningKey key) {
        return Envelope.seal(Acknowledgement.TYPE, ack.bytes(), key).bytes();
    }
}
