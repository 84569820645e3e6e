package io.pitcrew.station.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// A real MQTT 5 broker on a free loopback port, with everything in memory.
///
/// It takes seconds to start, so tests share one: `@ExtendWith(TestBroker.Shared.class)` and a parameter of this type.
/// Tests that share keep apart by a site of their own in their topics. A test that loses the broker's memory starts its
/// own with [#start].
public final class TestBroker implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final Engine engine;

    /// A broker that can lose its memory.
    interface Engine {
        void start();

        void stop();
    }

    private TestBroker(Path folder, int port, Engine engine) {
        this.folder = folder;
        this.port = port;
        this.engine = engine;
    }

    /// In memory; or a stock mosquitto where the environment says `PITCREW_TEST_BROKER=mosquitto`.
    public static TestBroker start() {
        try {
            Path folder = Files.createTempDirectory("pitcrew-test-broker");
            int port = freePort();
            Engine engine = "mosquitto".equals(System.getenv("PITCREW_TEST_BROKER"))
                    ? new Mosquitto(folder, port)
                    : new MemoryBroker(folder, port);
            engine.start();
            return new TestBroker(folder, port, engine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public URI uri() {
        return URI.create("mqtt://127.0.0.1:" + port);
    }

    /// Power off and on: connections break, and whatever was retained or queued is gone.
    public void restartEmpty() {
        stop();
        resume();
    }

    public void stop() {
        engine.stop();
    }

    /// Starts again on the same port after [#stop], with empty memory.
    public void resume() {
        engine.start();
    }

    @Override
    public void close() {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Hands every test class of this JVM the same broker and closes it after the last one.
    public static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestBroker.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(TestBroker.class))
                    .computeIfAbsent(TestBroker.class, key -> TestBroker.start(), TestBroker.class);
        }
    }
}
