package io.pitcrew.kiosk.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.record.Place;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.testkit.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ledger, relay and a collector, joined without a broker.
final class RelayTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final List<Line.Message> sent = new CopyOnWriteArrayList<>();
    private Bench bench;
    private ToyCollector collector;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        collector = new ToyCollector(bench.key.verifyKey());
    }

    @AfterEach
    void close() {
        thread.shutdownNow();
        bench.close();
    }

    @Test
    void everyRecordArrivesOnceAndInOrder() {
        write(200);
        relay(bench, 0).linked(true);
        awaitEmpty();
        assertEquals(201, collector.stored(chain()).size());
        write(50);
        awaitEmpty();
        assertEquals(251, collector.stored(chain()).size());
    }

    @Test
    void operationsCanStoreEachPartOfAWindowByItself() throws Exception {
        write(4000);
        relay(bench, 0).linked(true);
        awaitEmpty();
        for (Line.Message message : sent) {
            boolean end = Place.of(message.line()).orElseThrow().seq().value() % SendWindow.SIGNED == 0;
            assertTrue(!end || message.signature().isPresent(), () -> "not signed: " + message.line());
        }
    }

    @Test
    void whatIsLostOnTheWayIsSentAgain() {
        write(30);
        relay(bench, 3).linked(true);
        awaitEmpty();
        assertEquals(31, collector.stored(chain()).size());
    }

    @Test
    void aRestoredCollectorIsSentWhatItLost() {
        write(40);
        relay(bench, 0).linked(true);
        awaitEmpty();
        thread.execute(() -> {
            collector.restore(chain(), 12);
            judge(collector.ack());
        });
        Await.until(LIMIT, () -> collector.stored(chain()).size() == 41);
    }

    @Test
    void aKioskPutBackFromACopySendsBothItsChains() throws Exception {
        write(10);
        bench.db().checkpoint();
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Files.copy(folder.resolve("ledger.db"), copy.resolve("ledger.db"));
        SigningKey key = bench.key;
        write(10);
        relay(bench, 0).linked(true);
        awaitEmpty();
        Chain first = chain();
        bench.close();

        bench = new Bench(copy, key);
        write(5);
        relay(bench, 0).linked(true);
        Await.until(LIMIT, () -> !chain().equals(first) && bench.ledger().waiting() == 0);
        assertEquals(21, collector.stored(first).size());
        assertEquals(1, collector.stored(chain()).size());
        assertEquals(5, collector.forks().size());
        write(3);
        awaitEmpty();
        assertEquals(4, collector.stored(chain()).size());
    }

    /// @param loses so many messages, the first ones
    private Relay relay(Bench at, int loses) {
        Publisher publisher = new Publisher() {
            private int count;

            @Override
            public void publish(Line.Message record) {
                sent.add(record);
                if (++count > loses) {
                    thread.execute(() -> arrived(record.bytes()));
                }
            }

            @Override
            public void announce(Envelope newChain) {
                try {
                    collector.announced(newChain);
                } catch (Malformed e) {
                    throw new AssertionError(e);
                }
            }
        };
        Relay relay = new Relay(at.ledger(), publisher, thread, System::nanoTime, new Random(4));
        relay.start();
        return relay;
    }

    private void arrived(byte[] message) {
        try {
            collector.received(message).ifPresent(this::judge);
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }

    private void judge(byte[] ack) {
        new Acknowledging(bench.ledger(), SigningKey::generate).judge(ack, Bench.ROOT);
    }

    private void write(int records) {
        for (int i = 0; i < records; i++) {
            String work = bench.ledger().freshId();
            assertTrue(bench.append(Bench.AT_WORK, new Fact.Opened(work)) instanceof Outcome.Recorded);
        }
    }

    private Chain chain() {
        return bench.ledger().head().chain();
    }

    private void awaitEmpty() {
        Await.until(LIMIT, () -> bench.ledger().waiting() == 0);
    }
}
