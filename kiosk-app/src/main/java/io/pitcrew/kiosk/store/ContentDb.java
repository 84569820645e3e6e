package io.pitcrew.kiosk.store;

import java.nio.file.Path;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// `content.db`: objects and what a release names, all of it fetched and verified, all of it expendable. WAL with
/// `synchronous=NORMAL`: a power cut may take back the last commits, but never part of one.
public final class ContentDb extends Database {

    private ContentDb(Path file) {
        super(file, SynchronousMode.NORMAL, "content");
    }

    /// Opens or creates the file and brings its tables up to date.
    public static ContentDb open(Path file) {
        return new ContentDb(file);
    }
}
