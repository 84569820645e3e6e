package io.pitcrew.provisioning.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.collect.postgres.TestPostgres;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.seal.SigningKey;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Collectors of which each gets some of a kiosk's messages, as a broker deals them out, on one database.
class TwoCollectorsIT {
    private static final int KIOSKS = 8;
    private static final int RECORDS = 60;
    private static final int WINDOW = 7;
    private final KnownKiosks keys = new KnownKiosks();
    private final SigningKey collectorKey = SigningKey.generate();
    private final Map<KioskId, Long> told = new ConcurrentHashMap<>();

    /// One process: a thread and a connection of its own.
    private final class Seat implements AutoCloseable {
        private final URI database;
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private RecordStore store;
        private Collector collector;

        Seat(URI database) {
            this.database = database;
            store = TestPostgres.open(database);
            collector = collector(store);
        }

        Future<?> receive(KioskId from, byte[] message) {
            return thread.submit(() -> {
                try {
                    var _ = collector.receive(from, List.of(new Bytes(message)));
                } catch (StoreUnavailable cutOff) {
                    // not acknowledged: the kiosk sends it again
                }
            });
        }

        /// Forgets all and begins anew.
        void die() throws Exception {
            thread.submit(() -> {
                        store.close();
                        store = TestPostgres.open(database);
                        collector = collector(store);
                    })
                    .get();
        }

        @Override
        public void close() {
            thread.close();
            store.close();
        }
    }

    private Collector collector(RecordStore store) {
        Acknowledger acknowledger = new Acknowledger(
                collectorKey,
                (kiosk, envelope) -> told.merge(kiosk, store.standing(kiosk).n(), Math::max));
        return new Collector(store, keys, acknowledger, Clock.systemUTC());
    }

    @Test
    void nothingIsLostDoubledOrOutOfOrderWhileOneDiesAgainAndAgain() throws Exception {
        Random chance = new Random(20_260_504);
        try (TestPostgres server = TestPostgres.start()) {
            URI database = server.newDatabase();
            List<ToyKiosk> kiosks = IntStream.range(0, KIOSKS)
                    .mapToObj(i -> new ToyKiosk("press-" + i))
                    .toList();
            kiosks.forEach(kiosk -> {
                keys.register(kiosk.id(), kiosk.key().verifyKey());
                IntStream.range(0, RECORDS).forEach(i -> kiosk.write("done " + i));
            });
            try (Seat one = new Seat(database);
                    Seat other = new Seat(database);
                    RecordStore reader = TestPostgres.open(database)) {
                int rounds = 0;
                while (kiosks.stream().anyMatch(kiosk -> !stored(reader, kiosk).equals(kiosk.head()))) {
                    assertTrue(rounds++ < 400, "no progress");
                    List<Future<?>> sent = new ArrayList<>();
                    for (ToyKiosk kiosk : kiosks) {
                        for (byte[] message :
                                window(kiosk, stored(reader, kiosk).seq().value())) {
                            sent.add((chance.nextBoolean() ? one : other).receive(kiosk.id(), message));
                        }
                    }
                    if (rounds % 3 == 0) {
                        (chance.nextBoolean() ? one : other).die();
                    }
                    for (Future<?> done : sent) {
                        done.get();
                    }
                }
                List<StoredRecord> all = new ArrayList<>();
                reader.each(all::add);
                assertEquals(KIOSKS * RECORDS, all.size());
                for (ToyKiosk kiosk : kiosks) {
                    assertEquals(
                            kiosk.lines(),
                            all.stream()
                                    .filter(record -> record.kiosk().equals(kiosk.id()))
                                    .map(StoredRecord::line)
                                    .toList());
                    assertEquals(
                            told.get(kiosk.id()), reader.standing(kiosk.id()).n());
                }
            }
        }
    }

    @Test
    void aWindowCountsAlthoughEveryLineWentToAnother() throws Exception {
        ToyKiosk kiosk = new ToyKiosk("press-3");
        keys.register(kiosk.id(), kiosk.key().verifyKey());
        IntStream.range(0, WINDOW).forEach(i -> kiosk.write("done " + i));
        try (TestPostgres server = TestPostgres.start()) {
            URI database = server.newDatabase();
            try (Seat one = new Seat(database);
                    Seat other = new Seat(database);
                    RecordStore reader = TestPostgres.open(database)) {
                Seat next = one;
                for (byte[] message : kiosk.window(0)) {
                    next.receive(kiosk.id(), message).get();
                    next = next == one ? other : one;
                }
                assertEquals(kiosk.head(), stored(reader, kiosk));
            }
        }
    }

    private static Head stored(RecordStore store, ToyKiosk kiosk) {
        return store.head(kiosk.id(), kiosk.chain());
    }

    /// At most so many from the first that is missing, the last one signed.
    private static List<byte[]> window(ToyKiosk kiosk, long stored) {
        ToyKiosk upTo = kiosk.upTo(Math.min(RECORDS, stored + WINDOW));
        return upTo.lines().size() <= stored ? List.of() : upTo.window(stored);
    }
}
