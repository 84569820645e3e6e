package io.pitcrew.provisioning.collect.sqlite;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.StoreUnavailable;
import io.pitcrew.provisioning.collect.Waiting;
import io.pitcrew.provisioning.collect.sql.Database;
import io.pitcrew.provisioning.collect.sql.SqlRecordStore;
import io.pitcrew.station.id.KioskId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// Records in one file. Write-ahead log and a full sync at each commit: what was acknowledged survives a power cut. One
/// process writes; others may open the same file to read (an export beside a running collector).
public final class SqliteRecords implements Database {
    private final Path file;
    private final Connection connection;
    private final Waiting waiting = Waiting.inMemory();

    private SqliteRecords(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// Makes the file if there is none.
    public static RecordStore open(Path file) {
        try {
            return new SqlRecordStore(new SqliteRecords(file, Schema.open(file)));
        } catch (SQLException e) {
            throw unavailable(file, e);
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public void lock(KioskId kiosk) {
        // one process writes
    }

    @Override
    public void unlock(KioskId kiosk) {
        // nothing was locked
    }

    /// A copy is a second place, see [Copy]; the file itself has none.
    @Override
    public boolean replicated() {
        return false;
    }

    @Override
    public Waiting waiting() {
        return waiting;
    }

    @Override
    public StoreUnavailable unavailable(SQLException why) {
        return unavailable(file, why);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static StoreUnavailable unavailable(Path file, SQLException e) {
        return new StoreUnavailable(
                "the record store " + file + " cannot be used: " + e.getMessage()
                        + " – check that the disk has space and that this user may write there",
                e);
    }
}
