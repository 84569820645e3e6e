package io.pitcrew.provisioning.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.collect.sqlite.SqliteRecords;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who can publish and read everything at the broker, but holds no key.
class RogueTest {
    private final ToyKiosk press = new ToyKiosk("press-3");
    private final ToyKiosk cutter = new ToyKiosk("cutter-1");
    private final KnownKiosks known = new KnownKiosks();
    private final AckLog acks = new AckLog();

    @TempDir
    private Path folder;

    private RecordStore store;
    private Collector collector;

    @BeforeEach
    void aFewRecordsAreStored() {
        known.register(press.id(), press.key().verifyKey());
        known.register(cutter.id(), cutter.key().verifyKey());
        store = SqliteRecords.open(folder.resolve("records.db"));
        collector = new Collector(store, known, acks.acknowledger(), InstantSource.fixed(ToyKiosk.NOON));
        receive(press.id(), press.sign("honest 1"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aForgeryAheadOfTheKiosksOwnRecordDisplacesNothing() {
        ToyKiosk forger = press.copy();
        forger.write("forged 2");
        forger.write("forged 3");
        receive(press.id(), forger.again(1));
        receive(press.id(), forger.again(0));
        assertEquals(1, acks.last(press.id()).heads().getFirst().stored().value());

        receive(press.id(), press.write("honest 2"));
        assertInstanceOf(Receipt.Stored.class, receive(press.id(), press.sign("honest 3")));

        assertOnlyHonest();
        assertEquals(List.of(press.head()), acks.heads(press.id()));
    }

    @Test
    void aForgedSignatureCountsForNothing() {
        ToyKiosk forger = press.copy();
        forger.write("forged 2");
        Line.Message forged = new Line.Message(
                forger.lines().getLast(),
                Optional.of(SigningKey.generate().sign(forger.head().toBeSigned())));
        int before = acks.count();

        assertDropped(Receipt.Reason.BAD_SIGNATURE, receive(press.id(), forged.bytes()));

        assertEquals(before, acks.count());
        receive(press.id(), press.sign("honest 2"));
        assertOnlyHonest();
    }

    @Test
    void aGenuineSignatureDoesNotCarryOverToOtherBytes() {
        Line.Message genuine = read(press.sign("honest 2"));
        ToyKiosk forger = press.copy();
        forger.write("forged 3");
        Line.Message forged = new Line.Message(forger.lines().getLast(), genuine.signature());

        assertDropped(Receipt.Reason.BAD_SIGNATURE, receive(press.id(), forged.bytes()));

        receive(press.id(), genuine.bytes());
        assertOnlyHonest();
    }

    @Test
    void anotherEnrolledKioskCannotWriteIntoThisOnesChain() {
        ToyKiosk insider = new ToyKiosk(press.id(), cutter.key());
        assertDropped(Receipt.Reason.UNKNOWN_CHAIN, receive(press.id(), insider.sign("forged")));
        assertDropped(Receipt.Reason.OTHER_KIOSK, receive(cutter.id(), press.sign("honest 2")));
        assertOnlyHonest();
    }

    @Test
    void aFloodOfForgeriesIsBoundedAndDoesNotStopTheKiosk() {
        ToyKiosk forger = press.copy();
        for (int i = 0; i < 2 * Waiting.MAX_LINES; i++) {
            receive(press.id(), forger.write("forged " + i));
        }
        // the kiosk's window has shrunk to one signed record, which needs nothing that a flood could push out
        assertInstanceOf(Receipt.Stored.class, receive(press.id(), press.sign("honest 2")));
        receive(cutter.id(), cutter.write("honest 1"));
        assertInstanceOf(Receipt.Stored.class, receive(cutter.id(), cutter.sign("honest 2")));
        assertOnlyHonest();
    }

    @Test
    void waitingLinesNeverTakeMoreThanTheirRoom() {
        Waiting.InMemory waiting = new Waiting.InMemory();
        for (int i = 0; i < 1000; i++) {
            Line line = new Line(new Bytes(("x" + i).repeat(3000).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            waiting.hold(press.id(), Map.of(line.hash(), line));
        }
        assertTrue(waiting.size(press.id()) * 6000 <= Waiting.InMemory.MAX_BYTES, waiting.size(press.id()) + " lines");
        assertTrue(waiting.size(press.id()) > 50);
        assertEquals(0, waiting.size(cutter.id()));
    }

    @Test
    void aReplayOfEverythingChangesNothing() {
        List<byte[]> seen = new ArrayList<>();
        for (int i = 2; i < 6; i++) {
            seen.add(press.write("honest " + i));
        }
        seen.add(press.signLast());
        seen.forEach(message -> receive(press.id(), message));
        seen.reversed().forEach(message -> receive(press.id(), message));
        assertOnlyHonest();
        assertEquals(List.of(press.head()), acks.heads(press.id()));
    }

    @Test
    void nobodyButTheOldKeyCanAnnounceANewOne() {
        ToyKiosk mine = new ToyKiosk(press.id(), SigningKey.generate());
        Envelope selfSigned = press.continueWith(mine, mine.key());
        assertDropped(Receipt.Reason.BAD_NEW_CHAIN, collector.newChain(press.id(), selfSigned.bytes()));
        Envelope bySomeoneElse = press.continueWith(mine, cutter.key());
        assertDropped(Receipt.Reason.BAD_NEW_CHAIN, collector.newChain(press.id(), bySomeoneElse.bytes()));
        Envelope forAnother = press.continueWith(mine, press.key());
        assertDropped(Receipt.Reason.BAD_NEW_CHAIN, collector.newChain(cutter.id(), forAnother.bytes()));
        Envelope newKeyNotHeld =
                Envelope.seal(forAnother.payloadType(), forAnother.payload().array(), press.key());
        assertDropped(Receipt.Reason.BAD_NEW_CHAIN, collector.newChain(press.id(), newKeyNotHeld.bytes()));
        assertDropped(Receipt.Reason.BAD_NEW_CHAIN, collector.newChain(press.id(), new byte[] {'{'}));
        assertEquals(1, known.keys(press.id()).size());
    }

    @Test
    void topicsOfInventedKiosksAreCountedAsOneInTheEnd() {
        long count = 0;
        for (int i = 0; i < 2000; i++) {
            Receipt receipt = receive(new KioskId("ghost-" + i), press.again(0));
            count = assertInstanceOf(Receipt.Dropped.class, receipt).count();
        }
        assertTrue(count > 500, count + " of them counted together");
        assertOnlyHonest();
    }

    private Receipt receive(KioskId from, byte[] message) {
        return collector.receive(from, List.of(new Bytes(message))).getFirst();
    }

    private void assertOnlyHonest() {
        store.each(record -> {
            assertEquals(StoredRecord.Branch.MAIN, record.branch());
            assertTrue(
                    record.line().json().text().contains("honest"),
                    record.line().json().text());
        });
    }

    private static void assertDropped(Receipt.Reason reason, Receipt receipt) {
        assertEquals(reason, assertInstanceOf(Receipt.Dropped.class, receipt).reason());
    }

    private static Line.Message read(byte[] message) {
        try {
            return Line.Message.parse(message);
        } catch (io.pitcrew.station.codec.Malformed e) {
            throw new AssertionError(e);
        }
    }
}
