package io.pitcrew.provisioning.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.Records;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.provisioning.collect.sqlite.SqliteRecords;
import io.pitcrew.station.record.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
    @TempDir
    private Path folder;

    @Test
    void everyRecordIsALineOfTheVeryBytesThatCame() throws IOException {
        ToyKiosk press = new ToyKiosk("press-3");
        press.write("a");
        press.garbage("not json \u0007");
        ToyKiosk twin = press.copy();
        press.write("c");
        twin.write("x");
        ToyKiosk cutter = new ToyKiosk("cutter-1");
        cutter.write("d");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Written written;
        try (RecordStore store = SqliteRecords.open(folder.resolve("records.db"))) {
            store.append(Records.of(press, 0, StoredRecord.Branch.MAIN));
            store.append(Records.of(twin, 2, StoredRecord.Branch.FORK));
            store.append(Records.of(cutter, 0, StoredRecord.Branch.MAIN));
            written = JsonLines.write(store, out);
        }

        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        for (Line line : List.of(
                cutter.lines().getFirst(),
                press.lines().get(0),
                press.lines().get(1),
                press.lines().get(2),
                twin.lines().get(2))) {
            expected.write(line.json().array());
            expected.write('\n');
        }
        assertArrayEquals(expected.toByteArray(), out.toByteArray());
        assertEquals(new Written(5, 1, 1), written);
    }
}
