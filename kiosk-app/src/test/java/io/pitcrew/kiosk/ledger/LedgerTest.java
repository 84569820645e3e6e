package io.pitcrew.kiosk.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.store.Mark;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.seal.SigningKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theFirstRecordOpensTheChain() {
        Entry first = bench.entries().getFirst();
        assertEquals(
                new Fact.ChainOpened(java.util.Optional.empty(), java.util.Optional.empty(), "first start"),
                fact(first));
        assertEquals(bench.ledger().head().chain().value(), first.prev().hex());
        assertEquals(1, bench.ledger().head().seq().value());
    }

    @Test
    void everyRecordIsChainedToTheOneBeforeAcrossCrashes() {
        for (int i = 0; i < 20; i++) {
            bench.recorded(Bench.AT_WORK, new Fact.Opened("work-" + i));
            if (i % 5 == 4) {
                bench.crash();
            }
        }
        Sha256 before = new Sha256(bench.ledger().head().chain().value());
        long seq = 0;
        for (Line.Message message : lines()) {
            Entry entry = Bench.entry(message.line());
            assertEquals(before, entry.prev());
            assertEquals(++seq, entry.seq().value());
            before = message.line().hash();
        }
        assertEquals(21, seq);
        assertEquals(before, bench.ledger().head().hash());
    }

    @Test
    void severalDraftsAreOneTransaction() {
        Outcome.Recorded recorded = assertInstanceOf(
                Outcome.Recorded.class,
                bench.ledger()
                        .append(List.of(
                                new Draft(Bench.AT_WORK, new Fact.SignedIn()),
                                new Draft(Bench.AT_WORK, new Fact.Opened("work")))));
        assertEquals(2, recorded.ids().size());
        assertEquals(recorded.id(), bench.entries().getLast().id());
        assertEquals(new Seq(3), recorded.head().seq());

        assertThrows(
                IllegalArgumentException.class,
                () -> bench.ledger()
                        .append(List.of(
                                new Draft(Bench.AT_WORK, new Fact.Opened("other")),
                                new Draft(Context.NONE, new Fact.Opened("nobody's")))));
        assertEquals(3, bench.ledger().head().seq().value());
        assertEquals(1, bench.workBook().open(Bench.PRESS).size());
    }

    @Test
    void idsAreInTheOrderOfTimeAndBootsAreCounted() {
        String first = bench.recorded(Bench.AT_WORK, new Fact.SignedIn());
        bench.now = bench.now.plusMillis(1);
        String second = bench.recorded(Bench.AT_WORK, new Fact.SignedOut(Fact.SignedOut.By.TOUCH));
        assertEquals(7, UUID.fromString(first).version());
        assertTrue(first.compareTo(second) < 0);
        bench.crash();
        bench.recorded(Bench.AT_WORK, new Fact.SignedIn());
        assertEquals(2, bench.entries().getLast().boot());
    }

    @Test
    void aClockBehindWhatWasProvenIsDoubtedInTheRecord() {
        bench.recorded(Bench.AT_WORK, new Fact.SignedIn());
        assertEquals("good", bench.entries().getLast().clock());
        bench.db().transaction(connection -> {
            Mark.TIME.raise(connection, bench.now.plus(Duration.ofDays(1)).toEpochMilli());
            return 0;
        });
        bench.recorded(Bench.AT_WORK, new Fact.SignedOut(Fact.SignedOut.By.TOUCH));
        assertEquals("behind 2026-05-05T06:00:00Z", bench.entries().getLast().clock());
    }

    @Test
    void aFullDatabaseRecordsNothingAndTheNextAppendWithSpaceWorks() {
        bench.db().limit(1);
        Outcome outcome = bench.append(Bench.AT_WORK, new Fact.Opened("work"));
        for (int i = 0; outcome instanceof Outcome.Recorded && i < 1000; i++) {
            outcome = bench.append(Bench.AT_WORK, new Fact.Opened("work-" + i));
        }
        assertEquals(new Outcome.NotRecorded("ledger.db: no space left on the disk"), outcome);
        long head = bench.ledger().head().seq().value();
        int open = bench.workBook().open(Bench.PRESS).size();
        assertEquals(head - 1, open);

        bench.db().limit(100_000);
        bench.recorded(Bench.AT_WORK, new Fact.Opened("at last"));
        assertEquals(head + 1, bench.ledger().head().seq().value());
    }

    @Test
    void whatIsDoneAlongsideIsDoneWithTheRecordOrNotAtAll() {
        List<Draft> drafts = List.of(new Draft(Bench.AT_WORK, new Fact.SignedIn()));
        bench.ledger().append(drafts, connection -> {
            Mark.RELEASE.raise(connection, 5);
            return 0;
        });
        assertThrows(
                ArithmeticException.class,
                () -> bench.ledger().append(drafts, connection -> {
                    Mark.RELEASE.raise(connection, 9);
                    throw new ArithmeticException("a bug");
                }));
        long release = bench.db().read(Mark.RELEASE::read);
        assertEquals(5, release);
        assertEquals(2, bench.ledger().head().seq().value());
    }

    @Test
    void aSessionLeftByAPowerCutIsClosedAtTheNextStartAndItsWorkStaysOpen() {
        bench.recorded(Bench.AT_WORK, new Fact.SignedIn());
        bench.recorded(Bench.AT_WORK, new Fact.Opened("work"));
        bench.crash();
        Entry last = bench.entries().getLast();
        assertEquals(new Fact.SignedOut(Fact.SignedOut.By.POWER), fact(last));
        assertEquals(Bench.ANNA, last.worker().orElseThrow());
        assertEquals(Bench.PRESS, last.station().orElseThrow());
        assertTrue(bench.workBook().open(Bench.PRESS).getFirst().paused());
        int records = bench.entries().size();
        bench.crash();
        assertEquals(records, bench.entries().size());
    }

    @Test
    void anotherKeyOpensAnotherChainThatNamesTheOneBefore() {
        bench.recorded(Bench.AT_WORK, new Fact.Opened("work"));
        var old = bench.ledger().head();
        bench.key = SigningKey.generate();
        bench.crash();
        Fact.ChainOpened opened =
                assertInstanceOf(Fact.ChainOpened.class, fact(bench.entries().getFirst()));
        assertEquals(old.chain(), opened.before().orElseThrow());
        assertEquals(old.seq(), opened.beforeSeq().orElseThrow());
        assertEquals(1, bench.workBook().open(Bench.PRESS).size());
    }

    @Test
    void aRecordThatIsTooLongIsABug() {
        Fact huge = new Fact.Unknown("note", Map.of("text", "x".repeat(Line.MAX_BYTES)));
        assertThrows(IllegalArgumentException.class, () -> bench.append(Bench.AT_WORK, huge));
        assertEquals(1, bench.ledger().head().seq().value());
    }

    private List<Line.Message> lines() {
        return bench.db()
                .read(connection ->
                        Chains.after(connection, bench.ledger().current(connection), Seq.ZERO, Integer.MAX_VALUE));
    }

    private static Fact fact(Entry entry) {
        try {
            return entry.fact();
        } catch (io.pitcrew.station.codec.Malformed e) {
            throw new AssertionError(e);
        }
    }
}
