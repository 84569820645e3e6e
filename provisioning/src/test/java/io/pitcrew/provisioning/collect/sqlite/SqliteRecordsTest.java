package io.pitcrew.provisioning.collect.sqlite;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.RecordStoreContract;
import io.pitcrew.provisioning.collect.StoreUnavailable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRecordsTest extends RecordStoreContract {
    @TempDir
    private Path folder;

    @Override
    protected RecordStore open() {
        return SqliteRecords.open(folder.resolve("records.db"));
    }

    @Test
    void aFolderThatIsNotThereIsNamedWithARemedy() {
        Path missing = folder.resolve("nowhere/records.db");
        StoreUnavailable failure = assertThrows(StoreUnavailable.class, () -> SqliteRecords.open(missing));
        String message = String.valueOf(failure.getMessage());
        assertTrue(message.contains(missing.toString()), message);
        assertTrue(message.contains("check that the disk has space"), message);
    }
}
