package io.pitcrew.kiosk.app;

import io.pitcrew.kiosk.aid.Homes;
import io.pitcrew.kiosk.badge.BadgeReader;
import io.pitcrew.kiosk.badge.serial.SerialBadgeReader;
import io.pitcrew.kiosk.content.Content;
import io.pitcrew.kiosk.content.ContentWatch;
import io.pitcrew.kiosk.content.Library;
import io.pitcrew.kiosk.content.Recalls;
import io.pitcrew.kiosk.content.check.Limits;
import io.pitcrew.kiosk.content.fetch.Sources;
import io.pitcrew.kiosk.content.folder.Stick;
import io.pitcrew.kiosk.content.place.Places;
import io.pitcrew.kiosk.content.place.Sticks;
import io.pitcrew.kiosk.floor.Audience;
import io.pitcrew.kiosk.floor.Beat;
import io.pitcrew.kiosk.floor.Devices;
import io.pitcrew.kiosk.floor.FloorLoop;
import io.pitcrew.kiosk.floor.Place;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.rules.Flow;
import io.pitcrew.kiosk.ledger.Acknowledging;
import io.pitcrew.kiosk.ledger.Ledger;
import io.pitcrew.kiosk.ledger.Relay;
import io.pitcrew.kiosk.ledger.Timepiece;
import io.pitcrew.kiosk.ledger.WorkBook;
import io.pitcrew.kiosk.link.BrokerLink;
import io.pitcrew.kiosk.link.ContentLink;
import io.pitcrew.kiosk.link.LinkSettings;
import io.pitcrew.kiosk.person.People;
import io.pitcrew.kiosk.pin.PinPad;
import io.pitcrew.kiosk.status.Announcer;
import io.pitcrew.kiosk.status.Report;
import io.pitcrew.kiosk.store.ContentDb;
import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.kiosk.store.Mark;
import io.pitcrew.kiosk.swap.Assignments;
import io.pitcrew.kiosk.swap.Swap;
import io.pitcrew.kiosk.trust.Dates;
import io.pitcrew.kiosk.trust.Trust;
import io.pitcrew.kiosk.trust.Walk;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.config.Prefetch;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.person.PersonBox;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.seal.Fingerprint;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.topic.Topics;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// One kiosk without its window: every part, made once, in the order in which they need each other.
final class Kiosk {
    private static final String SOFTWARE = "0.1";

    final Ledger ledger;
    final Library library;
    final FloorLoop floor;
    final Content content;
    final Recalls recalls;
    private final Belongings own;
    private final Threads threads;
    private final LedgerDb ledgerDb;
    private final ContentDb contentDb;
    private final ContentLink contentLink;
    private final BrokerLink brokerLink;
    private final Relay relay;
    private final Swap swap;
    private final Assignments assignments;
    private final Announcer announcer;
    private final BadgeReader reader;
    private final News news;
    private final Sticks sticks;
    private final Walk walk;
    private final People people;

    /// @param readerConfig where badges come from: the configured port, or its simulated twin
    /// @param trusted fingerprint of the trust root that a person at this kiosk says to believe
    /// @param screen paints floors
    Kiosk(
            Belongings own,
            Optional<Fingerprint> trusted,
            Threads threads,
            KioskConfig.Reader readerConfig,
            Audience screen) {
        this.own = own;
        this.threads = threads;
        KioskConfig config = own.config();
        Clock clock = Clock.systemUTC();
        SecureRandom chance = new SecureRandom();
        ledgerDb = LedgerDb.open(own.ledgerDb());
        contentDb = ContentDb.open(own.contentDb());
        ledger = Ledger.start(ledgerDb, own.identity(), new Timepiece(clock, System::nanoTime), threads.ledger);
        library = new Library(contentDb, own.media(), own.roster());

        Trust trust = Trust.open(ledgerDb, own.root(), trusted);
        Topics topics = Topics.of(config.station().site());
        String ring = ledgerDb.read(Mark::followed).orElse(config.ring());
        contentLink = new ContentLink(settings(config, topics, ring, new Bytes(new byte[0])), chance);
        Content.Pace pace = new Content.Pace(clock, Kiosk::millis, threads.content);
        Prefetch neighbours = ledgerDb.read(Mark::kept).orElse(config.prefetch());
        Content.Rules rules = new Content.Rules(trust::current, ring, config.station(), neighbours, Limits.USUAL);
        content = new Content(
                library,
                ledgerDb,
                ledger,
                new Sources(
                        new Places(contentLink, threads::one, Kiosk::millis).of(config.content()), contentLink, chance),
                rules,
                pace);
        recalls = new Recalls(ledgerDb, ledger, rules, new Content.Pace(clock, Kiosk::millis, threads.recall));
        WorkBook work = new WorkBook(ledgerDb);
        swap = new Swap(content, library, ledger, work, pace, config.times().confirm());

        news = new News(threads, new Acknowledging(ledger, SigningKey::generate), trust);
        sticks = new Sticks(
                config.content(),
                new Stick.Reader(config.station().site(), config.kiosk(), ring, trust::current, this::time),
                new Stick.Takers(news::rootArrived, news::recalled, news::pointed),
                content::progress);
        // it speaks of the stick, already in what the broker is to say when this kiosk is lost
        Report report =
                new Report(content, ledger, ledgerDb, new Report.Device(own.folder(), SOFTWARE, this::stick), clock);
        brokerLink = new BrokerLink(
                settings(config, topics, ring, new Bytes(report.lastWill())),
                () -> trust.current().records(),
                news,
                chance);
        assignments = new Assignments(
                new Assignments.Self(config.kiosk(), trust::current, brokerLink::follow),
                ledgerDb,
                content,
                swap,
                pace);
        people = new People(
                ledgerDb,
                new PersonBox(own.roster()),
                trust::current,
                brokerLink,
                new People.Pace(clock, threads.ledger));
        walk = new Walk(trust, ledger, brokerLink, threads.content, Kiosk::millis);
        relay = new Relay(ledger, brokerLink, threads.relay, System::nanoTime, chance);
        announcer = new Announcer(brokerLink, report::now, Kiosk::millis);

        reader = new SerialBadgeReader(readerConfig, own.badges(), System::nanoTime, Thread::sleep);
        Vitals vitals = new Vitals(own, content, ledger, news, sticks, () -> wrongDates(trust));
        Place place = new Place(
                content::shelf,
                new Place.Heard(
                        content::progress,
                        recalls::inForce,
                        () -> Optional.of(trust.current().expires())),
                new Homes(library, work, people::of),
                ledger,
                config.times());
        PinPad pins = PinPad.of(
                ledgerDb,
                ledger,
                config.pin(),
                new PinPad.Means(own.pins(), chance, Kiosk::millis, threads.one("pin")));
        floor = new FloorLoop(
                place,
                ledger::queue,
                new Devices(new Speaker(threads.clock), reader::showNumbers, new SwapCounter(swap), pins, vitals::now),
                told(screen, people),
                new Beat(threads.floor, clock, Kiosk::millis));
        news.reaches(new News.Reached(floor, content, recalls, walk, relay, swap, assignments, people));
    }

    void start() {
        floor.start();
        people.start(floor::changed);
        recalls.start(floor::changed);
        content.start(news);
        walk.start(own.root(), content::believesOthers);
        swap.start(floor.swapWatch());
        relay.start();
        threads.forever(
                "reader",
                () -> reader.run(event -> {
                    news.reader(event);
                    floor.badge(event);
                }));
        brokerLink.open();
        contentLink.open();
        if (!sticks.none()) {
            var _ = threads.one("stick").scheduleWithFixedDelay(sticks::look, 1, 1, TimeUnit.SECONDS);
        }
        var _ = threads.clock.scheduleWithFixedDelay(this::everySecond, 1, 1, TimeUnit.SECONDS);
    }

    void hears(News.Listener listener) {
        news.tells(listener);
    }

    void stop() {
        announcer.goodbye();
        reader.close();
        brokerLink
                .close()
                .orTimeout(2, TimeUnit.SECONDS)
                .exceptionally(late -> null)
                .join();
        contentLink
                .close()
                .orTimeout(2, TimeUnit.SECONDS)
                .exceptionally(late -> null)
                .join();
        threads.stop(Duration.ofSeconds(3));
        ledgerDb.close();
        contentDb.close();
    }

    /// No earlier than the latest that was ever signed for, whatever the clock says.
    private Instant time() {
        Instant signed = Instant.ofEpochMilli(ledgerDb.read(Mark.TIME::read));
        Instant now = Clock.systemUTC().instant();
        return now.isAfter(signed) ? now : signed;
    }

    private Optional<String> wrongDates(Trust trust) {
        Instant signed = Instant.ofEpochMilli(ledgerDb.read(Mark.TIME::read));
        return new Dates(
                        Clock.systemUTC().instant(),
                        signed,
                        content.progress().heard().map(ContentWatch.Heard::at),
                        ledger.acknowledgedAt())
                .wrong(trust.current().expires());
    }

    /// What there is to say of a stick, in English.
    Optional<String> stick() {
        return sticks.seen().map(Sticks.Seen::words);
    }

    /// Painted first; then it is looked whose session it is.
    private static Audience told(Audience screen, People people) {
        return new Audience() {
            @Override
            public void shows(Floor floor) {
                screen.shows(floor);
                people.here(Flow.signedIn(floor).map(Person::id));
            }

            @Override
            public void recorded(Seq seq, Fact fact) {
                screen.recorded(seq, fact);
            }
        };
    }

    private static long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    private void everySecond() {
        content.tick();
        recalls.tick();
        swap.tick();
        assignments.tick();
        announcer.tick();
    }

    private static LinkSettings settings(KioskConfig config, Topics topics, String ring, Bytes will) {
        return new LinkSettings(config.broker(), config.kiosk(), topics, ring, will);
    }
}
