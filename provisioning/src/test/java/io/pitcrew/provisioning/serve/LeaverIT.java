package io.pitcrew.provisioning.serve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.keys.Settings;
import io.pitcrew.provisioning.link.MqttBoards;
import io.pitcrew.provisioning.plant.SmallPlant;
import io.pitcrew.provisioning.publish.Boards;
import io.pitcrew.provisioning.publish.Publisher;
import io.pitcrew.provisioning.publish.ReleaseBoard;
import io.pitcrew.provisioning.roster.RosterBook;
import io.pitcrew.provisioning.roster.RosterImport;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.Pointer;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.roster.BadgeNumber;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.roster.Worker;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.testkit.Await;
import io.pitcrew.station.testkit.TestBroker;
import io.pitcrew.station.topic.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever is taken from the list is refused by what kiosks are given within ten seconds.
final class LeaverIT {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final String LIST = """
            number,name,called,language,roles,badge
            1,Ana,Ana,pl,operator,0C000621A5
            2,Bea,Bea,de,operator,0C000621A6
            3,Cy,Cy,en,operator,0C000621A7
            4,Dee,Dee,en,operator,0C000621A8
            """;

    @TempDir
    Path temp;

    private @Nullable OperationsHome home;

    @Test
    void aLeaverIsInactiveOnTheBrokerWithinTenSecondsAlsoWhileAnAuthorIsInTheMiddleOfSomething() throws Exception {
        SmallPlant plant = SmallPlant.in(temp.resolve("plant"));
        List<String> said = new CopyOnWriteArrayList<>();
        try (TestBroker broker = TestBroker.start();
                ExecutorService releases = Executors.newSingleThreadExecutor();
                ExecutorService watching = Executors.newSingleThreadExecutor()) {
            home = OperationsHome.init(
                            temp.resolve("home"),
                            new Settings(plant.root(), broker.uri(), "harbour", "northgate"),
                            Instant.now(),
                            new Problems())
                    .orElseThrow();
            importing(LIST);
            try (Boards.Connection connection = new MqttBoards()
                    .connect(broker.uri(), Topics.of(home().settings().sitePath()))) {
                OnTheBroker sent = new OnTheBroker(connection.board());
                Publishing publishing = new Publishing(
                        home(),
                        new Publisher(home(), sent, Clock.systemUTC(), Publisher.Meter.none()),
                        releases,
                        Clock.systemUTC(),
                        said::add,
                        true);
                publishing.publish();
                Await.until(TEN_SECONDS, "first release", () -> active(sent).equals(Optional.of(true)));
                plant.replace("plant.toml", "format", "formt");
                try (Watch watch = Watch.file(home().rosterFile(), publishing::rosterChanged)) {
                    watching.execute(watch);
                    long start = System.nanoTime();
                    importing(LIST.replaceAll("2,Bea.*\\n", ""));
                    Await.until(TEN_SECONDS, "refusal", () -> active(sent).equals(Optional.of(false)));
                    Duration took = Duration.ofNanos(System.nanoTime() - start);
                    assertTrue(took.compareTo(TEN_SECONDS) < 0, took.toString());
                }
            }
        }
        assertTrue(said.contains("the roster changed"), said::toString);
    }

    private OperationsHome home() {
        return Objects.requireNonNull(home, "made by the test");
    }

    private void importing(String list) throws Exception {
        RosterImport.Source source = new RosterImport.Source("people.csv", Bytes.utf8(list), false);
        RosterImport.plan(
                        RosterBook.read(home().rosterFile()),
                        source,
                        home().badgeKey(),
                        new SecureRandom(),
                        new Problems())
                .orElseThrow()
                .after()
                .write(home().rosterFile());
    }

    /// Is Bea one who may sign in, by the roster of the release that the broker's pointer names?
    private Optional<Boolean> active(OnTheBroker broker) {
        try {
            Optional<Bytes> pointer = broker.pointer("all").join();
            if (pointer.isEmpty()) {
                return Optional.empty();
            }
            Pointer named = Pointer.parse(
                    Envelope.parse(pointer.get().array()).payload().array());
            byte[] envelope = broker.chunk(named.envelope());
            Release release = Release.parse(Envelope.parse(envelope).payload().array());
            Catalogue catalogue =
                    Catalogue.parse(broker.chunk(release.catalogue().root()));
            byte[] people =
                    broker.chunk(catalogue.get(Catalogue.ROSTER).orElseThrow().root());
            return Roster.parse(home().rosterKey().decrypt(people, Roster.PURPOSE))
                    .byBadge(new BadgeNumber("0C000621A6").digest(home().badgeKey()))
                    .map(Worker::active);
        } catch (Malformed | IOException e) {
            throw new AssertionError(e);
        }
    }

    /// What the broker has acknowledged; its pointer is read back from the broker itself.
    private static final class OnTheBroker implements ReleaseBoard {
        private final ReleaseBoard board;
        private final Map<Sha256, Bytes> objects = new ConcurrentHashMap<>();

        private OnTheBroker(ReleaseBoard board) {
            this.board = board;
        }

        private byte[] chunk(Sha256 hash) throws Malformed {
            Bytes wire = Optional.ofNullable(objects.get(hash)).orElseThrow();
            return Chunk.read(hash, wire.array()).raw().array();
        }

        @Override
        public CompletableFuture<Void> putObject(Sha256 hash, Bytes wire) {
            return board.putObject(hash, wire).thenRun(() -> objects.put(hash, wire));
        }

        @Override
        public CompletableFuture<Void> handObject(Sha256 hash, Bytes wire) {
            return board.handObject(hash, wire);
        }

        @Override
        public CompletableFuture<Void> takeOffObject(Sha256 hash) {
            return board.takeOffObject(hash);
        }

        @Override
        public CompletableFuture<Void> putPointer(String ring, Bytes envelope) {
            return board.putPointer(ring, envelope);
        }

        @Override
        public CompletableFuture<Void> putRoot(int version, Bytes envelope) {
            return board.putRoot(version, envelope);
        }

        @Override
        public CompletableFuture<Void> putRecall(Bytes envelope) {
            return board.putRecall(envelope);
        }

        @Override
        public CompletableFuture<Void> putAssignment(KioskId kiosk, Bytes envelope) {
            return board.putAssignment(kiosk, envelope);
        }

        @Override
        public CompletableFuture<Optional<Bytes>> pointer(String ring) {
            return board.pointer(ring);
        }
    }
}
