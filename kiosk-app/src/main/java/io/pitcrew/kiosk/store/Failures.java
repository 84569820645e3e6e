package io.pitcrew.kiosk.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// From SQLite's result codes (sqlite.org/rescode.html) to what a person can do about them.
final class Failures {
    private static final int PRIMARY = 0xff;

    private Failures() {}

    static RuntimeException of(Path file, SQLException e) {
        if (!(e instanceof SQLiteException failure)) {
            return new IllegalStateException(file.getFileName() + ": " + e.getMessage(), e);
        }
        SQLiteErrorCode primary = SQLiteErrorCode.getErrorCode(failure.getResultCode().code & PRIMARY);
        return switch (primary) {
            case SQLITE_FULL -> new StorageFull(file, e);
            case SQLITE_IOERR -> new StorageBroken(file, "the disk reports an error", e);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> new StorageBroken(file, "the file is damaged", e);
            case SQLITE_READONLY, SQLITE_PERM -> new StorageBroken(file, "the file may not be written", e);
            case SQLITE_CANTOPEN -> new StorageBroken(file, "the file cannot be opened", e);
            case SQLITE_BUSY, SQLITE_LOCKED -> new StorageBroken(file, "another program holds the file", e);
            default -> new IllegalStateException(file.getFileName() + ": " + e.getMessage(), e);
        };
    }
}
