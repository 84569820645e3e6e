package io.pitcrew.kiosk.proof.line;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.testkit.TestBroker;
import io.pitcrew.station.topic.Topics;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// A stock broker with chunks in it.
public final class Shopfloor implements AutoCloseable {
    public static final Topics TOPICS = Topics.of("harbour/northgate");
    private static final int WINDOW = 16;

    public final TestBroker broker = TestBroker.start();
    public final Mqtt5AsyncClient operations;
    private final Random random = new Random(6);

    public Shopfloor() {
        operations = Mqtt5Client.builder()
                .identifier("operations")
                .serverHost("127.0.0.1")
                .serverPort(broker.port())
                .buildAsync();
        operations.connect().join();
    }

    /// Publishes so many chunks of random bytes.
    public List<Sha256> chunks(int count, int size) {
        return put(Stream.generate(() -> chunk(size)).limit(count));
    }

    /// Publishes these.
    public List<Sha256> put(Stream<Chunk> chunks) {
        List<Sha256> names = new ArrayList<>();
        Queue<CompletableFuture<?>> open = new ArrayDeque<>();
        chunks.forEach(chunk -> {
            names.add(chunk.hash());
            if (open.size() == WINDOW) {
                open.remove().join();
            }
            open.add(publish(TOPICS.object(chunk.hash()), chunk.wire(), true));
        });
        open.forEach(CompletableFuture::join);
        return names;
    }

    /// One that nobody publishes.
    public Chunk chunk(int size) {
        byte[] raw = new byte[size];
        random.nextBytes(raw);
        return Chunk.of(raw);
    }

    public CompletableFuture<?> publish(String topic, byte[] payload, boolean retain) {
        return operations
                .publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(retain)
                .payload(payload)
                .send();
    }

    @Override
    public void close() {
        operations.disconnect().join();
        broker.close();
    }
}
