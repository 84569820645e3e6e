package io.pitcrew.station.testkit;

import com.hivemq.embedded.EmbeddedHiveMQ;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// HiveMQ CE inside this JVM, everything in memory.
final class MemoryBroker implements TestBroker.Engine {
    private final Path folder;
    private @Nullable EmbeddedHiveMQ broker;

    MemoryBroker(Path folder, int port) throws IOException {
        this.folder = folder;
        for (String name : List.of("conf", "data", "extensions")) {
            Files.createDirectory(folder.resolve(name));
        }
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
    }

    @Override
    public void start() {
        EmbeddedHiveMQ next = EmbeddedHiveMQ.builder()
                .withConfigurationFolder(folder.resolve("conf"))
                .withDataFolder(folder.resolve("data"))
                .withExtensionsFolder(folder.resolve("extensions"))
                .withoutLoggingBootstrap()
                .build();
        next.start().join();
        broker = next;
    }

    @Override
    public void stop() {
        Objects.requireNonNull(broker).stop().join();
    }
}
