package io.pitcrew.kiosk.floor;

import static org.junit.jupiter.api.Assertions.fail;

import io.pitcrew.kiosk.aid.Homes;
import io.pitcrew.kiosk.badge.BadgeEvent;
import io.pitcrew.kiosk.content.ContentWatch.Progress;
import io.pitcrew.kiosk.content.Library;
import io.pitcrew.kiosk.content.Shelf;
import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.rules.PressShop;
import io.pitcrew.kiosk.ledger.Draft;
import io.pitcrew.kiosk.ledger.Identity;
import io.pitcrew.kiosk.ledger.Ledger;
import io.pitcrew.kiosk.ledger.Outcome;
import io.pitcrew.kiosk.ledger.Timepiece;
import io.pitcrew.kiosk.ledger.WorkBook;
import io.pitcrew.kiosk.person.Known;
import io.pitcrew.kiosk.pin.PinPad;
import io.pitcrew.kiosk.store.ContentDb;
import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.id.BadgeDigest;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.Glossary;
import io.pitcrew.station.jobaid.Tombstones;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.release.Recall;
import io.pitcrew.station.roster.BadgeNumber;
import io.pitcrew.station.roster.Worker;
import io.pitcrew.station.seal.SecretBox;
import io.pitcrew.station.seal.SigningKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/// A floor that really runs: its thread, a ledger on disk, a shelf with the press shop's aids.
final class LiveFloor implements AutoCloseable {
    static final SecretBox BADGES = SecretBox.generate();

    final List<String> happened = new CopyOnWriteArrayList<>();
    final BlockingQueue<CompletableFuture<Void>> writes = new LinkedBlockingQueue<>();
    volatile boolean slowDisk;
    volatile boolean fullDisk;
    volatile boolean brokenSpeaker;
    private final BlockingQueue<Floor> shown = new LinkedBlockingQueue<>();
    private final ScheduledExecutorService floorThread = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService ledgerThread = Executors.newSingleThreadExecutor();
    private final ExecutorService pinThread = Executors.newSingleThreadExecutor();
    private final LedgerDb ledgerDb;
    private final ContentDb contentDb;
    private final Ledger ledger;
    private final FloorLoop loop;

    LiveFloor(Path folder, Duration idle) {
        this(folder, idle, KioskConfig.Pin.USUAL);
    }

    LiveFloor(Path folder, Duration idle, KioskConfig.Pin rules) {
        ledgerDb = LedgerDb.open(folder.resolve("ledger.db"));
        contentDb = ContentDb.open(folder.resolve("content.db"));
        Identity identity = new Identity(new KioskId("kiosk-1"), SigningKey.generate(), _ -> {});
        Clock clock = Clock.systemUTC();
        ledger = Ledger.start(ledgerDb, identity, new Timepiece(clock, System::nanoTime), ledgerThread);
        Library library = new Library(contentDb, folder.resolve("media"), SecretBox.generate());
        Homes homes = new Homes(library, new WorkBook(ledgerDb), _ -> Known.NOTHING);
        Progress progress = new Progress(
                ReleaseNumber.ZERO,
                ReleaseNumber.ZERO,
                0,
                0,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        KioskConfig.Times times = new KioskConfig.Times(idle, Duration.ofSeconds(60), Duration.ofSeconds(60));
        Shelf shelf = shelf();
        Place place = new Place(
                () -> shelf, new Place.Heard(() -> progress, () -> Recall.NONE, Optional::empty), homes, ledger, times);
        PinPad pins = PinPad.of(
                ledgerDb,
                ledger,
                rules,
                new PinPad.Means(SecretBox.generate(), new SecureRandom(), System::nanoTime, pinThread));
        Devices devices = new Devices(this::play, _ -> {}, new NoSwap(), pins, () -> {
            throw new IllegalStateException("not asked for");
        });
        Function<List<Draft>, CompletableFuture<Outcome>> writer = this::write;
        loop = new FloorLoop(
                place, writer, devices, new Seen(), new Beat(floorThread, clock, () -> System.nanoTime() / 1_000_000));
        loop.start();
        await(Floor.Attract.class);
    }

    FloorLoop loop() {
        return loop;
    }

    LiveFloor tap(Person who) {
        loop.badge(new BadgeEvent.Tapped(badge(who), System.nanoTime(), Optional.empty()));
        return this;
    }

    LiveFloor touch(Touch... touches) {
        for (Touch touch : touches) {
            loop.touch(touch);
        }
        return this;
    }

    /// The next floor of this kind that is shown.
    <F extends Floor> F await(Class<F> kind) {
        return await(kind, _ -> true);
    }

    <F extends Floor> F await(Class<F> kind, Predicate<F> which) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        try {
            while (true) {
                Floor next = shown.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null) {
                    return fail(kind.getSimpleName() + " was never shown");
                }
                if (kind.isInstance(next) && which.test(kind.cast(next))) {
                    return kind.cast(next);
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Lets the disk finish the write it is at.
    void diskGoesOn() throws InterruptedException {
        CompletableFuture<Void> write = writes.poll(10, TimeUnit.SECONDS);
        if (write == null) {
            throw new AssertionError("nothing is being written");
        }
        write.complete(null);
    }

    @Override
    public void close() {
        floorThread.shutdownNow();
        ledgerThread.shutdownNow();
        pinThread.shutdownNow();
        contentDb.close();
        ledgerDb.close();
    }

    static BadgeDigest badge(Person who) {
        return new BadgeNumber(number(who)).digest(BADGES);
    }

    /// What a reader reads, without the checksum.
    static String number(Person who) {
        return "0C7391" + who.id().value().substring(28).toUpperCase(Locale.ROOT);
    }

    private void play(Effect.Sound sound) {
        if (brokenSpeaker) {
            throw new IllegalStateException("the speaker is gone");
        }
        happened.add("sound " + sound);
    }

    private CompletableFuture<Outcome> write(List<Draft> drafts) {
        drafts.forEach(d -> happened.add("write " + d.fact().getClass().getSimpleName()));
        if (fullDisk) {
            return CompletableFuture.completedFuture(new Outcome.NotRecorded("the disk is full"));
        }
        CompletableFuture<Void> gate = new CompletableFuture<>();
        if (slowDisk) {
            writes.add(gate);
        } else {
            gate.complete(null);
        }
        return gate.thenCompose(_ -> ledger.queue(drafts));
    }

    private static Shelf shelf() {
        Map<BadgeDigest, Worker> badges = new LinkedHashMap<>();
        Map<WorkerId, Worker> people = new LinkedHashMap<>();
        for (Person p : PressShop.PEOPLE) {
            boolean active = !p.equals(PressShop.INES);
            Worker worker = new Worker(
                    p.id(), p.called(), p.called(), p.lang(), p.roles(), List.of(badge(p)), List.of(), active);
            badges.put(badge(p), worker);
            people.put(p.id(), worker);
        }
        return new Shelf(
                new ReleaseNumber(1),
                Instant.EPOCH,
                PressShop.PRESS,
                List.of(PressShop.PRESS, PressShop.LABELS),
                PressShop.aids(),
                List.of(),
                Map.of(),
                new Glossary(Glossary.FORMAT, Map.of()),
                Tombstones.NONE,
                List.of(),
                Map.of(),
                badges,
                people);
    }

    private final class Seen implements Audience {
        @Override
        public void shows(Floor floor) {
            happened.add("shows " + floor.getClass().getSimpleName());
            shown.add(floor);
        }

        @Override
        public void recorded(Seq seq, Fact fact) {
            happened.add("record " + seq + " " + fact.getClass().getSimpleName());
        }
    }

    /// This place has no other station.
    private static final class NoSwap implements Devices.SwapDesk {
        @Override
        public void plan(StationPath to) {}

        @Override
        public void apply(StationPath to, WorkerId by) {}

        @Override
        public void confirm(WorkerId by) {}

        @Override
        public void revert(String by) {}
    }
}
