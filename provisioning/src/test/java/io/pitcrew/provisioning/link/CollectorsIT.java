package io.pitcrew.provisioning.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pitcrew.provisioning.collect.Follower;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.provisioning.collect.postgres.TestPostgres;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.keys.Settings;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.VerifyKey;
import io.pitcrew.station.testkit.Await;
import io.pitcrew.station.testkit.TestBroker;
import io.pitcrew.station.topic.Topics;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `pitcrew collect` as it is run: two processes, one database, one broker, and kill -9.
class CollectorsIT {
    private static final int KIOSKS = 6;
    private static final int RECORDS = 40;
    private static final int KILLS = 3;
    private static final Duration STARTS = Duration.ofSeconds(60);
    private static TestPostgres server;

    @TempDir
    private Path folder;

    private final List<Process> collectors = new ArrayList<>();
    private final Topics topics = Topics.of("harbour/northgate");
    private TestBroker broker;
    private OperationsHome home;
    private RecordStore store;

    @BeforeAll
    static void startServer() throws Exception {
        server = TestPostgres.start();
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        broker = TestBroker.start();
        URI database = server.newDatabase();
        Settings settings =
                new Settings(folder.resolve("plant"), broker.uri(), "harbour", "northgate").storing(database);
        home = OperationsHome.init(folder.resolve("home"), settings, ToyKiosk.NOON, new Problems())
                .orElseThrow();
        store = TestPostgres.open(database);
        collectors.add(collector(0));
        collectors.add(collector(1));
    }

    @AfterEach
    void close() throws Exception {
        collectors.forEach(Process::destroyForcibly);
        store.close();
        broker.close();
    }

    @Test
    void oneIsKilledAgainAndAgainAndNothingIsLostOrDoubled() throws Exception {
        List<ToyKiosk> kiosks = IntStream.range(0, KIOSKS)
                .mapToObj(i -> new ToyKiosk("press-" + i))
                .toList();
        for (ToyKiosk kiosk : kiosks) {
            home.registry().register(kiosk.id(), kiosk.key().verifyKey(), ToyKiosk.NOON);
        }
        Map<KioskId, List<Line>> followed = new HashMap<>();
        Follower follower = new Follower(store, record -> note(followed, record));
        follower.begin(record -> note(followed, record));
        VerifyKey collectorKey = home.key(TrustRole.COLLECTOR).verifyKey();
        Random chance = new Random(20_260_504);
        try (ExecutorService workers = Executors.newCachedThreadPool()) {
            List<CompletableFuture<Void>> shifts = kiosks.stream()
                    .map(kiosk -> CompletableFuture.runAsync(() -> work(kiosk, collectorKey), workers))
                    .toList();
            for (int i = 0; i < KILLS; i++) {
                int which = chance.nextInt(2);
                collectors.get(which).destroyForcibly().waitFor();
                follower.look();
                collectors.set(which, collector(which));
            }
            shifts.forEach(CompletableFuture::join);
        }
        follower.look();
        List<StoredRecord> all = new ArrayList<>();
        store.each(all::add);
        assertEquals(KIOSKS * RECORDS, all.size());
        for (ToyKiosk kiosk : kiosks) {
            assertEquals(kiosk.lines(), lines(all, kiosk));
            assertEquals(kiosk.lines(), followed.get(kiosk.id()));
        }
    }

    private void work(ToyKiosk kiosk, VerifyKey collectorKey) {
        try (ToyKioskLink link = new ToyKioskLink(kiosk, topics, collectorKey, broker)) {
            for (int i = 0; i < RECORDS / 4; i++) {
                IntStream.range(0, 4).forEach(n -> kiosk.write("done " + n));
                link.deliver();
            }
        }
    }

    private Process collector(int number) throws IOException {
        Path said = folder.resolve("collector-" + number + ".log");
        Files.deleteIfExists(said);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.pitcrew.provisioning.cli.Pitcrew",
                "collect",
                "--home",
                folder.resolve("home").toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        Await.until(STARTS, "a collector that is connected", () -> {
            assertEquals(true, process.isAlive(), () -> read(said));
            return read(said).contains("connected");
        });
        return process;
    }

    private static void note(Map<KioskId, List<Line>> followed, StoredRecord record) {
        followed.computeIfAbsent(record.kiosk(), _ -> new ArrayList<>()).add(record.line());
    }

    private static List<Line> lines(List<StoredRecord> all, ToyKiosk kiosk) {
        return all.stream()
                .filter(record -> record.kiosk().equals(kiosk.id()))
                .map(StoredRecord::line)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
