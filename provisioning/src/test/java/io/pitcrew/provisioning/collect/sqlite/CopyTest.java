package io.pitcrew.provisioning.collect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.collect.Acknowledger;
import io.pitcrew.provisioning.collect.Collector;
import io.pitcrew.provisioning.collect.KnownKiosks;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.Records;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.record.Acknowledgement;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.seal.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyTest {
    private static final int ACKNOWLEDGEMENTS = 1000;

    @TempDir
    private Path folder;

    private final ToyKiosk press = new ToyKiosk("press-3");
    private final KnownKiosks known = new KnownKiosks();
    private final List<Acknowledgement> acks = new ArrayList<>();

    @Test
    void aCopyIsMadeWhileTheStoreIsWrittenToAndHoldsWhatWasCommitted() throws Exception {
        try (RecordStore store = open("records.db")) {
            write(3);
            store.append(records(0));
            Copy.Checked.Good good = good(Copy.make(file("records.db"), file("copy.db")));
            write(1);
            store.append(records(3));
            assertEquals(3, good.records());
            assertEquals(List.of(headAt(3)), good.heads());
            assertEquals(4, store.head(press.id(), press.chain()).seq().value());

            store.secured(good.heads());

            assertEquals(new Seq(3), store.standing(press.id()).safe().get(press.chain()));
        }
        assertFalse(Files.exists(file("copy.db.part")));
        assertEquals(3, good(Copy.check(file("copy.db"))).records());
    }

    @Test
    void whatIsNotHereByThatHashIsNotSafe() {
        try (RecordStore store = open("records.db")) {
            write(2);
            store.append(records(0));
            store.secured(List.of(new Head(press.chain(), new Seq(2), headAt(1).hash())));
            assertEquals(Map.of(), store.standing(press.id()).safe());
        }
    }

    @Test
    void aCopyInWhichAByteWasChangedOrARecordIsMissingIsRefusedAndNothingIsChanged() throws Exception {
        try (RecordStore store = open("records.db")) {
            write(200);
            store.append(records(0));
        }
        Copy.Checked.Good _ = good(Copy.make(file("records.db"), file("copy.db")));
        long before = Files.size(file("records.db"));
        List<String> damages = List.of(
                "update record set line = cast(replace(cast(line as text), 'work 7', 'work 8') as blob)",
                "delete from record where seq = 100",
                "update record set hash = '" + "0".repeat(64) + "' where seq = 200",
                "pragma user_version = 0",
                "pragma user_version = 99");
        for (String damage : damages) {
            Files.copy(file("copy.db"), file("bad.db"), StandardCopyOption.REPLACE_EXISTING);
            change(file("bad.db"), damage);
            assertInstanceOf(Copy.Checked.Damaged.class, put("bad.db"), damage);
        }
        byte[] cut = Files.readAllBytes(file("copy.db"));
        Files.write(file("bad.db"), Arrays.copyOf(cut, cut.length / 2));
        assertInstanceOf(Copy.Checked.Damaged.class, put("bad.db"));
        Files.writeString(file("bad.db"), "no database");
        assertInstanceOf(Copy.Checked.Damaged.class, put("bad.db"));
        assertInstanceOf(Copy.Checked.Damaged.class, put("nowhere.db"));
        assertEquals(before, Files.size(file("records.db")));
        assertEquals(200, good(Copy.check(file("records.db"))).records());
    }

    @Test
    void theSameCopyPutBackTwiceIsTwoGenerationsAndWhatWasThereIsKept() throws Exception {
        try (RecordStore store = open("records.db")) {
            write(1);
            store.append(records(0));
        }
        Copy.Checked.Good _ = good(Copy.make(file("records.db"), file("copy.db")));
        long first = good(put("copy.db")).generation();
        long second = good(put("copy.db")).generation();
        assertTrue(first > 1 && second > first, first + " " + second);
        try (RecordStore store = open("records.db")) {
            assertEquals(second, store.standing(press.id()).generation());
        }
        try (var files = Files.list(folder)) {
            assertTrue(files.anyMatch(f -> f.getFileName().toString().startsWith("records.db.until-")));
        }
    }

    /// A kiosk that keeps what was acknowledged, as all do for a month.
    @Test
    void aCollectorPutBackToACopyThatIsAThousandAcknowledgementsOldLosesAndDoublesNothing() throws Exception {
        known.register(press.id(), press.key().verifyKey());
        try (RecordStore store = open("records.db")) {
            Collector collector = collector(store);
            deliver(collector, 100);
            store.secured(good(Copy.make(file("records.db"), file("copy.db"))).heads());
            deliver(collector, ACKNOWLEDGEMENTS);
        }
        Acknowledgement last = acks.getLast();
        assertEquals(ACKNOWLEDGEMENTS + 100, last.heads().getFirst().stored().value());
        Copy.Checked.Good _ = good(put("copy.db"));
        try (RecordStore store = open("records.db")) {
            Collector collector = collector(store);
            collector.reassert();
            Acknowledgement after = acks.getLast();
            assertTrue(after.generation() > last.generation());
            assertEquals(100, after.heads().getFirst().stored().value());
            write(1);
            List<Bytes> again = press.window(100).stream().map(Bytes::new).toList();
            for (int i = 0; i < again.size(); i += 300) {
                var _ = collector.receive(press.id(), again.subList(i, Math.min(again.size(), i + 300)));
            }
            List<Line> all = new ArrayList<>();
            store.each(record -> all.add(record.line()));
            assertEquals(press.lines(), all);
            assertEquals(press.head(), store.head(press.id(), press.chain()));
        }
    }

    private void deliver(Collector collector, int records) {
        for (int i = 0; i < records; i++) {
            var _ = collector.receive(press.id(), List.of(new Bytes(press.sign("work " + i))));
        }
    }

    private Collector collector(RecordStore store) {
        Acknowledger acknowledger = new Acknowledger(SigningKey.generate(), (kiosk, envelope) -> {
            try {
                acks.add(Acknowledgement.parse(envelope.payload().array()));
            } catch (Malformed e) {
                throw new AssertionError(e);
            }
        });
        return new Collector(store, known, acknowledger, InstantSource.fixed(ToyKiosk.NOON));
    }

    private Copy.Checked put(String copy) throws Exception {
        return Copy.putBack(file(copy), file("records.db"), ToyKiosk.NOON);
    }

    private static Copy.Checked.Good good(Copy.Checked checked) {
        return assertInstanceOf(Copy.Checked.Good.class, checked, checked::toString);
    }

    private static void change(Path file, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void write(int records) {
        for (int i = 0; i < records; i++) {
            press.write("work " + press.lines().size());
        }
    }

    private List<StoredRecord> records(int from) {
        return Records.of(press, from, StoredRecord.Branch.MAIN);
    }

    private Head headAt(int seq) {
        return new Head(press.chain(), new Seq(seq), press.lines().get(seq - 1).hash());
    }

    private RecordStore open(String name) {
        return SqliteRecords.open(file(name));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
