package io.pitcrew.provisioning.collect.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;

/// The tables of a record store. `user_version` says which steps were taken.
final class Schema {
    private static final int BUSY_MILLIS = 10_000;

    private static final List<List<String>> STEPS = List.of(
            List.of(
                    "create table store (generation integer not null)",
                    "insert into store values (1)",
                    "create table kiosk (kiosk text primary key, n integer not null)",
                    // id: the order in which chains began
                    "create table chain (id integer primary key, chain text not null unique, kiosk text not null)",
                    "create index chain_by_kiosk on chain (kiosk)",
                    """
            create table record (
                chain text not null,
                seq integer not null,
                hash text not null,
                line blob not null,
                signature blob,
                branch text not null,
                readable integer not null,
                received text not null,
                primary key (chain, seq, hash))
            """,
                    // the main chain has one record a place, whatever the program believes
                    "create unique index main_chain on record (chain, seq) where branch = 'MAIN'"),
            // also in a second place up to here
            List.of("alter table chain add column safe integer not null default 0"));

    /// What `user_version` says of a store of today.
    static final int FORMAT = STEPS.size();

    private Schema() {}

    static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try {
            migrate(file, connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void migrate(Path file, Connection connection) throws SQLException {
        int version = version(connection);
        if (version > STEPS.size()) {
            throw new SQLException(file + " was written by a newer version of Pitcrew (format " + version + ")");
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (int step = version; step < STEPS.size(); step++) {
                for (String sql : STEPS.get(step)) {
                    statement.execute(sql);
                }
                statement.execute("pragma user_version = " + (step + 1));
            }
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma user_version")) {
            row.next();
            return row.getInt(1);
        }
    }
}
