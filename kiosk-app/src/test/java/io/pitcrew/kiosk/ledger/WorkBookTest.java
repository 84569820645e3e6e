package io.pitcrew.kiosk.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.person.Deeds;
import io.pitcrew.station.person.SignOff;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Result;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkBookTest {
    @TempDir
    Path folder;

    private Bench bench;
    private WorkBook book;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        book = bench.workBook();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void openWorkRemembersItsReleaseItsOwnerAndTheStepsDone() {
        bench.recorded(Bench.AT_WORK, new Fact.Opened("work"));
        bench.recorded(Bench.step("lock"), new Fact.StepDone("work", Optional.empty()));
        bench.recorded(Bench.step("measure"), new Fact.StepDone("work", Optional.of("4.20")));
        bench.recorded(Bench.step("measure"), new Fact.StepDone("work", Optional.of("4.25")));
        bench.recorded(Bench.step("check"), new Fact.NotOk("work", "call", Optional.empty()));
        WorkBook.Open open = book.open(Bench.PRESS).getFirst();
        assertEquals(new AidId("change-die"), open.aid());
        assertEquals(new ReleaseNumber(4), open.release());
        assertEquals(Bench.ANNA, open.owner());
        assertEquals(Optional.of(new StepId("check")), open.at());
        assertEquals(Set.of(new StepId("lock"), new StepId("measure")), open.done());
        assertEquals(bench.now, open.since());
        assertFalse(open.paused());
        assertEquals(Set.of(new ReleaseNumber(4)), book.pinned());
    }

    @Test
    void aStepThatIsNotOkAnyMoreIsToBeDoneAgain() {
        bench.recorded(Bench.AT_WORK, new Fact.Opened("work"));
        bench.recorded(Bench.step("lock"), new Fact.StepDone("work", Optional.of("ok")));
        bench.recorded(Bench.step("lock"), new Fact.NotOk("work", "FIX", Optional.empty()));
        assertEquals(Set.of(), book.open(Bench.PRESS).getFirst().done());
    }

    /// As `docs/wire.md` of station-config tells an auditor to compute it, from the records alone.
    @Test
    void theResultIsWhatAnAuditorComputesFromTheRecords() {
        bench.recorded(Bench.AT_WORK, new Fact.Opened("work"));
        bench.recorded(Bench.step("lock"), new Fact.StepDone("work", Optional.empty()));
        bench.recorded(Bench.step("measure"), new Fact.StepDone("work", Optional.of("4.20")));
        bench.recorded(Bench.step("check"), new Fact.StepDone("work", Optional.of("ok")));
        bench.recorded(Bench.step("measure"), new Fact.StepDone("work", Optional.of("4.25")));
        bench.recorded(Bench.step("check"), new Fact.NotOk("work", "FIX", Optional.empty()));
        String again = bench.recorded(Bench.step("clean"), new Fact.StepDone("work", Optional.empty()));
        bench.recorded(Bench.AT_WORK, new Fact.Undone(again, "by mistake"));
        bench.recorded(Bench.step("lock"), new Fact.Renewed("work", List.of(new StepId("lock"))));
        Result result = book.open(Bench.PRESS).getFirst().result();
        assertEquals(Set.of(new StepId("measure")), result.done());
        assertEquals(audited("work").hash(), result.hash());
    }

    private Result audited(String work) {
        Result result = Result.NOTHING;
        for (Entry entry : bench.entries()) {
            result = switch (fact(entry)) {
                case Fact.StepDone(String of, var value)
                when of.equals(work) ->
                    result.with(new Result.Done(
                            entry.step().orElseThrow(),
                            entry.meaning().orElseThrow(),
                            entry.shown().orElseThrow(),
                            value));
                case Fact.NotOk(String of, var _, var _)
                when of.equals(work) -> result.without(List.of(entry.step().orElseThrow()));
                case Fact.Renewed(String of, var steps) when of.equals(work) -> result.without(steps);
                case Fact.Undone(String undone, var _) ->
                    result.without(bench.entries().stream()
                            .filter(e -> e.id().equals(undone))
                            .flatMap(e -> e.step().stream())
                            .toList());
                default -> result;
            };
        }
        return result;
    }

    private static Fact fact(Entry entry) {
        try {
            return entry.fact();
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }

    /// A kiosk that was updated in the middle of somebody's work.
    @Test
    void workOfTheVersionBeforeIsSignedForAsWell() {
        bench.recorded(Bench.AT_WORK, new Fact.Opened("work"));
        bench.recorded(Bench.step("lock"), new Fact.StepDone("work", Optional.of("ok")));
        Result before = book.open(Bench.PRESS).getFirst().result();
        bench.db().transaction(c -> {
            Sql.update(c, "ALTER TABLE work_step DROP COLUMN meaning");
            Sql.update(c, "ALTER TABLE work_step DROP COLUMN shown");
            Sql.update(c, "DROP TABLE pin");
            withoutPeople(c);
            return Sql.update(c, "PRAGMA user_version = 4");
        });
        bench.crash();
        assertEquals(before, bench.workBook().open(Bench.PRESS).getFirst().result());
    }

    /// As version 5 knew nothing of sign-offs.
    private static void withoutPeople(Connection c) throws SQLException {
        Sql.update(c, "DROP INDEX sign_off_of");
        Sql.update(c, "DROP TABLE sign_off");
        Sql.update(c, "DROP TABLE told");
        Sql.update(c, "DROP TABLE person");
        Sql.update(c, "ALTER TABLE work DROP COLUMN signed");
    }

    /// What a kiosk computes row by row as it records is what operations count from the same records later.
    @Test
    void whoIsDoneWithWhatIsWhatOperationsCountFromTheSameRecords() {
        bench.recorded(Bench.AT_WORK, new Fact.Opened("first"));
        bench.recorded(Bench.step("lock"), new Fact.StepDone("first", Optional.empty()));
        bench.recorded(Bench.step("measure"), new Fact.StepDone("first", Optional.of("4.20")));
        bench.recorded(Bench.step("measure"), new Fact.NotOk("first", "FIX", Optional.empty()));
        String first = bench.recorded(Bench.step("lock"), new Fact.Completed("first"));
        sameAsCounted(SignOff.How.DONE, "lock");
        bench.now = bench.now.plusSeconds(60);
        bench.recorded(Bench.AT_WORK, new Fact.Opened("second"));
        bench.recorded(Bench.step("check"), new Fact.StepDone("second", Optional.of("ok")));
        bench.recorded(Bench.AT_WORK, signed("second"));
        String second = bench.recorded(Bench.step("check"), new Fact.Completed("second"));
        sameAsCounted(SignOff.How.SIGNED, "check");
        bench.recorded(Bench.AT_WORK, new Fact.Undone(second, "by mistake"));
        sameAsCounted(SignOff.How.DONE, "lock");
        bench.recorded(Bench.AT_WORK, new Fact.Undone(first, "by mistake"));
        assertEquals(List.of(), bench.signOffs());
        assertEquals(List.of(), counted());
    }

    @Test
    void whatWasCompletedBeforeTheUpdateCountsAsDone() {
        bench.recorded(Bench.AT_WORK, new Fact.Opened("work"));
        bench.recorded(Bench.step("lock"), new Fact.StepDone("work", Optional.of("ok")));
        bench.recorded(Bench.step("lock"), new Fact.Completed("work"));
        List<SignOff> before = bench.signOffs();
        bench.db().transaction(c -> {
            withoutPeople(c);
            return Sql.update(c, "PRAGMA user_version = 5");
        });
        bench.crash();
        assertEquals(1, before.size());
        assertEquals(before, bench.signOffs());
    }

    private void sameAsCounted(SignOff.How how, String step) {
        SignOff here = bench.signOffs().getFirst();
        assertEquals(how, here.how());
        assertEquals(Set.of(new StepId(step)), here.steps().keySet());
        assertEquals(bench.signOffs(), counted());
    }

    private List<SignOff> counted() {
        Deeds deeds = new Deeds();
        bench.entries().forEach(deeds::count);
        return deeds.state(Bench.ANNA, 1).signOffs();
    }

    private static Fact signed(String work) {
        return new Fact.Signed(
                work, Fact.Signed.Says.DONE, true, true, Optional.empty(), new ReleaseNumber(4), Result.NOTHING.hash());
    }

    @Test
    void completedWorkIsNotOpenUntilTheCompletionIsUndone() {
        bench.recorded(Bench.AT_WORK, new Fact.Opened("work"));
        String completed = bench.recorded(Bench.step("lock"), new Fact.Completed("work"));
        assertEquals(List.of(), book.open(Bench.PRESS));
        assertEquals(Set.of(), book.pinned());
        bench.recorded(Bench.AT_WORK, new Fact.Undone(completed, "by mistake"));
        assertEquals(1, book.open(Bench.PRESS).size());
    }

    @Test
    void aStepThatIsUndoneIsNotDone() {
        bench.recorded(Bench.AT_WORK, new Fact.Opened("work"));
        String done = bench.recorded(Bench.step("lock"), new Fact.StepDone("work", Optional.empty()));
        bench.recorded(Bench.AT_WORK, new Fact.Undone(done, "by mistake"));
        assertEquals(Set.of(), book.open(Bench.PRESS).getFirst().done());
    }

    @Test
    void workWaitsWhileItsOwnerIsAwayAndGoesToWhoeverTakesItOver() {
        bench.recorded(Bench.AT_WORK, new Fact.SignedIn());
        bench.recorded(Bench.AT_WORK, new Fact.Opened("work"));
        bench.recorded(Bench.AT_WORK, new Fact.HandedOver(Bench.BEN));
        assertTrue(book.open(Bench.PRESS).getFirst().paused());
        assertEquals(Bench.ANNA, book.open(Bench.PRESS).getFirst().owner());
        bench.recorded(Bench.step("lock").by(Bench.BEN), new Fact.TakenOver("work", Bench.ANNA));
        assertFalse(book.open(Bench.PRESS).getFirst().paused());
        assertEquals(Bench.BEN, book.open(Bench.PRESS).getFirst().owner());
    }

    @Test
    void afterTakingOverItIsRememberedWhoDidWhichStepsAlsoOverARestart() {
        bench.recorded(Bench.AT_WORK, new Fact.Opened("work"));
        bench.recorded(Bench.step("lock"), new Fact.StepDone("work", Optional.empty()));
        bench.recorded(Bench.step("measure"), new Fact.StepDone("work", Optional.of("4.20")));
        assertEquals(Set.of(), book.open(Bench.PRESS).getFirst().before());
        bench.recorded(Bench.step("lock").by(Bench.BEN), new Fact.TakenOver("work", Bench.ANNA));
        bench.recorded(Bench.step("lock").by(Bench.BEN), new Fact.StepDone("work", Optional.empty()));
        bench.recorded(Bench.step("check").by(Bench.BEN), new Fact.StepDone("work", Optional.empty()));
        bench.crash();
        WorkBook.Open open = bench.workBook().open(Bench.PRESS).getFirst();
        assertEquals(Set.of(new StepId("measure")), open.before());
        assertEquals(Set.of(new StepId("lock"), new StepId("measure"), new StepId("check")), open.done());
    }

    @Test
    void aStationSeesItsOwnWorkTheLastTouchedFirst() {
        StationPath other = new StationPath("acme/york/assembly/line-2/press-4");
        bench.recorded(Bench.AT_WORK, new Fact.Opened("first"));
        bench.now = bench.now.plusSeconds(1);
        bench.recorded(Bench.AT_WORK, new Fact.Opened("second"));
        bench.recorded(Bench.AT_WORK.at(other), new Fact.Opened("elsewhere"));
        assertEquals(
                List.of("second", "first"),
                book.open(Bench.PRESS).stream().map(WorkBook.Open::work).toList());
    }

    @Test
    void aReportIsKeptUntilItsWorkerIsTold() {
        String report = bench.recorded(Bench.step("lock"), new Fact.SaidWrong(Fact.SaidWrong.What.PICTURE));
        WorkBook.Report kept = book.reports(Bench.ANNA).getFirst();
        assertEquals(report, kept.record());
        assertEquals(new StepId("lock"), kept.step());
        assertEquals(Bench.step("lock").shown().orElseThrow(), kept.shown());
        assertEquals(List.of(), book.reports(Bench.BEN));
        bench.recorded(
                Bench.AT_WORK,
                new Fact.Told(report, new AidId("change-die"), new StepId("lock"), new ReleaseNumber(5)));
        assertEquals(List.of(), book.reports(Bench.ANNA));
    }
}
