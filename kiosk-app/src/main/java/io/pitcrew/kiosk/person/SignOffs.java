package io.pitcrew.kiosk.person;

import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.person.Meant;
import io.pitcrew.station.person.SignOff;
import io.pitcrew.station.record.Entry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who is done with what on this kiosk: rows that the ledger has written in the transaction of the record that says so.
public final class SignOffs {
    /// What is taken back may have stood for something earlier, and that counts again.
    private static final int KEPT = 3;

    private SignOffs() {}

    /// The steps are those that stand done.
    public static void completed(Connection db, Entry entry, String work) throws SQLException {
        Sql.update(
                db,
                "INSERT INTO sign_off (record, worker, aid, station, at, release, lang, how, steps)"
                        + " SELECT ?, ?, ?, coalesce(of_station, station), ?, ?, ?, CASE WHEN signed IS NULL THEN 'DONE' ELSE 'SIGNED' END,"
                        + " (SELECT json_group_object(step, substr(meaning, 1, 16)) FROM work_step"
                        + " WHERE work_step.work = work.work)"
                        + " FROM work WHERE work = ?",
                entry.id(),
                entry.worker().orElseThrow().value(),
                entry.aid().orElseThrow().value(),
                entry.at().toEpochMilli(),
                entry.release().orElseThrow().value(),
                entry.lang().map(Lang::value).orElse(null),
                work);
        letGo(db, entry);
    }

    public static void read(Connection db, Entry entry, Map<StepId, Sha256> steps) throws SQLException {
        Map<StepId, Meant> meant = new HashMap<>();
        steps.forEach((step, meaning) -> meant.put(step, Meant.of(meaning)));
        Sql.update(
                db,
                "INSERT INTO sign_off (record, worker, aid, station, at, release, lang, how, steps)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 'READ', ?)",
                entry.id(),
                entry.worker().orElseThrow().value(),
                entry.aid().orElseThrow().value(),
                entry.station().map(StationPath::value).orElse(null),
                entry.at().toEpochMilli(),
                entry.release().orElseThrow().value(),
                entry.lang().map(Lang::value).orElse(null),
                new String(Json.write(meant), StandardCharsets.UTF_8));
        letGo(db, entry);
    }

    public static void takenBack(Connection db, String record) throws SQLException {
        Sql.update(db, "DELETE FROM sign_off WHERE record = ?", record);
    }

    static List<SignOff> of(Connection db, WorkerId worker) throws SQLException {
        return Sql.list(
                db,
                SignOffs::read,
                "SELECT aid, station, at, release, lang, how, steps FROM sign_off WHERE worker = ?",
                worker.value());
    }

    private static void letGo(Connection db, Entry entry) throws SQLException {
        String worker = entry.worker().orElseThrow().value();
        String aid = entry.aid().orElseThrow().value();
        Sql.update(
                db,
                "DELETE FROM sign_off WHERE worker = ? AND aid = ? AND record NOT IN"
                        + " (SELECT record FROM sign_off WHERE worker = ? AND aid = ? ORDER BY at DESC, record DESC"
                        + " LIMIT ?)",
                worker,
                aid,
                worker,
                aid,
                KEPT);
    }

    private static SignOff read(ResultSet row) throws SQLException {
        return new SignOff(
                new AidId(row.getString(1)),
                Optional.ofNullable(row.getString(2)).map(StationPath::new),
                Instant.ofEpochMilli(row.getLong(3)),
                new ReleaseNumber(row.getLong(4)),
                Optional.ofNullable(row.getString(5)).map(Lang::new),
                SignOff.How.valueOf(row.getString(6)),
                steps(row.getString(7)));
    }

    private static Map<StepId, Meant> steps(String json) {
        Map<StepId, Meant> steps = new HashMap<>();
        try {
            Json.readMap(json.getBytes(StandardCharsets.UTF_8))
                    .forEach((step, meant) -> steps.put(new StepId(step), new Meant(String.valueOf(meant))));
        } catch (Malformed e) {
            throw new IllegalStateException("the ledger wrote this itself", e);
        }
        return steps;
    }
}
