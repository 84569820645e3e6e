package io.pitcrew.kiosk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void whatWasCommittedIsThereAfterOpeningAgain() {
        try (LedgerDb db = LedgerDb.open(folder.resolve("ledger.db"))) {
            db.transaction(c -> raised(c, Mark.BOOT, 7));
        }
        try (LedgerDb db = LedgerDb.open(folder.resolve("ledger.db"))) {
            assertEquals(7, boot(db));
        }
    }

    @Test
    void theLedgerIsSyncedAtEachCommitAndTheContentIsNot() {
        try (LedgerDb ledger = LedgerDb.open(folder.resolve("ledger.db"));
                ContentDb content = ContentDb.open(folder.resolve("content.db"))) {
            assertEquals("wal", ledger.transaction(c -> pragma(c, "journal_mode")));
            assertEquals("2", ledger.transaction(c -> pragma(c, "synchronous")));
            assertEquals("wal", content.transaction(c -> pragma(c, "journal_mode")));
            assertEquals("1", content.transaction(c -> pragma(c, "synchronous")));
        }
    }

    @Test
    void aFailedTransactionLeavesNothing() {
        try (LedgerDb db = LedgerDb.open(folder.resolve("ledger.db"))) {
            assertThrows(
                    IllegalStateException.class,
                    () -> db.transaction(c -> {
                        Mark.BOOT.raise(c, 3);
                        return c.prepareStatement("SELECT * FROM nowhere").execute();
                    }));
            assertThrows(
                    ArithmeticException.class,
                    () -> db.transaction(c -> {
                        Mark.BOOT.raise(c, 3);
                        throw new ArithmeticException("a bug");
                    }));
            assertEquals(0, boot(db));
        }
    }

    @Test
    void aReaderSeesTheLastCommitAndCannotWrite() {
        try (LedgerDb db = LedgerDb.open(folder.resolve("ledger.db"))) {
            long seen = db.transaction(c -> {
                Mark.BOOT.raise(c, 3);
                return db.read(Mark.BOOT::read);
            });
            assertEquals(0, seen);
            assertEquals(3, boot(db));
            assertThrows(StorageBroken.class, () -> db.read(c -> raised(c, Mark.BOOT, 9)));
        }
    }

    @Test
    void aFullDatabaseSaysSoAndWorksAgainWhenThereIsSpace() {
        try (ContentDb db = ContentDb.open(folder.resolve("content.db"))) {
            db.limit(32);
            StorageFull full = assertThrows(StorageFull.class, () -> db.transaction(c -> chunk(c, "a", 200_000)));
            assertEquals("content.db: no space left on the disk", full.getMessage());
            db.limit(1000);
            long inserted = db.transaction(c -> chunk(c, "a", 200_000));
            assertEquals(1, inserted);
        }
    }

    @Test
    void aDamagedFileIsNamed() throws Exception {
        Path file = folder.resolve("ledger.db");
        Files.writeString(file, "this is no database, but it is long enough to be taken for one. ".repeat(100));
        StorageBroken broken = assertThrows(StorageBroken.class, () -> LedgerDb.open(file));
        assertEquals("ledger.db: the file is damaged", broken.getMessage());
    }

    @Test
    void aFileOfANewerVersionIsLeftAlone() {
        Path file = folder.resolve("ledger.db");
        try (LedgerDb db = LedgerDb.open(file)) {
            db.transaction(c -> pragma(c, "user_version = 99"));
        }
        StorageBroken broken = assertThrows(StorageBroken.class, () -> LedgerDb.open(file));
        assertEquals("ledger.db: written by a newer Pitcrew (version 99, this one knows 6)", broken.getMessage());
    }

    @Test
    void aMarkOnlyRises() {
        try (LedgerDb db = LedgerDb.open(folder.resolve("ledger.db"))) {
            Mark pilot = Mark.pointer("pilot");
            db.transaction(c -> raised(c, pilot, 5));
            long after = db.transaction(c -> raised(c, pilot, 4));
            assertEquals(5, after);
            long other = db.read(Mark.pointer("plant")::read);
            assertEquals(0, other);
        }
    }

    @Test
    void aTransactionWithinATransactionIsABug() {
        try (LedgerDb db = LedgerDb.open(folder.resolve("ledger.db"))) {
            assertThrows(IllegalStateException.class, () -> db.transaction(c -> db.transaction(Mark.BOOT::read)));
        }
    }

    private static long boot(LedgerDb db) {
        return db.read(Mark.BOOT::read);
    }

    private static long raised(Connection connection, Mark mark, long value) throws SQLException {
        mark.raise(connection, value);
        return mark.read(connection);
    }

    private static long chunk(Connection connection, String hash, int size) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO chunk VALUES (?, ?)")) {
            insert.setString(1, hash);
            insert.setBytes(2, new byte[size]);
            return insert.executeUpdate();
        }
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (statement.execute("PRAGMA " + name)) {
                try (ResultSet rows = statement.getResultSet()) {
                    return rows.getString(1);
                }
            }
            return "";
        }
    }
}
