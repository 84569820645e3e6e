package io.pitcrew.station.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A stock mosquitto as a process of its own, with its default limits and nothing on disk; and with the line of
/// settings that the environment adds in `PITCREW_MOSQUITTO`.
final class Mosquitto implements TestBroker.Engine {
    private final Path settings;
    private final Path log;
    private final int port;
    private @Nullable Process process;

    Mosquitto(Path folder, int port) throws IOException {
        this.port = port;
        settings = folder.resolve("mosquitto.conf");
        log = folder.resolve("mosquitto.log");
        String more = Objects.requireNonNullElse(System.getenv("PITCREW_MOSQUITTO"), "");
        Files.writeString(
                settings, "listener " + port + " 127.0.0.1\nallow_anonymous true\npersistence false\n" + more + "\n");
    }

    @Override
    public void start() {
        try {
            process = new ProcessBuilder("/usr/sbin/mosquitto", "-c", settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("mosquitto is asked for and missing: apt-get install mosquitto", e);
        }
        Await.until(Duration.ofSeconds(10), this::answers);
    }

    @Override
    public void stop() {
        Objects.requireNonNull(process).destroyForcibly().onExit().join();
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
