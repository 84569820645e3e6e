package io.pitcrew.station.testkit;

import com.hivemq.embedded.EmbeddedHiveMQ;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// A real MQTT 5 broker (HiveMQ CE) inside the test's JVM, on a free loopback port, with everything in memory.
///
/// It takes seconds to start, so tests share one: `@ExtendWith(TestBroker.Shared.class)` and a parameter of this type.
/// Tests that share keep apart by a site of their own in their topics. A test that loses the broker's memory starts its
/// own with [#start].
public final class TestBroker implements AutoCloseable {
    private final Path folder;
    private final int port;
    private EmbeddedHiveMQ broker;

    private TestBroker(Path folder, int port, EmbeddedHiveMQ broker) {
        this.folder = folder;
        this.port = port;
        this.broker = broker;
    }

    public static TestBroker start() {
        try {
            Path folder = Files.createTempDirectory("pitcrew-test-broker");
            for (String name : List.of("conf", "data", "extensions")) {
                Files.createDirectory(folder.resolve(name));
            }
            int port = freePort();
            Files.writeString(folder.resolve("conf/config.xml"), """
                    <?xml version="1.0"?>
                    <hivemq>
                        <listeners>
                            <tcp-listener><port>%d</port><bind-address>127.0.0.1</bind-address></tcp-listener>
                        </listeners>
                        <persistence><mode>in-memory</mode></persistence>
                        <anonymous-usage-statistics><enabled>false</enabled></anonymous-usage-statistics>
                    </hivemq>
                    """.formatted(port));
            return new TestBroker(folder, port, run(folder));
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
        broker.stop().join();
    }

    /// Starts again on the same port after [#stop], with empty memory.
    public void resume() {
        broker = run(folder);
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

    private static EmbeddedHiveMQ run(Path folder) {
        EmbeddedHiveMQ broker = EmbeddedHiveMQ.builder()
                .withConfigurationFolder(folder.resolve("conf"))
                .withDataFolder(folder.resolve("data"))
                .withExtensionsFolder(folder.resolve("extensions"))
                .withoutLoggingBootstrap()
                .build();
        broker.start().join();
        return broker;
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
