package io.pitcrew.provisioning.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.collect.sqlite.SqliteRecords;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.seal.Letterbox;
import io.pitcrew.station.seal.LetterboxKey;
import io.pitcrew.station.seal.SigningKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectorTest {
    private final ToyKiosk press = new ToyKiosk("press-3");
    private final KnownKiosks known = new KnownKiosks();
    private final AckLog acks = new AckLog();

    @TempDir
    private Path folder;

    private RecordStore store;
    private Collector collector;

    @BeforeEach
    void open() {
        known.register(press.id(), press.key().verifyKey());
        store = SqliteRecords.open(folder.resolve("records.db"));
        collector = new Collector(store, known, acks.acknowledger(), InstantSource.fixed(ToyKiosk.NOON));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aWindowCountsFromItsSignatureOn() {
        assertInstanceOf(Receipt.Provisional.class, send(press.write("a")));
        assertInstanceOf(Receipt.Provisional.class, send(press.write("b")));
        assertEquals(List.of(), stored());
        assertEquals(0, acks.count());

        Receipt.Stored receipt = assertInstanceOf(Receipt.Stored.class, send(press.sign("c")));

        assertEquals(3, receipt.records().size());
        assertEquals(Optional.empty(), receipt.before());
        assertEquals(List.of("1 MAIN", "2 MAIN", "3 MAIN"), stored());
        assertEquals(List.of(press.head()), acks.heads(press.id()));
    }

    @Test
    void whatIsAcknowledgedIsCommitted() {
        send(press.sign("a"));
        try (RecordStore beside = SqliteRecords.open(folder.resolve("records.db"))) {
            acks.heads(press.id()).forEach(head -> assertTrue(beside.holds(head)));
        }
    }

    @Test
    void windowsThatComeTogetherAreOneAcknowledgementWhateverIsAmongThem() {
        List<Bytes> messages = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            messages.add(new Bytes(press.write("a" + i)));
            messages.add(new Bytes(press.sign("b" + i)));
            messages.add(Bytes.utf8("{}\nnot base64 !"));
        }
        messages.add(new Bytes(press.signLast()));
        messages.add(new Bytes(press.write("last")));

        List<Receipt> receipts = collector.receive(press.id(), messages);

        assertEquals(messages.size(), receipts.size());
        assertEquals(
                5, receipts.stream().filter(Receipt.Stored.class::isInstance).count());
        assertInstanceOf(Receipt.Dropped.class, receipts.get(2));
        assertInstanceOf(Receipt.Duplicate.class, receipts.get(15));
        assertEquals(10, stored().size());
        assertEquals(1, acks.count());
        send(press.signLast());
        assertEquals(List.of(press.head()), acks.heads(press.id()));
    }

    @Test
    void aLossAmongManyWindowsIsAskedForOnceAndTheRestIsStoredWhenItComes() {
        List<Bytes> messages = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            messages.add(new Bytes(press.write("a" + i)));
            messages.add(new Bytes(press.sign("b" + i)));
        }
        Bytes lost = messages.remove(2);

        collector.receive(press.id(), messages);

        assertEquals(1, acks.count());
        assertEquals(2, acks.heads(press.id()).getFirst().seq().value());
        send(lost.array());
        send(press.sign("c"));
        assertEquals(List.of(press.head()), acks.heads(press.id()));
    }

    @Test
    void theSameRecordAgainIsADuplicateAndAcknowledgedAgain() {
        byte[] message = press.sign("a");
        send(message);
        long first = acks.last(press.id()).n();

        assertInstanceOf(Receipt.Duplicate.class, send(message));

        assertEquals(List.of("1 MAIN"), stored());
        assertEquals(List.of(press.head()), acks.heads(press.id()));
        assertTrue(acks.last(press.id()).n() > first);
    }

    @Test
    void aWindowThatOverlapsWhatIsStoredGoesOn() {
        byte[] first = press.write("a");
        send(first);
        send(press.sign("b"));

        send(first);
        send(press.again(0));
        send(press.sign("c"));

        assertEquals(List.of("1 MAIN", "2 MAIN", "3 MAIN"), stored());
    }

    @Test
    void aGapIsAnsweredWithTheTrueHeadAndClosedByWhatWasMissing() {
        send(press.sign("a"));
        Head before = press.head();
        byte[] lost = press.write("b");
        byte[] after = press.sign("c");

        Receipt.Gap gap = assertInstanceOf(Receipt.Gap.class, send(after));
        assertEquals(before, gap.head());
        assertEquals(List.of(before), acks.heads(press.id()));
        assertEquals(List.of("1 MAIN"), stored());

        send(lost);
        send(after);
        assertEquals(List.of("1 MAIN", "2 MAIN", "3 MAIN"), stored());
    }

    @Test
    void bytesThatCannotBeReadAreKeptWhenTheChainVouchesForThem() {
        send(press.sign("a"));
        send(press.garbage("no json at all"));
        send(press.sign("b"));

        assertEquals(List.of("1 MAIN", "2 MAIN unreadable", "3 MAIN"), stored());
        assertEquals(List.of(press.head()), acks.heads(press.id()));
    }

    @Test
    void manyUnreadableRecordsArriveOneByOneEachSigned() {
        for (int i = 1; i <= 3; i++) {
            press.garbage("garbage " + i);
            assertInstanceOf(Receipt.Stored.class, send(press.signLast()));
        }
        assertInstanceOf(Receipt.Duplicate.class, send(press.signLast()));
        assertEquals(List.of("1 MAIN unreadable", "2 MAIN unreadable", "3 MAIN unreadable"), stored());
    }

    @Test
    void aTypeFromANewerVersionIsStoredAndReadable() {
        press.write(new io.pitcrew.station.record.Fact.Unknown("teleported", java.util.Map.of("to", "mars")));
        send(press.signLast());
        assertEquals(List.of("1 MAIN"), stored());
    }

    @Test
    void twoSignedRecordsAtOnePlaceAreAForkAndBothAreKept() {
        send(press.sign("a"));
        ToyKiosk twin = press.copy();
        send(press.sign("b"));
        twin.write("x");
        send(twin.again(0));

        Receipt.Forked receipt = assertInstanceOf(Receipt.Forked.class, send(twin.sign("y")));

        assertEquals(2, receipt.records().size());
        assertEquals(List.of("1 MAIN", "2 MAIN", "2 FORK", "3 FORK"), stored());
        assertEquals(List.of(press.head()), acks.heads(press.id()));
        assertInstanceOf(Receipt.Forked.class, send(twin.sign("z")));
        assertInstanceOf(Receipt.Stored.class, send(press.sign("c")));
        assertEquals(List.of(press.head()), acks.heads(press.id()));
    }

    @Test
    void aNewKeyVouchedForByTheOldOneBeginsANewChain() {
        send(press.sign("a"));
        ToyKiosk restored = new ToyKiosk(press.id(), SigningKey.generate());
        assertDropped(Receipt.Reason.UNKNOWN_CHAIN, send(restored.sign("b")));

        byte[] word = press.continueWith(restored, press.key()).bytes();
        assertInstanceOf(Receipt.Enrolled.class, collector.newChain(press.id(), word));
        assertInstanceOf(Receipt.Enrolled.class, collector.newChain(press.id(), word));
        Receipt.Stored receipt = assertInstanceOf(Receipt.Stored.class, send(restored.signLast()));

        assertEquals(2, known.keys(press.id()).size());
        assertEquals(Optional.of(press.head()), receipt.before());
        assertEquals(List.of(restored.head(), press.head()), acks.heads(press.id()));
    }

    @Test
    void aBrokerThatForgotIsToldAgainWhatIsStored() {
        send(press.sign("a"));
        long n = acks.last(press.id()).n();
        acks.clear();
        collector.reassert();
        assertEquals(List.of(press.head()), acks.heads(press.id()));
        assertEquals(n, acks.last(press.id()).n());
    }

    @Test
    void recordsInTheLetterboxCountLikeOthersAndOnesThatDoNotOpenHoldNothingUp() {
        Letterbox.Sender sender = known.box.letterbox().sender();
        String purpose = Line.Message.purpose(press.id());
        byte[] first = sender.put(press.write("a"), purpose);
        byte[] forAnother = sender.put(press.again(0), Line.Message.purpose(new KioskId("press-4")));
        byte[] elsewhere = LetterboxKey.generate().letterbox().sender().put(press.again(0), purpose);
        byte[] flipped = first.clone();
        flipped[flipped.length - 1] ^= 1;

        assertDropped(Receipt.Reason.NOT_FOR_US, send(forAnother));
        assertDropped(Receipt.Reason.NOT_FOR_US, send(elsewhere));
        assertDropped(Receipt.Reason.NOT_FOR_US, send(flipped));
        assertDropped(Receipt.Reason.NOT_FOR_US, send(java.util.Arrays.copyOf(first, 60)));
        assertDropped(Receipt.Reason.NOT_FOR_US, send(new byte[] {1}));
        assertInstanceOf(Receipt.Provisional.class, send(first));
        assertInstanceOf(Receipt.Stored.class, send(sender.put(press.sign("b"), purpose)));
        assertEquals(List.of(press.head()), acks.heads(press.id()));
        assertEquals(List.of("1 MAIN", "2 MAIN"), stored());
    }

    @Test
    void whatIsNoRecordOfAKnownKioskIsCountedAndDropped() {
        assertDropped(Receipt.Reason.UNKNOWN_KIOSK, send(new KioskId("press-9"), press.sign("a")));
        assertDropped(Receipt.Reason.NOT_A_RECORD, send("{}\nnot base64 !".getBytes(StandardCharsets.UTF_8)));
        assertDropped(Receipt.Reason.NOT_A_RECORD, send(new byte[100_000]));
        assertDropped(Receipt.Reason.OTHER_KIOSK, send(press.signAs(new KioskId("press-4"))));
        Receipt.Dropped again =
                assertDropped(Receipt.Reason.NOT_A_RECORD, send("{}\nno!".getBytes(StandardCharsets.UTF_8)));
        assertEquals(3, again.count());
        assertEquals(List.of(), stored());
        assertEquals(0, acks.count());
    }

    private static Receipt.Dropped assertDropped(Receipt.Reason reason, Receipt receipt) {
        Receipt.Dropped dropped = assertInstanceOf(Receipt.Dropped.class, receipt);
        assertEquals(reason, dropped.reason());
        return dropped;
    }

    private Receipt send(byte[] message) {
        return send(press.id(), message);
    }

    private Receipt send(KioskId from, byte[] message) {
        return collector.receive(from, List.of(new Bytes(message))).getFirst();
    }

    private List<String> stored() {
        List<String> all = new ArrayList<>();
        store.each(r -> all.add(r.at().seq() + " " + r.branch() + (r.entry().isPresent() ? "" : " unreadable")));
        return all;
    }
}
