package io.pitcrew.provisioning.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.collect.Acknowledger;
import io.pitcrew.provisioning.collect.Collector;
import io.pitcrew.provisioning.collect.KnownKiosks;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.provisioning.collect.sqlite.SqliteRecords;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.seal.SigningKey;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTest {
    private static final WorkerId ANA = new WorkerId("a".repeat(32));
    private static final WorkerId JONAS = new WorkerId("b".repeat(32));

    private final ToyKiosk press = new ToyKiosk("press-3");
    private final KnownKiosks known = new KnownKiosks();
    private final List<String> said = new ArrayList<>();

    @TempDir
    private Path folder;

    private RecordStore store;
    private Serve serve;

    @BeforeEach
    void open() {
        InstantSource noon = InstantSource.fixed(ToyKiosk.NOON);
        known.register(press.id(), press.key().verifyKey());
        store = SqliteRecords.open(folder.resolve("records.db"));
        Acknowledger acknowledger = new Acknowledger(SigningKey.generate(), (kiosk, envelope) -> {});
        serve = new Serve(
                new Collector(store, known, acknowledger, noon),
                new OneRelease(),
                new Shift(),
                new Nobody(),
                noon,
                said::add);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void eachStoredRecordIsASentenceWithTheNamesThatPeopleUse() {
        Context ana = Context.NONE.by(ANA).of(new AidId("label-jam"), new Lang("en"));
        send(press.write(ana, new Fact.SignedIn()));
        send(press.write(ana, new Fact.Completed("w")));
        send(press.write(ana, new Fact.HandedOver(JONAS)));
        send(press.write(new Fact.ReleaseInForce(new ReleaseNumber(7), new ReleaseNumber(6))));
        assertEquals(List.of(), said);
        send(press.signLast());
        send(press.garbage("not json"));
        send(press.sign("last"));

        assertEquals(
                List.of(
                        "Ana signed in at press-3",
                        "Ana completed 'Label jam'",
                        "Ana handed over to Jonas at press-3",
                        "press-3: release 7 in force after 0.8 s",
                        "press-3: record 5 cannot be read; kept as it is",
                        "somebody completed an aid"),
                said.stream()
                        .map(line -> line.replace(" – stored, acknowledged in 0 ms", ""))
                        .toList());
    }

    @Test
    void theRecordOfAHostileTypeCannotWriteToTheTerminal() {
        send(press.write(new Fact.Unknown("\u001b[2J\nroot", java.util.Map.of())));
        send(press.signLast());
        assertTrue(said.getFirst().codePoints().noneMatch(Character::isISOControl), said.getFirst());
    }

    @Test
    void aNewChainIsToldWithWhereTheOldOneEnds() {
        send(press.sign("a"));
        ToyKiosk fresh = new ToyKiosk(press.id(), SigningKey.generate());
        serve.newChain(
                press.id(), new Bytes(press.continueWith(fresh, press.key()).bytes()));
        said.clear();

        send(fresh.sign("b"));

        assertEquals("press-3 has a new chain; the old one ends at 1", said.getFirst());
    }

    @Test
    void aBacklogIsToldInItsFirstSentencesAndANumber() {
        List<Bytes> messages = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            messages.add(new Bytes(press.write("a")));
            messages.add(new Bytes(press.write("b")));
            messages.add(new Bytes(press.sign("c")));
        }

        serve.records(press.id(), messages);

        assertEquals(21, said.size());
        assertEquals("press-3: 10 more, up to 30 – stored, acknowledged in 0 ms", said.getLast());
    }

    @Test
    void aStrangerIsToldOfOnceWithWhatToDo() {
        KioskId stranger = new KioskId("press-9");
        serve.records(stranger, List.of(new Bytes(press.sign("a"))));
        serve.records(stranger, List.of(new Bytes(press.sign("b"))));
        assertEquals(
                List.of("press-9: a message comes from a kiosk that is not enrolled here – enrol it with"
                        + " `pitcrew kiosk new`"),
                said);
    }

    @Test
    void aStoreThatFailsIsTold() {
        store.close();
        send(press.sign("a"));
        assertTrue(said.getFirst().startsWith("not stored, and not acknowledged: the record store "), said::getFirst);
    }

    private void send(byte[] message) {
        serve.records(press.id(), List.of(new Bytes(message)));
    }

    private static final class Shift implements Names {
        @Override
        public String worker(WorkerId id) {
            return id.equals(ANA) ? "Ana" : "Jonas";
        }

        @Override
        public String aid(AidId id) {
            return "Label jam";
        }
    }

    private static final class Nobody implements News {
        @Override
        public void stored(StoredRecord record) {}

        @Override
        public void said(KioskId kiosk, Bytes status) {}

        @Override
        public void linked(boolean up, boolean remembered) {}
    }

    private static final class OneRelease implements Releases {
        @Override
        public void connected() {}

        @Override
        public void answer(KioskId kiosk, Bytes want) {}

        @Override
        public Optional<Instant> published(ReleaseNumber number) {
            return Optional.of(ToyKiosk.NOON.minusMillis(800));
        }
    }
}
