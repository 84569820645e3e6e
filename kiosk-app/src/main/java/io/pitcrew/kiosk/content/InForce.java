package io.pitcrew.kiosk.content;

import io.pitcrew.kiosk.store.Mark;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// What this kiosk shows: one row of `ledger.db`. Whoever changes it does so in the transaction that records the change.
///
/// @param release 0 before the first
/// @param trial the swap that nobody has confirmed yet
public record InForce(ReleaseNumber release, StationPath station, Optional<Trial> trial) {

    /// A swap that goes back by itself.
    ///
    /// @param from the station served before
    public record Trial(StationPath from, Instant until) {}

    /// @param first the station to serve on a kiosk that has none yet
    public static InForce readOr(StationPath first, Connection ledgerDb) throws SQLException {
        try (PreparedStatement insert =
                ledgerDb.prepareStatement("INSERT OR IGNORE INTO in_force (one, station) VALUES (1, ?)")) {
            insert.setString(1, first.value());
            insert.executeUpdate();
        }
        try (PreparedStatement query = ledgerDb.prepareStatement(
                        "SELECT release, station, previous_station, trial_until FROM in_force");
                ResultSet row = query.executeQuery()) {
            row.next();
            Optional<Instant> until = Optional.of(row.getLong(4)).map(Instant::ofEpochMilli);
            return new InForce(
                    new ReleaseNumber(row.getLong(1)),
                    new StationPath(row.getString(2)),
                    Optional.ofNullable(row.getString(3)).map(from -> new Trial(new StationPath(from), until.get())));
        }
    }

    public InForce with(ReleaseNumber number) {
        return new InForce(number, station, trial);
    }

    /// Makes it so when the transaction commits.
    public void write(Connection ledgerDb) throws SQLException {
        Mark.RELEASE.raise(ledgerDb, release.value());
        try (PreparedStatement update = ledgerDb.prepareStatement(
                "UPDATE in_force SET release = ?, station = ?, previous_station = ?, trial_until = ?")) {
            update.setLong(1, release.value());
            update.setString(2, station.value());
            update.setString(3, trial.map(t -> t.from().value()).orElse(null));
            update.setObject(4, trial.map(t -> t.until().toEpochMilli()).orElse(null));
            update.executeUpdate();
        }
    }
}
