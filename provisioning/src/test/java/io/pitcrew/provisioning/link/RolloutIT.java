package io.pitcrew.provisioning.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.collect.Acknowledger;
import io.pitcrew.provisioning.collect.Collector;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.provisioning.collect.sqlite.SqliteRecords;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.keys.Settings;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.plant.SmallPlant;
import io.pitcrew.provisioning.publish.Publisher;
import io.pitcrew.provisioning.publish.Wish;
import io.pitcrew.provisioning.rollout.Assignments;
import io.pitcrew.provisioning.rollout.Evidence;
import io.pitcrew.provisioning.rollout.PlanFile;
import io.pitcrew.provisioning.rollout.Rollout;
import io.pitcrew.provisioning.serve.HomeNames;
import io.pitcrew.provisioning.serve.Publishing;
import io.pitcrew.provisioning.serve.RegisteredKiosks;
import io.pitcrew.provisioning.serve.Rounds;
import io.pitcrew.provisioning.serve.Serve;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.release.Pointer;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.testkit.Await;
import io.pitcrew.station.testkit.TestBroker;
import io.pitcrew.station.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a saved word to every kiosk, ring by ring: a real broker, a real store, the process that operations runs.
class RolloutIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ReleaseNumber ONE = new ReleaseNumber(1);
    private static final ReleaseNumber TWO = new ReleaseNumber(2);
    private static final ReleaseNumber THREE = new ReleaseNumber(3);

    @TempDir
    Path temp;

    private final ToyKiosk press = new ToyKiosk("press-3");
    private final ToyKiosk lathe = new ToyKiosk("lathe-1");
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final ExecutorService records = Executors.newSingleThreadExecutor();
    private final ExecutorService releases = Executors.newSingleThreadExecutor();
    private volatile Instant now = ToyKiosk.NOON;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private TestBroker broker;
    private SmallPlant plant;
    private OperationsHome home;
    private SigningKey collector;
    private Topics topics;
    private RecordStore store;
    private OperationsLink link;
    private Publisher publisher;
    private Rounds rounds;

    @BeforeEach
    void serve() throws Exception {
        broker = TestBroker.start();
        plant = SmallPlant.in(temp.resolve("plant"));
        Settings settings = new Settings(Path.of("../plant"), broker.uri(), "harbour", "northgate");
        home = OperationsHome.init(temp.resolve("home"), settings, now, new Problems())
                .orElseThrow();
        Files.writeString(home.rolloutFile(), """
                format = 1
                [[ring]]
                name = "pilot"
                kiosks = ["press-3"]
                soak = "24 h"
                [[ring]]
                name = "all"
                """);
        home.registry().register(press.id(), press.key().verifyKey(), now);
        home.registry().register(lathe.id(), lathe.key().verifyKey(), now);
        collector = home.key(TrustRole.COLLECTOR);
        topics = Topics.of(settings.sitePath());
        store = SqliteRecords.open(temp.resolve("records.db"));
        link = new OperationsLink("operations", broker.uri(), topics, records, Duty.ALL, Duration.ofMillis(100));
        publisher = new Publisher(home, link.releases(), clock, Publisher.Meter.none());
        rounds = new Rounds(home, publisher, link.releases(), releases, clock, said::add);
        Collector collects = new Collector(
                store, new RegisteredKiosks(home, clock), new Acknowledger(collector, link.acknowledgements()), clock);
        Publishing publishing = new Publishing(home, publisher, releases, clock, said::add, false);
        link.open(new Serve(collects, publishing, new HomeNames(home), rounds, clock, said::add));
        Await.until(SOON, "first connection", () -> said.contains("connected"));
    }

    @AfterEach
    void stop() {
        link.close();
        records.shutdown();
        releases.shutdown();
        store.close();
        broker.close();
    }

    @Test
    void aReleaseGoesFromRingToRingIsHaltedByARefusalAndTakenBack() throws Exception {
        publish(List.of("pilot", "all"));
        proves(press, ONE, "a");
        proves(lathe, ONE, "b");
        rounds.look();
        Await.until(SOON, "its ring", () -> said.contains("press-3 is told its ring"));
        assertEquals(
                Optional.of("pilot"),
                new Assignments(home, clock).last(press.id()).orElseThrow().ring());

        plant.replace("aids/jam/de.md", "twice.", "dreimal.");
        publish(List.of("pilot"));
        assertEquals(TWO, pointed("pilot"));
        assertEquals(ONE, pointed("all"));
        proves(press, TWO, "c");
        now = now.plus(Duration.ofHours(24));
        rounds.look();
        Await.until(SOON, "soaked", () -> said.contains("release 2 goes on to ring all"));
        assertEquals(TWO, pointed("all"));

        plant.replace("aids/jam/de.md", "dreimal.", "viermal.");
        publish(List.of("pilot"));
        press.write(new Fact.ReleaseRefused(THREE, "DAMAGED", "aid/jam"));
        deliver(press);
        rounds.look();
        Await.until(SOON, "halted", () -> said.stream().anyMatch(line -> line.startsWith("release 3 is halted")));
        now = now.plus(Duration.ofDays(2));
        rounds.look();
        releases.submit(() -> {}).get();
        assertEquals(TWO, pointed("all"), "it went no further");

        Rollout rollout = new Rollout(
                home,
                publisher,
                PlanFile.read(home.rolloutFile(), ZoneOffset.UTC, new Problems())
                        .orElseThrow(),
                clock);
        rollout.rollback(TWO, "three was wrong", "ana");
        assertEquals(new ReleaseNumber(4), pointed("pilot"));
        assertEquals(new ReleaseNumber(4), pointed("all"));
        assertEquals(
                publisher.release(TWO).orElseThrow().catalogue(),
                publisher.release(new ReleaseNumber(4)).orElseThrow().catalogue());

        Evidence evidence = new Evidence();
        store.each(evidence::add);
        assertEquals(1, rollout.receipt(TWO, evidence).proven().size());
        assertTrue(rollout.receipt(THREE, evidence).missing().stream()
                .anyMatch(m -> m.why().contains("refused it")));
    }

    private void publish(List<String> rings) throws Exception {
        publisher.publish(
                PlantReader.read(plant.root(), new Problems()).orElseThrow(), Roster.EMPTY, Wish.plain(rings));
    }

    private void proves(ToyKiosk kiosk, ReleaseNumber number, String before) {
        kiosk.write(before);
        kiosk.write(new Fact.ReleaseInForce(number, ReleaseNumber.ZERO));
        deliver(kiosk);
    }

    private void deliver(ToyKiosk kiosk) {
        try (ToyKioskLink over = new ToyKioskLink(kiosk, topics, collector.verifyKey(), broker)) {
            over.deliver();
        }
    }

    private ReleaseNumber pointed(String ring) throws Exception {
        Bytes envelope = link.releases().pointer(ring).join().orElseThrow();
        return Pointer.parse(Envelope.parse(envelope.array()).payload().array()).release();
    }
}
