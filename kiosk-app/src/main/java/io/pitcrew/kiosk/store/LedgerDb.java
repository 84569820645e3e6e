package io.pitcrew.kiosk.store;

import java.nio.file.Path;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// `ledger.db`: the only file of a kiosk that cannot be made again. WAL with `synchronous=FULL`: when [#transaction]
/// returns, its commit is on disk.
public final class LedgerDb extends Database {

    private LedgerDb(Path file) {
        super(file, SynchronousMode.FULL, "ledger");
    }

    /// Opens or creates the file and brings its tables up to date.
    public static LedgerDb open(Path file) {
        return new LedgerDb(file);
    }
}
