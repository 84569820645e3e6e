package io.pitcrew.provisioning.demo.shopfloor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The broker of a demo: the embedded one, or a stock mosquitto, both with all their memory in memory.
public record Broker(Kind kind, InetSocketAddress address) {
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(40);

    public enum Kind {
        EMBEDDED,
        MOSQUITTO,
        /// It runs already, and is not ours to stop.
        ELSEWHERE
    }

    /// Starts it, unless it runs already, and waits until it answers.
    Optional<Part> start(Path logs, Executor threads) {
        if (kind == Kind.ELSEWHERE) {
            return Optional.empty();
        }
        try {
            Part part = Part.start("broker", command(logs), Map.of(), logs.resolve("broker.log"), line -> {}, threads);
            awaitOpen(part);
            return Optional.of(part);
        } catch (IOException e) {
            throw new Stuck("the broker does not start: " + e.getMessage(), e);
        }
    }

    private List<String> command(Path logs) throws IOException {
        return switch (kind) {
            case EMBEDDED -> java("broker", "--port", Integer.toString(address.getPort()));
            case MOSQUITTO -> {
                Path settings = logs.resolve("mosquitto.conf");
                Files.writeString(
                        settings,
                        "listener " + address.getPort() + " 127.0.0.1\nallow_anonymous true\npersistence false\n");
                yield List.of(mosquitto(), "-c", settings.toString());
            }
            case ELSEWHERE -> throw new IllegalStateException("a broker elsewhere is not started");
        };
    }

    private void awaitOpen(Part part) {
        long until = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(address, 500);
                return;
            } catch (IOException e) {
                if (!part.alive() || System.nanoTime() > until) {
                    part.kill();
                    throw new Stuck(
                            "the broker on port " + address.getPort() + " does not answer; its log says why", e);
                }
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Stuck("interrupted", e);
            }
        }
    }

    /// One of our own commands as a process: the same Java, the same class path.
    static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "io.pitcrew.provisioning.cli.Pitcrew"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String mosquitto() {
        return Stream.of("/usr/sbin/mosquitto", "/usr/bin/mosquitto", "/usr/local/sbin/mosquitto")
                .filter(file -> Files.isExecutable(Path.of(file)))
                .findFirst()
                .orElseThrow(() -> new Stuck("there is no mosquitto on this machine: apt-get install mosquitto"));
    }
}
