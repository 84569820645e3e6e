package io.pitcrew.provisioning.collect.postgres;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.StoreUnavailable;
import io.pitcrew.provisioning.collect.Waiting;
import io.pitcrew.provisioning.collect.sql.Database;
import io.pitcrew.provisioning.collect.sql.SqlRecordStore;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Records in PostgreSQL. Collectors take turns by kiosk, with a lock of the database's own that ends with the
/// connection: one that dies holds up nobody for longer than it takes the server to notice. A server that confirms
/// before it has synced is refused.
public final class PostgresRecords implements Database {
    private final URI uri;
    private final Waiting waiting = new WaitingRows(this);
    private @Nullable Connection open;
    private boolean replicated;

    private PostgresRecords(URI uri) {
        this.uri = uri;
    }

    /// Makes the tables if there are none.
    ///
    /// @param uri as in `pitcrew.toml`; the password comes from `PGPASSWORD` or `~/.pgpass`
    public static RecordStore open(URI uri) {
        PostgresRecords records = new PostgresRecords(uri);
        try {
            records.connection();
            return new SqlRecordStore(records);
        } catch (SQLException e) {
            throw records.unavailable(e);
        }
    }

    @Override
    public Connection connection() throws SQLException {
        if (open == null || open.isClosed()) {
            open = Schema.ready(connect());
            replicated = Schema.isReplicated(open);
        }
        return open;
    }

    @Override
    public void lock(KioskId kiosk) throws SQLException {
        turn("select pg_advisory_lock(?)", kiosk);
    }

    @Override
    public void unlock(KioskId kiosk) throws SQLException {
        turn("select pg_advisory_unlock(?)", kiosk);
    }

    private void turn(String sql, KioskId kiosk) throws SQLException {
        byte[] hash =
                Sha256.of(("pitcrew " + kiosk).getBytes(StandardCharsets.UTF_8)).bytes();
        try (PreparedStatement call = connection().prepareStatement(sql)) {
            call.setLong(1, ByteBuffer.wrap(hash).getLong());
            call.execute();
        }
    }

    @Override
    public boolean replicated() throws SQLException {
        var _ = connection();
        return replicated;
    }

    @Override
    public Waiting waiting() {
        return waiting;
    }

    @Override
    public StoreUnavailable unavailable(SQLException why) {
        return new StoreUnavailable(
                "the record store " + uri + " cannot be used: " + Bytes.printable(String.valueOf(why.getMessage()))
                        + " – check that PostgreSQL runs there, that this user may make tables in the database, and that"
                        + " PGPASSWORD or ~/.pgpass has the password",
                why);
    }

    @Override
    public void close() throws SQLException {
        if (open != null) {
            open.close();
        }
    }

    private Connection connect() throws SQLException {
        Properties how = new Properties();
        how.setProperty("ApplicationName", "pitcrew");
        how.setProperty("connectTimeout", "10");
        how.setProperty("socketTimeout", "60");
        how.setProperty("tcpKeepAlive", "true");
        String user = uri.getUserInfo();
        if (user != null) {
            how.setProperty("user", user);
        }
        String password = System.getenv("PGPASSWORD");
        if (password != null) {
            how.setProperty("password", password);
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return DriverManager.getConnection("jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query, how);
    }
}
