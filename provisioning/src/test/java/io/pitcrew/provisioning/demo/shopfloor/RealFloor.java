package io.pitcrew.provisioning.demo.shopfloor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.plant.SmallPlant;
import io.pitcrew.station.testkit.Await;
import io.pitcrew.station.testkit.TestBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Both programs as people start them, on a real broker: each `pitcrew` command is a process, the kiosk is one, and
/// they meet in messages only. The kiosk must have been built, as `mvn verify` does before these tests.
final class RealFloor implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final String PRESS = "press-3";

    final SmallPlant plant;
    final Path home;
    private final Path folder;
    private final TestBroker broker = TestBroker.start();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> served = new CopyOnWriteArrayList<>();
    private @Nullable Part operations;
    private @Nullable Kiosk kiosk;
    private final List<Kiosk> others = new ArrayList<>();

    /// What a command said on the terminal, and its exit code.
    record Said(int exit, String words) {}

    /// A new plant with one kiosk.
    ///
    /// @param more options of `pitcrew init`
    RealFloor(Path folder, String... more) throws IOException {
        this.folder = folder;
        plant = SmallPlant.in(folder.resolve("plant"));
        home = folder.resolve("operations");
        List<String> init = new ArrayList<>(
                List.of("init", home.toString(), "--plant", plant.root().toString()));
        init.addAll(List.of("--enterprise", "harbour", "--site", "northgate", "--no-passphrase"));
        init.addAll(List.of("--broker", broker.uri().toString()));
        init.addAll(List.of(more));
        good(run(init));
        pitcrew("kiosk", "new", PRESS, "--station", "harbour/northgate/assembly/line-2/press-3");
    }

    URI broker() {
        return broker.uri();
    }

    Path kioskFolder() {
        return home.resolve("kiosks").resolve(PRESS);
    }

    /// Types a command in the home that must succeed.
    ///
    /// @return what it said
    String pitcrew(String... words) {
        return good(tries(words));
    }

    /// Types a command in the home.
    Said tries(String... words) {
        return run(Stream.concat(Stream.of(words), Stream.of("--home", home.toString()))
                .toList());
    }

    /// Starts `pitcrew serve --watch`.
    void serve() throws IOException {
        operations = Part.start(
                "serve",
                Broker.java("serve", "--watch", "--home", home.toString()),
                Map.of(),
                folder.resolve("serve.log"),
                served::add,
                threads);
        says("connected");
    }

    /// Waits until the terminal of `serve` says this.
    void says(String words) {
        Await.until(PATIENCE, "serve says: " + words, () -> served.stream().anyMatch(line -> line.contains(words)));
    }

    /// Starts the kiosk, once it is stopped if it runs, and waits until it answers.
    void startKiosk(String... more) {
        assertTrue(
                Files.isDirectory(CHECKOUT.resolve("kiosk-app/target/javafx")),
                "the kiosk is not built: mvn -DskipTests package");
        stopKiosk();
        kiosk = started(PRESS, more);
    }

    /// Sets up and starts one more kiosk.
    Kiosk another(String name, String station) {
        pitcrew("kiosk", "new", name, "--station", station);
        Kiosk other = started(name);
        others.add(other);
        return other;
    }

    private Kiosk started(String name, String... more) {
        List<String> command =
                new ArrayList<>(List.of(CHECKOUT.resolve("kiosk-app/bin/kiosk").toString(), "--home"));
        command.addAll(List.of(home.resolve("kiosks").resolve(name).toString(), "--rehearse", "--headless"));
        command.addAll(List.of(more));
        Kiosk started = new Kiosk(
                lines -> {
                    try {
                        return Part.start(name, command, Map.of(), folder.resolve(name + ".log"), lines, threads);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                _ -> {});
        started.ask("state", PATIENCE);
        return started;
    }

    /// The broker is gone, and so is all that it had.
    void cutTheBroker() {
        broker.stop();
    }

    void startTheBroker() {
        broker.resume();
    }

    Kiosk kiosk() {
        return Objects.requireNonNull(kiosk, "the kiosk was started");
    }

    /// What the kiosk shows now.
    long release() {
        return Long.parseLong(kiosk().ask("release"));
    }

    /// Waits until the kiosk shows this release.
    void shows(long release) {
        Await.until(PATIENCE, "release " + release + " is in force", () -> release() == release);
    }

    @Override
    public void close() {
        others.forEach(Kiosk::stop);
        stopKiosk();
        if (operations != null) {
            operations.stop();
        }
        broker.close();
        threads.shutdownNow();
    }

    private void stopKiosk() {
        if (kiosk != null) {
            kiosk.stop();
        }
    }

    private static String good(Said said) {
        assertEquals(0, said.exit(), said::words);
        return said.words();
    }

    private static Said run(List<String> words) {
        try {
            Process process = new ProcessBuilder(Broker.java(words.toArray(String[]::new)))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
