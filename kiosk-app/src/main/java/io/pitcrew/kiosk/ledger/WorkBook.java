package io.pitcrew.kiosk.ledger;

import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Result;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the records add up to: which work stands open, who reported what. Reads the last commit, from any thread.
public final class WorkBook {
    private final LedgerDb db;

    public WorkBook(LedgerDb db) {
        this.db = db;
    }

    /// Work begun and not completed.
    ///
    /// @param release the one it was begun with, and goes on with
    /// @param station the one whose aid it is
    /// @param at the step that was last on record
    /// @param result which steps are done, and how
    /// @param before of the steps done, those that nobody has done again since the work was last taken over
    /// @param since when it was last touched
    /// @param paused whoever owns it is not at it now
    public record Open(
            String work,
            AidId aid,
            ReleaseNumber release,
            StationPath station,
            WorkerId owner,
            Optional<StepId> at,
            Result result,
            Set<StepId> before,
            Instant since,
            boolean paused) {

        public Set<StepId> done() {
            return result.done();
        }

        public Map<StepId, String> answers() {
            return result.answers();
        }
    }

    /// By what open work goes on.
    public record Begun(ReleaseNumber release, AidId aid, StationPath station) {}

    /// "This is wrong", about what was shown then, by somebody who has not heard what became of it.
    ///
    /// @param record the id of the record that says so
    public record Report(
            String record,
            WorkerId worker,
            AidId aid,
            StepId step,
            Sha256 shown,
            ReleaseNumber release,
            Instant saidAt) {}

    /// A step that somebody did.
    ///
    /// @param at when last
    public record Worked(AidId aid, StepId step, Sha256 meaning, ReleaseNumber release, Instant at) {}

    /// Open work of a station, the last touched first.
    public List<Open> open(StationPath station) {
        return db.read(connection -> {
            List<Open> all = new ArrayList<>();
            for (Open open : Sql.list(
                    connection,
                    WorkBook::open,
                    "SELECT work, aid, release, coalesce(of_station, station), owner, at_step, since, paused FROM work"
                            + " WHERE station = ? AND completed IS NULL ORDER BY since DESC, work",
                    station.value())) {
                all.add(withSteps(connection, open));
            }
            return List.copyOf(all);
        });
    }

    /// Releases that open work, of whatever station, still goes on with: their objects are needed.
    public Set<ReleaseNumber> pinned() {
        return db.read(connection -> Set.copyOf(Sql.list(
                connection,
                row -> new ReleaseNumber(row.getLong(1)),
                "SELECT DISTINCT release FROM work WHERE completed IS NULL")));
    }

    /// By what open work, of whatever station, goes on.
    public List<Begun> begun() {
        return db.read(connection -> Sql.list(
                connection,
                row -> new Begun(
                        new ReleaseNumber(row.getLong(1)),
                        new AidId(row.getString(2)),
                        new StationPath(row.getString(3))),
                "SELECT DISTINCT release, aid, coalesce(of_station, station) FROM work WHERE completed IS NULL"));
    }

    /// What this worker reported and was not told about yet, the oldest first.
    public List<Report> reports(WorkerId worker) {
        return db.read(connection -> Sql.list(
                connection,
                WorkBook::report,
                "SELECT record, worker, aid, step, shown, release, said_at FROM report"
                        + " WHERE worker = ? AND told IS NULL ORDER BY said_at, record",
                worker.value()));
    }

    /// By which steps this worker worked here, in which version, and when last.
    public List<Worked> worked(WorkerId worker) {
        return db.read(connection -> Sql.list(
                connection,
                row -> new Worked(
                        new AidId(row.getString(1)),
                        new StepId(row.getString(2)),
                        new Sha256(row.getString(3)),
                        new ReleaseNumber(row.getLong(4)),
                        Instant.ofEpochMilli(row.getLong(5))),
                "SELECT aid, step, meaning, release, at FROM worked WHERE worker = ? ORDER BY at DESC, aid, step",
                worker.value()));
    }

    /// The numbers of the recall list's entries that this worker has read.
    public Set<Long> recallsRead(WorkerId worker) {
        return db.read(connection -> Set.copyOf(Sql.list(
                connection, row -> row.getLong(1), "SELECT number FROM recall_read WHERE worker = ?", worker.value())));
    }

    /// Which aid this worker completed last at a station.
    public Optional<AidId> lastCompleted(StationPath station, WorkerId worker) {
        return db.read(connection -> Sql.first(
                connection,
                row -> new AidId(row.getString(1)),
                "SELECT aid FROM work WHERE station = ? AND owner = ? AND completed IS NOT NULL"
                        + " ORDER BY since DESC, work DESC LIMIT 1",
                station.value(),
                worker.value()));
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(
                row.getString(1),
                new AidId(row.getString(2)),
                new ReleaseNumber(row.getLong(3)),
                new StationPath(row.getString(4)),
                new WorkerId(row.getString(5)),
                Optional.ofNullable(row.getString(6)).map(StepId::new),
                Result.NOTHING,
                Set.of(),
                Instant.ofEpochMilli(row.getLong(7)),
                row.getBoolean(8));
    }

    private static Open withSteps(Connection connection, Open open) throws SQLException {
        List<Result.Done> done = Sql.list(
                connection,
                row -> new Result.Done(
                        new StepId(row.getString(1)),
                        new Sha256(row.getString(2)),
                        new Sha256(row.getString(3)),
                        Optional.ofNullable(row.getString(4))),
                "SELECT step, meaning, shown, value FROM work_step WHERE work = ?",
                open.work());
        Set<StepId> before = Set.copyOf(Sql.list(
                connection,
                row -> new StepId(row.getString(1)),
                "SELECT step FROM work_step WHERE work = ? AND before = 1",
                open.work()));
        return new Open(
                open.work(),
                open.aid(),
                open.release(),
                open.station(),
                open.owner(),
                open.at(),
                new Result(done),
                before,
                open.since(),
                open.paused());
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getString(1),
                new WorkerId(row.getString(2)),
                new AidId(row.getString(3)),
                new StepId(row.getString(4)),
                new Sha256(row.getString(5)),
                new ReleaseNumber(row.getLong(6)),
                Instant.ofEpochMilli(row.getLong(7)));
    }
}
