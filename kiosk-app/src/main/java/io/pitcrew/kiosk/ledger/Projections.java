package io.pitcrew.kiosk.ledger;

import io.pitcrew.kiosk.person.SignOffs;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the records say about open work, reports and the session, kept as rows in the transaction that appends them.
final class Projections {

    private Projections() {}

    static void apply(Connection db, Entry entry, Fact fact) throws SQLException {
        switch (fact) {
            case Fact.SignedIn _ -> session(db, entry, worker(entry));
            case Fact.SignedOut _ -> {
                Sql.update(db, "DELETE FROM session");
                pause(db, entry);
            }
            case Fact.HandedOver(WorkerId to) -> {
                session(db, entry, to);
                pause(db, entry);
            }
            case Fact.Opened opened -> opened(db, entry, opened);
            case Fact.TakenOver(String work, WorkerId _) -> {
                Sql.update(
                        db,
                        "UPDATE work SET owner = ? WHERE work = ?",
                        worker(entry).value(),
                        work);
                Sql.update(db, "UPDATE work_step SET before = 1 WHERE work = ?", work);
                touched(db, entry, work);
            }
            case Fact.StepDone(String work, Optional<String> value) -> {
                worked(db, entry);
                Sql.update(
                        db,
                        "INSERT OR REPLACE INTO work_step (work, step, record, meaning, shown, value)"
                                + " SELECT work, ?, ?, ?, ?, ? FROM work WHERE work = ?",
                        named(entry.step(), "step", entry).value(),
                        entry.id(),
                        named(entry.meaning(), "meaning", entry).hex(),
                        named(entry.shown(), "shown hash", entry).hex(),
                        value.orElse(null),
                        work);
                touched(db, entry, work);
            }
            case Fact.NotOk(String work, String _, Optional<String> _) -> {
                Sql.update(
                        db,
                        "DELETE FROM work_step WHERE work = ? AND step = ?",
                        work,
                        named(entry.step(), "step", entry).value());
                touched(db, entry, work);
            }
            case Fact.Completed(String work) -> {
                Sql.update(db, "UPDATE work SET completed = ? WHERE work = ?", entry.id(), work);
                SignOffs.completed(db, entry, work);
                touched(db, entry, work);
            }
            case Fact.Signed signed ->
                Sql.update(db, "UPDATE work SET signed = ? WHERE work = ?", entry.id(), signed.work());
            case Fact.ChangesRead(var steps) -> SignOffs.read(db, entry, steps);
            case Fact.Undone(String undone, String _) -> undone(db, undone);
            case Fact.SaidWrong _ -> report(db, entry);
            case Fact.Told told -> {
                Sql.update(db, "UPDATE report SET told = ? WHERE record = ?", entry.id(), told.report());
                Sql.update(db, "INSERT OR IGNORE INTO told (report) VALUES (?)", told.report());
            }
            case Fact.RecallAcknowledged(long number) ->
                Sql.update(
                        db,
                        "INSERT OR IGNORE INTO recall_read (worker, number) VALUES (?, ?)",
                        worker(entry).value(),
                        number);
            case Fact.Renewed(String work, List<StepId> again) -> renewed(db, entry, work, again);
            case Fact.Answer _,
                    Fact.Solved _,
                    Fact.ChainOpened _,
                    Fact.RecallInForce _,
                    Fact.ReleaseInForce _,
                    Fact.ReleaseRefused _,
                    Fact.TrustRootInForce _,
                    Fact.TrustRootRefused _,
                    Fact.StationSwapped _,
                    Fact.SwapConfirmed _,
                    Fact.SwapReverted _,
                    Fact.DeviceFault _,
                    Fact.ClockStepped _,
                    Fact.Corrected _,
                    Fact.GateRefused _,
                    Fact.HelpCalled _,
                    Fact.HelpAnswered _,
                    Fact.Question _,
                    Fact.Tip _,
                    Fact.PinSet _,
                    Fact.PinLocked _,
                    Fact.Checkpoint _,
                    Fact.Unknown _ -> {}
        }
    }

    private static void worked(Connection db, Entry entry) throws SQLException {
        Sql.update(
                db,
                "INSERT OR REPLACE INTO worked (worker, aid, step, meaning, release, at) VALUES (?, ?, ?, ?, ?, ?)",
                worker(entry).value(),
                aid(entry).value(),
                named(entry.step(), "step", entry).value(),
                named(entry.meaning(), "meaning", entry).hex(),
                named(entry.release(), "release", entry).value(),
                entry.at().toEpochMilli());
    }

    private static void renewed(Connection db, Entry entry, String work, List<StepId> again) throws SQLException {
        Sql.update(
                db,
                "UPDATE work SET release = ? WHERE work = ?",
                named(entry.release(), "release", entry).value(),
                work);
        for (StepId step : again) {
            Sql.update(db, "DELETE FROM work_step WHERE work = ? AND step = ?", work, step.value());
        }
        touched(db, entry, work);
    }

    private static void session(Connection db, Entry entry, WorkerId worker) throws SQLException {
        Sql.update(
                db,
                "INSERT OR REPLACE INTO session (one, worker, station, since) VALUES (1, ?, ?, ?)",
                worker.value(),
                named(entry.station(), "station", entry).value(),
                entry.at().toEpochMilli());
    }

    private static void opened(Connection db, Entry entry, Fact.Opened opened) throws SQLException {
        Sql.update(
                db,
                "INSERT INTO work (work, opened, aid, release, station, of_station, owner, at_step, since)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                opened.work(),
                entry.id(),
                aid(entry).value(),
                named(entry.release(), "release", entry).value(),
                named(entry.station(), "station", entry).value(),
                opened.of().map(StationPath::value).orElse(null),
                worker(entry).value(),
                step(entry),
                entry.at().toEpochMilli());
    }

    private static void touched(Connection db, Entry entry, String work) throws SQLException {
        Sql.update(
                db,
                "UPDATE work SET at_step = coalesce(?, at_step), since = ?, paused = 0 WHERE work = ?",
                step(entry),
                entry.at().toEpochMilli(),
                work);
    }

    private static void pause(Connection db, Entry entry) throws SQLException {
        Sql.update(
                db,
                "UPDATE work SET paused = 1 WHERE owner = ? AND completed IS NULL",
                worker(entry).value());
    }

    /// Whatever that record had brought about is taken back; of other records there is nothing to take back here.
    private static void undone(Connection db, String record) throws SQLException {
        Sql.update(db, "UPDATE work SET completed = NULL WHERE completed = ?", record);
        Sql.update(db, "DELETE FROM work_step WHERE record = ?", record);
        Sql.update(db, "DELETE FROM work WHERE opened = ?", record);
        Sql.update(db, "DELETE FROM report WHERE record = ?", record);
        SignOffs.takenBack(db, record);
    }

    /// Somebody who only looked something up can say that it is wrong, but nobody can be told what became of it.
    private static void report(Connection db, Entry entry) throws SQLException {
        if (entry.worker().isEmpty()) {
            return;
        }
        Sql.update(
                db,
                "INSERT INTO report (record, worker, aid, step, shown, release, said_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                entry.id(),
                worker(entry).value(),
                aid(entry).value(),
                named(entry.step(), "step", entry).value(),
                named(entry.shown(), "shown hash", entry).hex(),
                named(entry.release(), "release", entry).value(),
                entry.at().toEpochMilli());
    }

    private static @Nullable String step(Entry entry) {
        return entry.step().map(StepId::value).orElse(null);
    }

    private static WorkerId worker(Entry entry) {
        return named(entry.worker(), "worker", entry);
    }

    private static AidId aid(Entry entry) {
        return named(entry.aid(), "aid", entry);
    }

    private static <T> T named(Optional<T> value, String what, Entry entry) {
        return value.orElseThrow(() -> new IllegalArgumentException("a " + entry.type() + " names its " + what));
    }
}
