package io.pitcrew.kiosk.store;

import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What this kiosk shows: one row of `ledger.db`. Whoever changes it does so in the transaction that records the
/// change.
///
/// @param release 0 before the first
/// @param trial the swap that nobody has confirmed yet
public record InForce(ReleaseNumber release, StationPath station, Optional<Trial> trial) {

    /// A swap that goes back by itself.
    ///
    /// @param from the station served before
    public record Trial(StationPath from, Instant until) {}

    /// @param first the station to serve on a kiosk that serves none yet
    public static InForce readOr(StationPath first, Connection ledgerDb) throws SQLException {
        Sql.update(ledgerDb, "INSERT OR IGNORE INTO in_force (one, station) VALUES (1, ?)", first.value());
        return Sql.first(ledgerDb, InForce::row, "SELECT release, station, previous_station, trial_until FROM in_force")
                .orElseThrow();
    }

    /// The station served, and of a swap on trial the one it may go back to.
    public Set<StationPath> stations() {
        return Stream.concat(Stream.of(station), trial.map(Trial::from).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public InForce with(ReleaseNumber number) {
        return new InForce(number, station, trial);
    }

    /// Takes effect when the transaction commits.
    public void write(Connection ledgerDb) throws SQLException {
        Mark.RELEASE.raise(ledgerDb, release.value());
        Sql.update(
                ledgerDb,
                "UPDATE in_force SET release = ?, station = ?, previous_station = ?, trial_until = ?",
                release.value(),
                station.value(),
                trial.map(t -> t.from().value()).orElse(null),
                trial.map(t -> t.until().toEpochMilli()).orElse(null));
    }

    private static InForce row(ResultSet row) throws SQLException {
        Instant until = Instant.ofEpochMilli(row.getLong(4));
        return new InForce(
                new ReleaseNumber(row.getLong(1)),
                new StationPath(row.getString(2)),
                Optional.ofNullable(row.getString(3)).map(from -> new Trial(new StationPath(from), until)));
    }
}
