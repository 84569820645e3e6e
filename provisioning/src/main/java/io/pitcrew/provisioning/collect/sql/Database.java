package io.pitcrew.provisioning.collect.sql;

import io.pitcrew.provisioning.collect.StoreUnavailable;
import io.pitcrew.provisioning.collect.Waiting;
import io.pitcrew.station.id.KioskId;
import java.sql.Connection;
import java.sql.SQLException;

/// What differs from engine to engine. Its tables are `store`, `kiosk`, `chain` and `record`; `record.rowid` counts
/// rows in the order in which they came.
public interface Database extends AutoCloseable {
    /// The one connection, opened again if it was lost. It commits each statement by itself, and what it has committed
    /// survives a power cut.
    Connection connection() throws SQLException;

    /// Keeps every other collector from this kiosk until [#unlock], or until this connection is lost.
    void lock(KioskId kiosk) throws SQLException;

    void unlock(KioskId kiosk) throws SQLException;

    /// Is what it commits in a second place by then?
    boolean replicated() throws SQLException;

    /// Shared by all who share the tables.
    Waiting waiting();

    /// @return what to tell a person: which store, why, what to do
    StoreUnavailable unavailable(SQLException why);

    @Override
    void close() throws SQLException;
}
