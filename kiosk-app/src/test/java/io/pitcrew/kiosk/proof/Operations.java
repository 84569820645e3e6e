package io.pitcrew.kiosk.proof;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.seal.KeyFile;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.testkit.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/// Everything that is not a kiosk, by its own command line and as processes of their own: broker, operations, and the
/// commands that a plant is set up with. All of it is in one folder.
final class Operations implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LINE = "harbour/northgate/assembly/line-2/";

    private final Path checkout;
    private final Path folder;
    private final List<Life> running = new ArrayList<>();

    /// @param folder empty
    Operations(Path checkout, Path folder) {
        this.checkout = checkout;
        this.folder = folder;
    }

    /// Broker and home are there, and a folder for each of these kiosks.
    void open(List<String> kiosks) {
        int port = freePort();
        CountDownLatch ready = new CountDownLatch(1);
        running.add(Life.start(pitcrew("broker", "--port", Integer.toString(port)), log("broker"), line -> {
            if (line.startsWith("broker ready")) {
                ready.countDown();
            }
        }));
        make(kiosks, port);
        Await.until(PATIENCE, "the broker is ready", () -> ready.getCount() == 0);
    }

    /// [#open] at a broker that is there.
    void make(List<String> kiosks, int port) {
        make(kiosks, port, checkout.resolve("provisioning/sample-plant"));
    }

    /// [#make] with another plant than the sample.
    void make(List<String> kiosks, int port, Path plant) {
        run(
                "init",
                home().toString(),
                "--no-passphrase",
                "--plant=" + plant,
                "--broker=mqtt://127.0.0.1:" + port,
                "--enterprise=harbour",
                "--site=northgate");
        kiosks.forEach(kiosk -> run("kiosk", "new", kiosk, "--home=" + home(), "--station=" + LINE + kiosk));
    }

    /// People and procedures are up, and records are taken in.
    void publish() {
        publish(checkout.resolve("provisioning/sample-roster.csv"));
    }

    /// [#publish] with other people than the sample's.
    void publish(Path people) {
        String home = "--home=" + home();
        run("roster", "import", home, people.toString());
        run("publish", home);
        running.add(Life.start(pitcrew("serve", home), log("serve"), line -> {}));
    }

    /// Every record that operations holds, a line each.
    Path export() {
        Path file = folder.resolve("records.jsonl");
        run("export", "--jsonl", "--home=" + home(), "--out=" + file);
        return file;
    }

    Path kiosk(String name) {
        return home().resolve("kiosks").resolve(name);
    }

    Path log(String name) {
        return folder.resolve(name + ".log");
    }

    @Override
    public void close() {
        running.reversed().forEach(Life::stop);
    }

    Path home() {
        return folder.resolve("operations");
    }

    /// The key with which operations signs in that role.
    SigningKey key(String role) throws IOException, Malformed {
        try (Stream<Path> files = Files.list(home().resolve("keys"))) {
            Path file = files.filter(f -> f.getFileName().toString().startsWith(role + "-"))
                    .findFirst()
                    .orElseThrow();
            return KeyFile.readKey(file, Files.readAllBytes(file));
        }
    }

    /// A command of the command line, to its end.
    void run(String... command) {
        Life life = Life.start(pitcrew(command), log(command[0]), line -> {});
        // an export of millions of records takes its time
        if (!life.ends(PATIENCE.multipliedBy(20)) || life.exit() != 0) {
            throw new IllegalStateException("pitcrew " + command[0] + " failed; see " + log(command[0]));
        }
    }

    private List<String> pitcrew(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(checkout.resolve("provisioning/bin/pitcrew").toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
