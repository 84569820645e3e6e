package io.pitcrew.provisioning.broker;

import com.hivemq.embedded.EmbeddedHiveMQ;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/// A running broker: MQTT 5 without passwords, in memory, no statistics sent to anybody. Anonymous is enough because
/// nothing of ours trusts a broker; keep it on the loopback address or in the plant's own network all the same.
public final class EmbeddedBroker implements AutoCloseable {
    /// Four times the largest message of ours (a chunk, 96 KiB, with its topic).
    private static final int MAX_PACKET = 4 * 96 * 1024;

    private final EmbeddedHiveMQ broker;
    private final Path folder;
    private final URI uri;

    private EmbeddedBroker(EmbeddedHiveMQ broker, Path folder, URI uri) {
        this.broker = broker;
        this.folder = folder;
        this.uri = uri;
    }

    /// Returns when it accepts connections, which takes seconds.
    ///
    /// @param bind address of the interface to listen on
    /// @param port 0 for any that is free
    /// @param scratch existing folder for the few files that it insists on; they go when it is closed
    public static EmbeddedBroker start(String bind, int port, Path scratch) throws BrokerCannotStart {
        int free = freePort(bind, port);
        Path folder = null;
        try {
            folder = Files.createTempDirectory(scratch, "pitcrew-broker");
            EmbeddedHiveMQ broker = prepare(folder, bind, free);
            broker.start().join();
            return new EmbeddedBroker(broker, folder, URI.create("mqtt://" + bind + ":" + free));
        } catch (IOException | CompletionException e) {
            if (folder != null) {
                delete(folder);
            }
            throw new BrokerCannotStart(
                    "the broker does not start: " + e.getMessage() + " – is the disk under " + scratch
                            + " full or read-only?",
                    e);
        }
    }

    public URI uri() {
        return uri;
    }

    @Override
    public void close() {
        broker.stop().join();
        delete(folder);
    }

    private static EmbeddedHiveMQ prepare(Path folder, String bind, int port) throws IOException {
        for (String name : List.of("conf", "data", "extensions")) {
            Files.createDirectory(folder.resolve(name));
        }
        Files.writeString(folder.resolve("conf/config.xml"), """
                <?xml version="1.0"?>
                <hivemq>
                    <listeners>
                        <tcp-listener><port>%d</port><bind-address>%s</bind-address></tcp-listener>
                    </listeners>
                    <mqtt><packets><max-packet-size>%d</max-packet-size></packets></mqtt>
                    <persistence><mode>in-memory</mode></persistence>
                    <anonymous-usage-statistics><enabled>false</enabled></anonymous-usage-statistics>
                </hivemq>
                """.formatted(port, bind, MAX_PACKET));
        return EmbeddedHiveMQ.builder()
                .withConfigurationFolder(folder.resolve("conf"))
                .withDataFolder(folder.resolve("data"))
                .withExtensionsFolder(folder.resolve("extensions"))
                .withoutLoggingBootstrap()
                .build();
    }

    /// Asked before, because the broker itself only logs that it could not have its port, and runs on without.
    private static int freePort(String bind, int port) throws BrokerCannotStart {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(bind), port));
            return probe.getLocalPort();
        } catch (UnknownHostException e) {
            throw new BrokerCannotStart(
                    "'" + bind + "' is no address of this machine – use --bind 127.0.0.1, or 0.0.0.0 for all", e);
        } catch (IOException e) {
            throw new BrokerCannotStart(
                    "cannot listen on " + bind + ":" + port + " (" + e.getMessage()
                            + ") – another broker may run there; choose another with --port",
                    e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
