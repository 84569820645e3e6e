package io.pitcrew.kiosk.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/// Brings a database from the version in its `user_version` to ours: runs `<schema>.<n>.sql` for every n in between,
/// all in one transaction.
final class Schema {

    private Schema() {}

    /// @return the version reached
    static int migrate(Path file, Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int version = version(statement);
            int reached = 0;
            for (String script = script(schema, 1); script != null; script = script(schema, reached + 1)) {
                reached++;
                if (reached > version) {
                    statement.executeUpdate(script);
                }
            }
            if (version > reached) {
                throw new StorageBroken(
                        file,
                        "written by a newer Pitcrew (version " + version + ", this one knows " + reached + ")",
                        new IllegalStateException("user_version"));
            }
            statement.executeUpdate("PRAGMA user_version = " + reached);
            return reached;
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("PRAGMA user_version")) {
            return rows.getInt(1);
        }
    }

    private static @Nullable String script(String schema, int version) {
        try (InputStream in = Schema.class.getResourceAsStream(schema + "." + version + ".sql")) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
