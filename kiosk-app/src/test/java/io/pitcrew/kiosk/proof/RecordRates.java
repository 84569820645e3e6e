package io.pitcrew.kiosk.proof;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import io.pitcrew.kiosk.ledger.DoneToDisk;
import io.pitcrew.station.testkit.TestBroker;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/// P6: how long *done* takes to be on the disk, beside a plain commit; and how fast a backlog is stored and
/// acknowledged
/// by operations while somebody works at the kiosk, beside the rate at which the same broker takes the same messages
/// from a client that only publishes.
/// The kiosk is the program without its window, operations is `pitcrew serve` with its default store, the broker a
/// stock mosquitto, each a process. Ends with 1 if it does not hold.
final class RecordRates {
    private static final String KIOSK = "press-3";
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final double COMMITS = 2;
    private static final double RATE = 0.8;
    private static final int WARM_UP = 200;
    private static final int UNDER_WAY = 1000;

    private final Path checkout;
    private final String classPath;
    private final int records;
    private final List<Double> drained = new ArrayList<>();
    private final List<Double> taken = new ArrayList<>();
    private final List<Double> meanwhile = new ArrayList<>();

    private RecordRates(Path checkout, String classPath, int records) {
        this.checkout = checkout;
        this.classPath = classPath;
        this.records = records;
    }

    /// @param args the checkout, an empty folder, how many commits, records and rounds, the class path of the kiosk
    ///     without screen
    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        PrintStream out = System.out;
        Path folder = Path.of(args[1]);
        int rounds = Integer.parseInt(args[4]);
        DoneToDisk.Times times =
                DoneToDisk.measure(Files.createDirectory(folder.resolve("disk")), WARM_UP, Integer.parseInt(args[2]));
        out.printf(
                Locale.ROOT,
                "P6  from done to the disk, %,d times in turn%n",
                times.ours().size());
        row(out, "pitcrew, from the call to the answer", times.ours());
        row(out, "SQLite, one plain row", times.plain());
        row(out, "fdatasync of a page", times.sync());
        RecordRates trial = new RecordRates(Path.of(args[0]), args[5], Integer.parseInt(args[3]));
        out.printf(Locale.ROOT, "  a backlog of %,d records, stock mosquitto, %d rounds%n", trial.records, rounds);
        for (int i = 1; i <= rounds; i++) {
            trial.round(Files.createDirectory(folder.resolve("round-" + i)), out);
        }
        double commits = at(times.ours(), 0.5) / at(times.plain(), 0.5);
        double rate = median(trial.drained) / median(trial.taken);
        boolean holds = commits <= COMMITS && rate >= RATE;
        out.printf(
                Locale.ROOT,
                "{\"id\":\"P6\",\"holds\":%b,\"figure\":%.2f,\"unit\":\"plain commits, median\",\"p99\":%.2f,"
                        + "\"drained/s\":%.0f,\"drained, of the raw publish rate\":%.2f,"
                        + "\"done meanwhile p99 ms\":%.1f,\"peers\":{\"plain commit ms\":%.3f,"
                        + "\"fdatasync ms\":%.3f,\"raw publish/s\":%.0f},"
                        + "\"limit\":%.0f,\"runs\":%d}%n",
                holds,
                commits,
                at(times.ours(), 0.99) / at(times.plain(), 0.99),
                median(trial.drained),
                rate,
                median(trial.meanwhile),
                at(times.plain(), 0.5) / 1e6,
                at(times.sync(), 0.5) / 1e6,
                median(trial.taken),
                COMMITS,
                times.ours().size());
        System.exit(holds ? 0 : 1);
    }

    private void round(Path folder, PrintStream out) throws IOException, InterruptedException {
        try (TestBroker broker = TestBroker.start();
                Operations operations = new Operations(checkout, folder)) {
            operations.make(List.of(KIOSK), broker.port());
            shift(operations, "fill " + records);
            operations.publish();
            String[] said = shift(operations, "measure").split(" ", -1);
            drained.add(Long.parseLong(said[1]) * 1e9 / Long.parseLong(said[2]));
            meanwhile.add(Long.parseLong(said[3]) / 1e6);
            int length = length(operations.export());
            taken.add(publish(broker, length));
            out.printf(
                    Locale.ROOT,
                    "    stored and acknowledged %,8.0f/s   taken by the broker, QoS 1, nobody subscribed %,8.0f/s"
                            + "   done meanwhile, 99 of 100 %6.1f ms%n",
                    drained.getLast(),
                    taken.getLast(),
                    meanwhile.getLast());
        }
    }

    /// One life of the kiosk without screen.
    ///
    /// @return the last that it said
    private String shift(Operations operations, String order) {
        List<String> said = Collections.synchronizedList(new ArrayList<>(List.of("")));
        Life life = Life.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        "io.pitcrew.kiosk.app.RestlessShift",
                        operations.kiosk(KIOSK).toString()),
                operations.log(KIOSK),
                said::add);
        life.say(order);
        if (!life.ends(PATIENCE) || life.exit() != 0) {
            life.stop();
            throw new IllegalStateException("the kiosk did not end with " + order + "; see " + operations.log(KIOSK));
        }
        return said.getLast();
    }

    /// As many messages of this length as there were records, as fast as client and broker agree on.
    ///
    /// @return how many a second
    private double publish(TestBroker broker, int length) throws InterruptedException {
        Mqtt5AsyncClient from = client(broker);
        byte[] payload = new byte[length];
        // more than the broker allows to be under way, and bounded
        Semaphore room = new Semaphore(UNDER_WAY);
        long began = System.nanoTime();
        for (int i = 0; i < records; i++) {
            room.acquire();
            var _ = from.publishWith()
                    .topic("raw")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .payload(payload)
                    .send()
                    .thenRun(room::release);
        }
        room.acquire(UNDER_WAY);
        double time = (System.nanoTime() - began) / 1e9;
        from.disconnect().join();
        return records / time;
    }

    private static Mqtt5AsyncClient client(TestBroker broker) {
        Mqtt5AsyncClient client = Mqtt5Client.builder()
                .identifier("raw")
                .serverHost("127.0.0.1")
                .serverPort(broker.port())
                .buildAsync();
        client.connect().join();
        return client;
    }

    private static int length(Path export) throws IOException {
        try (Stream<String> lines = Files.lines(export)) {
            return Math.toIntExact(Files.size(export) / Math.max(1, lines.count()));
        }
    }

    private static void row(PrintStream out, String what, List<Long> times) {
        out.printf(
                Locale.ROOT,
                "    %-40s median %7.3f ms   p99 %7.3f ms%n",
                what,
                at(times, 0.5) / 1e6,
                at(times, 0.99) / 1e6);
    }

    private static double at(List<Long> rising, double share) {
        return rising.get((int) Math.min(rising.size() - 1, Math.floor(share * rising.size())));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
