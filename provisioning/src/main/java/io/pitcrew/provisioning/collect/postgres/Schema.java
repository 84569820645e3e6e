package io.pitcrew.provisioning.collect.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The tables of a record store, in a schema of their own; `step` says which steps were taken.
final class Schema {
    /// Taken by who makes or renews the tables.
    private static final long MAKING = 0x7069_7463_7265_7721L;

    private static final List<List<String>> STEPS = List.of(
            List.of(
                    "create table store (generation bigint not null)",
                    "insert into store values (1)",
                    "create table kiosk (kiosk text primary key, n bigint not null)",
                    // id: the order in which chains began
                    "create table chain (id bigserial primary key, chain text not null unique, kiosk text not null)",
                    "create index chain_by_kiosk on chain (kiosk)",
                    """
            create table record (
                rowid bigserial not null,
                chain text not null,
                seq bigint not null,
                hash text not null,
                line bytea not null,
                signature bytea,
                branch text not null,
                readable boolean not null,
                received text not null,
                primary key (chain, seq, hash))
            """,
                    // the main chain has one record a place, whatever the program believes
                    "create unique index main_chain on record (chain, seq) where branch = 'MAIN'",
                    "create unlogged table waiting (id bigserial, kiosk text, hash text, line bytea not null,"
                            + " primary key (kiosk, hash))",
                    "create index waiting_by_age on waiting (kiosk, id)"),
            List.of("alter table chain add column safe bigint not null default 0"));

    /// A collector whose machine has gone is noticed within half a minute, and what it had locked is free.
    private static final List<String> SETTINGS = List.of(
            "set search_path to pitcrew",
            "set tcp_keepalives_idle = 10",
            "set tcp_keepalives_interval = 5",
            "set tcp_keepalives_count = 3",
            "set lock_timeout = '45s'",
            "select set_config('synchronous_commit', 'on', false)"
                    + " where current_setting('synchronous_commit') in ('off', 'local')");

    private Schema() {}

    /// @return the same, with the tables there and in use
    static Connection ready(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (text(statement, "show fsync").equals("off")) {
                throw new SQLException("fsync is off there: a power cut takes what it confirms. Set it to on");
            }
            for (String setting : SETTINGS) {
                statement.execute(setting);
            }
            migrate(connection, statement);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// Does a commit wait until a second server has it on its disk?
    static boolean isReplicated(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String commit = text(statement, "show synchronous_commit");
            return !text(statement, "show synchronous_standby_names").isBlank()
                    && (commit.equals("on") || commit.equals("remote_apply"));
        }
    }

    private static void migrate(Connection connection, Statement statement) throws SQLException {
        connection.setAutoCommit(false);
        statement.execute("select pg_advisory_xact_lock(" + MAKING + ")");
        if (text(statement, "select (to_regclass('pitcrew.step') is null)::text")
                .equals("true")) {
            statement.execute("create schema if not exists pitcrew");
            statement.execute("create table step (step integer not null)");
            statement.execute("insert into step values (0)");
        }
        int version = Integer.parseInt(text(statement, "select step::text from step"));
        if (version > STEPS.size()) {
            throw new SQLException("it was written by a newer version of Pitcrew (format " + version + ")");
        }
        for (int step = version; step < STEPS.size(); step++) {
            for (String sql : STEPS.get(step)) {
                statement.execute(sql);
            }
        }
        statement.execute("update step set step = " + STEPS.size() + " where step <> " + STEPS.size());
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
