package io.pitcrew.kiosk.content.stock;

import io.pitcrew.kiosk.store.ContentDb;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.kiosk.store.StorageFailed;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.release.Release.Change;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the aids of a station said before, as far back as this kiosk has shown them, and what each change asks. It may
/// be lost, and then less can be shown of what is different.
public final class FormerBook {
    private static final Logger LOG = LoggerFactory.getLogger(FormerBook.class);

    /// Versions of one aid at one station, and changes of one aid.
    private static final int KEPT = 8;

    private final ContentDb db;

    /// @param release the one that brought it
    public record Version(ReleaseNumber release, JobAid aid) {}

    private record Row(ReleaseNumber release, Bytes json) {}

    public FormerBook(ContentDb db) {
        this.db = db;
    }

    /// Notes what is in force now. A disk that takes nothing more keeps nobody from working: then less is remembered.
    public void note(Release release, StationPath station, Collection<JobAid> shown) {
        Map<AidId, String> known = db.read(c -> meanings(c, station));
        List<JobAid> fresh = shown.stream()
                .filter(aid -> !aid.meaning().hex().equals(known.get(aid.id())))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        try {
            db.transaction(c -> {
                for (JobAid aid : fresh) {
                    note(c, release, station, aid);
                }
                return fresh.size();
            });
        } catch (StorageFailed e) {
            LOG.warn("what release {} changed is not remembered: {}", release.number(), e.getMessage());
        }
    }

    /// Since which release each aid of a station is as it is.
    public Map<AidId, ReleaseNumber> since(StationPath station) {
        return db.read(c -> {
            Map<AidId, ReleaseNumber> since = new HashMap<>();
            Sql.list(
                    c,
                    row -> since.put(new AidId(row.getString(1)), new ReleaseNumber(row.getLong(2))),
                    "SELECT aid, max(release) FROM former WHERE station = ? GROUP BY aid",
                    station.value());
            return Map.copyOf(since);
        });
    }

    /// The newest first. What cannot be read is as if it were not there.
    public List<Version> versions(StationPath station, AidId aid) {
        List<Row> rows = db.read(c -> Sql.list(
                c,
                row -> new Row(new ReleaseNumber(row.getLong(1)), new Bytes(row.getBytes(2))),
                "SELECT release, json FROM former WHERE station = ? AND aid = ? ORDER BY release DESC",
                station.value(),
                aid.value()));
        List<Version> versions = new ArrayList<>();
        for (Row row : rows) {
            parsed(row).ifPresent(versions::add);
        }
        return List.copyOf(versions);
    }

    /// The most that a change of this aid since that release asks; empty if none of them is known here, because this
    /// kiosk passed over the release that made it.
    public Optional<Change> asks(AidId aid, ReleaseNumber after) {
        List<Change> all = db.read(c -> Sql.list(
                c,
                row -> Change.valueOf(row.getString(1)),
                "SELECT DISTINCT change FROM asks WHERE aid = ? AND release > ?",
                aid.value(),
                after.value()));
        return all.contains(Change.RE_SIGN)
                ? Optional.of(Change.RE_SIGN)
                : all.contains(Change.SHOW_ONCE)
                        ? Optional.of(Change.SHOW_ONCE)
                        : all.stream().findFirst();
    }

    private static void note(Connection c, Release release, StationPath station, JobAid aid) throws SQLException {
        Sql.update(
                c,
                "INSERT OR REPLACE INTO former (station, aid, release, meaning, json) VALUES (?, ?, ?, ?, ?)",
                station.value(),
                aid.id().value(),
                release.number().value(),
                aid.meaning().hex(),
                aid.bytes());
        Sql.update(
                c,
                "DELETE FROM former WHERE station = ? AND aid = ? AND release NOT IN (SELECT release FROM former"
                        + " WHERE station = ? AND aid = ? ORDER BY release DESC LIMIT ?)",
                station.value(),
                aid.id().value(),
                station.value(),
                aid.id().value(),
                KEPT);
        Change change = release.changes().get(aid.id());
        if (change != null) {
            Sql.update(
                    c,
                    "INSERT OR REPLACE INTO asks (aid, release, change) VALUES (?, ?, ?)",
                    aid.id().value(),
                    release.number().value(),
                    change.name());
            Sql.update(
                    c,
                    "DELETE FROM asks WHERE aid = ? AND release NOT IN"
                            + " (SELECT release FROM asks WHERE aid = ? ORDER BY release DESC LIMIT ?)",
                    aid.id().value(),
                    aid.id().value(),
                    KEPT);
        }
    }

    private static Map<AidId, String> meanings(Connection c, StationPath station) throws SQLException {
        Map<AidId, String> meanings = new HashMap<>();
        Sql.list(
                c,
                row -> meanings.put(new AidId(row.getString(1)), row.getString(2)),
                "SELECT aid, meaning FROM former WHERE station = ? ORDER BY release",
                station.value());
        return meanings;
    }

    private static Optional<Version> parsed(Row row) {
        try {
            return Optional.of(
                    new Version(row.release(), JobAid.parse(row.json().array())));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }
}
