package io.pitcrew.kiosk.proof.line;

import io.pitcrew.kiosk.content.check.Limits;
import io.pitcrew.kiosk.content.check.Needs.Lack;
import io.pitcrew.kiosk.content.check.Refusal;
import io.pitcrew.kiosk.content.fetch.Fetch;
import io.pitcrew.kiosk.content.fetch.Sources;
import io.pitcrew.kiosk.content.stock.Stock;
import io.pitcrew.kiosk.link.ContentLink;
import io.pitcrew.kiosk.link.LinkSettings;
import io.pitcrew.kiosk.store.ContentDb;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Chunk;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// The content half of a kiosk: its link, its fetch, its database, its thread.
final class Reader implements AutoCloseable {
    final ContentLink link;
    final Stock stock;
    final AtomicLong chunks = new AtomicLong();
    final AtomicLong bytes = new AtomicLong();
    volatile long lastAt = System.nanoTime();
    volatile long longestPause;
    private final ContentDb db;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Fetch fetch;
    private final Duration pause;

    /// @param pause for which it sits still after each chunk
    Reader(Path folder, int port, KioskId kiosk, Duration pause) {
        this.pause = pause;
        db = ContentDb.open(folder.resolve(kiosk + ".db"));
        stock = new Stock(db, folder);
        URI broker = URI.create("mqtt://127.0.0.1:" + port);
        link = new ContentLink(
                new LinkSettings(broker, kiosk, Shopfloor.TOPICS, "all", new Bytes(new byte[0])), new Random(1));
        fetch = new Fetch(new Sources(List.of(link), link, new Random(2)), this::hand, Limits.USUAL);
    }

    void start(Collection<Sha256> names, int size) {
        Map<Sha256, Lack> lacks = new LinkedHashMap<>();
        names.forEach(name -> lacks.put(name, new Lack("aid/x/y", size)));
        link.open();
        lastAt = System.nanoTime();
        thread.execute(() -> fetch.start(lacks, (long) names.size() * size, millis()));
        var _ = thread.scheduleWithFixedDelay(() -> fetch.tick(millis()), 1, 1, TimeUnit.SECONDS);
    }

    private void hand(Fetch.Answer answer) {
        thread.execute(() -> {
            try {
                Optional<Chunk> chunk = fetch.answered(answer, millis());
                if (chunk.isPresent()) {
                    stock.put(chunk.get());
                    chunks.incrementAndGet();
                    bytes.addAndGet(chunk.get().raw().size());
                    long now = System.nanoTime();
                    longestPause = Math.max(longestPause, now - lastAt);
                    lastAt = now;
                    LockSupport.parkNanos(pause.toNanos());
                }
            } catch (Refusal e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    public void close() {
        link.close().join();
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the content thread does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        db.close();
    }
}
