package io.pitcrew.kiosk.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// One SQLite file in WAL mode with one writer and idle readers kept for the next read. All methods may be called from
/// any thread; two transactions wait for each other, a read waits for nobody.
public abstract sealed class Database implements AutoCloseable permits LedgerDb, ContentDb {
    private static final Duration BUSY = Duration.ofSeconds(5);

    private final Path file;
    private final SynchronousMode synchronous;
    private final ReentrantLock writing = new ReentrantLock();
    private final Connection writer;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    Database(Path file, SynchronousMode synchronous, String schema) {
        this.file = file;
        this.synchronous = synchronous;
        this.writer = connect(false);
        try {
            transaction(connection -> Schema.migrate(file, connection, schema));
        } catch (RuntimeException e) {
            discard(writer);
            throw e;
        }
    }

    /// Runs the work and commits, or leaves everything as it was and throws.
    ///
    /// @throws StorageFailed when the disk is full or broken
    public <T> T transaction(Work<T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction within a transaction");
        }
        writing.lock();
        try {
            return committed(work);
        } catch (SQLException e) {
            throw Failures.of(file, e);
        } finally {
            writing.unlock();
        }
    }

    /// Runs the work on the state of the last commit; it sees one state throughout and cannot write.
    ///
    /// @throws StorageFailed when the disk is broken
    public <T> T read(Work<T> work) {
        Connection reader = idle.poll();
        if (reader == null) {
            reader = connect(true);
        }
        try {
            say(reader, "BEGIN");
            T result = work.on(reader);
            say(reader, "ROLLBACK");
            idle.push(reader);
            return result;
        } catch (SQLException e) {
            discard(reader);
            throw Failures.of(file, e);
        } catch (RuntimeException | Error e) {
            discard(reader);
            throw e;
        }
    }

    /// The file may not grow beyond so many pages; beyond that, transactions fail with [StorageFull]. Never below what
    /// the file has already.
    public void limit(long pages) {
        alone("PRAGMA max_page_count = " + pages);
    }

    /// Moves what is in the write-ahead log into the file and empties the log, if no reader stands in the way.
    public void checkpoint() {
        alone("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// Waits for a transaction under way. Do not call while others still read.
    @Override
    public void close() {
        writing.lock();
        try {
            for (Connection reader = idle.poll(); reader != null; reader = idle.poll()) {
                reader.close();
            }
            writer.close();
        } catch (SQLException e) {
            throw Failures.of(file, e);
        } finally {
            writing.unlock();
        }
    }

    private <T> T committed(Work<T> work) throws SQLException {
        say(writer, "BEGIN IMMEDIATE");
        boolean done = false;
        try {
            T result = work.on(writer);
            say(writer, "COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack();
            }
        }
    }

    /// After a full disk SQLite has rolled back by itself, and has nothing more to roll back.
    private void rollBack() {
        try {
            say(writer, "ROLLBACK");
        } catch (SQLException e) {
            discardable(e);
        }
    }

    private void alone(String pragma) {
        writing.lock();
        try {
            say(writer, pragma);
        } catch (SQLException e) {
            throw Failures.of(file, e);
        } finally {
            writing.unlock();
        }
    }

    private static void say(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(synchronous);
        config.setBusyTimeout((int) BUSY.toMillis());
        config.enforceForeignKeys(true);
        config.setReadOnly(readOnly);
        try {
            return config.createConnection("jdbc:sqlite:" + file);
        } catch (SQLException e) {
            throw Failures.of(file, e);
        }
    }

    private static void discard(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            discardable(e);
        }
    }

    /// The first failure is on its way to the caller already; this one adds nothing.
    private static void discardable(SQLException ignored) {}
}
