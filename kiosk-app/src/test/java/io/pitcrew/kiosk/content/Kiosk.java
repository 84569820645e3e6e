package io.pitcrew.kiosk.content;

import io.pitcrew.kiosk.content.check.Limits;
import io.pitcrew.kiosk.content.fetch.ContentSource;
import io.pitcrew.kiosk.content.fetch.Sources;
import io.pitcrew.kiosk.ledger.Draft;
import io.pitcrew.kiosk.ledger.Identity;
import io.pitcrew.kiosk.ledger.Ledger;
import io.pitcrew.kiosk.ledger.Timepiece;
import io.pitcrew.kiosk.ledger.WorkBook;
import io.pitcrew.kiosk.store.ContentDb;
import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.kiosk.trust.Trust;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.config.Prefetch;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.seal.Fingerprint;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.testkit.Plants;
import io.pitcrew.station.testkit.Releases;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The content of a kiosk on real files, with a clock that tests move and a thread that runs when they say so.
public final class Kiosk implements AutoCloseable, ContentWatch {
    public static final Limits LIMITS =
            new Limits(8 << 20, 1 << 20, 1 << 20, 4, 256 << 10, Duration.ofSeconds(5), 1, 3, 0);
    public final LedgerDb ledgerDb;
    public final ContentDb contentDb;
    public final Ledger ledger;
    public final WorkBook work;
    public final Library library;
    public final Trust trust;
    public final Content content;
    public final Broker broker;
    public final List<Shelf> shown = new ArrayList<>();
    public final AtomicLong millis;
    /// What the clock on the wall says.
    public Instant now = Instant.parse("2026-11-21T07:00:00Z");

    private final Limits limits;
    private final Prefetch prefetch;
    public final Clock clock;
    public final Content.Pace pace;
    public Consumer<Progress> progressed = _ -> {};
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    public Kiosk(Path folder, Releases releases, SigningKey key, Limits limits) {
        this(folder, releases, key, limits, Optional.empty());
    }

    /// @param byPerson of the root that somebody at the kiosk says to trust
    public Kiosk(Path folder, Releases releases, SigningKey key, Limits limits, Optional<Fingerprint> byPerson) {
        this(folder, releases, key, limits, byPerson, List.of());
    }

    /// @param prefetch whose aids are kept besides the own station's; elsewhere nobody's
    public Kiosk(Path folder, Releases releases, SigningKey key, Limits limits, Prefetch prefetch) {
        this(folder, releases, key, limits, Optional.empty(), List.of(), prefetch);
    }

    /// @param places where content is looked for before it is at the broker
    public Kiosk(
            Path folder,
            Releases releases,
            SigningKey key,
            Limits limits,
            Optional<Fingerprint> byPerson,
            List<ContentSource> places) {
        this(folder, releases, key, limits, byPerson, places, Prefetch.NONE);
    }

    private Kiosk(
            Path folder,
            Releases releases,
            SigningKey key,
            Limits limits,
            Optional<Fingerprint> byPerson,
            List<ContentSource> places,
            Prefetch prefetch) {
        millis = new AtomicLong(1_000_000);
        ledgerDb = LedgerDb.open(folder.resolve("ledger.db"));
        contentDb = ContentDb.open(folder.resolve("content.db"));
        clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        Identity identity = new Identity(new KioskId("kiosk-1"), key, _ -> {});
        ledger = Ledger.start(ledgerDb, identity, new Timepiece(clock, () -> millis.get() * 1_000_000), Runnable::run);
        work = new WorkBook(ledgerDb);
        library = new Library(contentDb, folder.resolve("media"), releases.rosterKey);
        broker = new Broker(releases.chunks);
        trust = Trust.open(ledgerDb, releases.sealedRoot(), byPerson);
        pace = new Content.Pace(clock, millis::get, tasks::add);
        this.limits = limits;
        this.prefetch = prefetch;
        content = new Content(
                library,
                ledgerDb,
                ledger,
                new Sources(Stream.concat(places.stream(), Stream.of(broker)).toList(), broker, new Random(1)),
                rules(),
                pace);
        content.start(this);
        run();
    }

    public Content.Rules rules() {
        return new Content.Rules(trust::current, Releases.RING, Plants.PRESS, prefetch, limits);
    }

    /// Runs the content thread until it has nothing to do.
    public void run() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    /// Lets the broker answer all it can.
    public void settle() {
        run();
        while (broker.deliver()) {
            run();
        }
    }

    public void offer(Releases.Made made) {
        offer(made.pointer().array());
    }

    public void offer(byte[] pointer) {
        content.offered(pointer);
        settle();
    }

    /// Time passes, tick by tick.
    public void pass(Duration time) {
        for (long left = time.toMillis(); left > 0; left -= 1000) {
            millis.addAndGet(Math.min(left, 1000));
            content.tick();
            settle();
        }
    }

    /// Is this chunk, or an object of its name, on the disk?
    public boolean holds(Sha256 hash) {
        return library.stock.chunk(hash).isPresent()
                || library.stock.object(hash).isPresent();
    }

    public void record(Draft draft) {
        ledger.append(List.of(draft));
    }

    /// Facts of this type on record, in order.
    public <T extends Fact> List<T> facts(Class<T> type) {
        List<T> facts = new ArrayList<>();
        for (byte[] line :
                ledgerDb.read(c -> Sql.list(c, row -> row.getBytes(1), "SELECT line FROM record ORDER BY seq"))) {
            try {
                Fact fact = new Line(line).entry().fact();
                if (type.isInstance(fact)) {
                    facts.add(type.cast(fact));
                }
            } catch (Malformed e) {
                throw new AssertionError(e);
            }
        }
        return facts;
    }

    @Override
    public void inForce(Shelf shelf) {
        shown.add(shelf);
    }

    @Override
    public void progress(Progress progress) {
        progressed.accept(progress);
    }

    @Override
    public void close() {
        contentDb.close();
        ledgerDb.close();
    }
}
