package io.pitcrew.kiosk.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import io.pitcrew.kiosk.content.fetch.ContentSource;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.Want;
import io.pitcrew.station.testkit.Await;
import io.pitcrew.station.testkit.TcpRelay;
import io.pitcrew.station.testkit.TestBroker;
import io.pitcrew.station.topic.Topics;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestBroker.Shared.class)
final class LinkIT {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final KioskId KIOSK = new KioskId("press-3");

    private final TestBroker broker;
    private final Map<String, String> seen = new ConcurrentHashMap<>();
    private final Heard heard = new Heard();
    private final Topics topics;
    private final Mqtt5AsyncClient ops;

    LinkIT(TestBroker broker, TestInfo test) {
        this.broker = broker;
        this.topics = Topics.of("acme/" + test.getDisplayName().replaceAll("\\W", ""));
        this.ops = Mqtt5Client.builder()
                .serverHost("127.0.0.1")
                .serverPort(broker.port())
                .buildAsync();
    }

    @BeforeEach
    void connect() {
        ops.publishes(
                MqttGlobalPublishFilter.ALL,
                message -> seen.put(message.getTopic().toString(), new String(message.getPayloadAsBytes(), UTF_8)));
        ops.connect().join();
        ops.subscribeWith().topicFilter(topics.prefix() + "/kiosk/#").send().join();
    }

    @AfterEach
    void disconnect() {
        ops.disconnect().join();
    }

    @Test
    void whatOperationsHoldsReadyArrivesOnceTheLinkIsUp() {
        publish(topics.ack(KIOSK), "an acknowledgement");
        publish(topics.ring("pilot"), "a pointer");
        publish(topics.assign(KIOSK), "an assignment");
        publish(topics.root(2), "a root");
        publish(topics.ring("plant"), "another ring's");
        BrokerLink link = new BrokerLink(settings(broker.uri()), Optional::empty, heard, new Random(2));
        link.askForRoot(2);
        link.open();
        Await.until(LIMIT, () -> heard.messages.size() == 4 && heard.links.equals(List.of(true)));
        assertEquals(Set.of("an acknowledgement", "a pointer", "an assignment", "a root"), Set.copyOf(heard.messages));
        link.askForRoot(3);
        publish(topics.root(3), "the next root");
        Await.until(LIMIT, () -> heard.messages.contains("the next root"));
        link.close().join();
    }

    @Test
    void theWillReplacesTheStatusWhenTheCableIsCutAndTheStatusComesBack() {
        try (TcpRelay cable = TcpRelay.to(broker.port())) {
            BrokerLink link = new BrokerLink(
                    settings(URI.create("mqtt://127.0.0.1:" + cable.port())), Optional::empty, heard, new Random(2));
            link.announce("well".getBytes(UTF_8));
            link.open();
            Await.until(LIMIT, () -> "well".equals(seen.get(topics.status(KIOSK))));
            cable.cut();
            Await.until(LIMIT, () -> "lost".equals(seen.get(topics.status(KIOSK))));
            Await.until(LIMIT, () -> heard.links.equals(List.of(true, false)));
            cable.restore();
            Await.until(LIMIT, () -> "well".equals(seen.get(topics.status(KIOSK))));
            Await.until(LIMIT, () -> heard.links.equals(List.of(true, false, true)));
            link.close().join();
        }
    }

    @Test
    void afterEveryInterruptionAMessageIsHeardOnce() {
        try (TcpRelay cable = TcpRelay.to(broker.port())) {
            cable.cut();
            BrokerLink link = new BrokerLink(
                    settings(URI.create("mqtt://127.0.0.1:" + cable.port())), Optional::empty, heard, new Random(2));
            link.open();
            for (int i = 1; i <= 3; i++) {
                int links = 2 * i - 1;
                cable.restore();
                Await.until(LIMIT, () -> heard.links.size() == links);
                String message = "acknowledgement " + i;
                publish(topics.assign(KIOSK), message);
                publish(topics.ring("pilot"), "after " + message);
                Await.until(LIMIT, () -> heard.messages.contains("after " + message));
                assertEquals(1, heard.messages.stream().filter(message::equals).count());
                cable.cut();
                Await.until(LIMIT, () -> heard.links.size() == links + 1);
            }
            assertFalse(link.close().join());
        }
    }

    @Test
    void chunksArriveWhetherTheyWereThereBeforeOrComeLater() {
        List<Chunk> chunks = IntStream.range(0, 100)
                .mapToObj(i -> Chunk.of(("chunk " + i).getBytes(UTF_8)))
                .toList();
        chunks.subList(0, 70).forEach(this::publish);
        ContentLink link = new ContentLink(settings(broker.uri()), new Random(2));
        Map<Sha256, Bytes> arrived = new ConcurrentHashMap<>();
        chunks.forEach(chunk -> link.ask(chunk.hash(), receiver((hash, wire) -> arrived.put(hash, new Bytes(wire)))));
        link.open();
        Await.until(LIMIT, () -> arrived.size() == 70);
        chunks.subList(70, 100).forEach(this::publish);
        Await.until(LIMIT, () -> arrived.size() == 100);
        chunks.forEach(chunk -> assertEquals(new Bytes(chunk.wire()), arrived.get(chunk.hash())));
        link.close().join();
    }

    @Test
    void aChunkAskedForAgainIsSentAgainAndOneForgottenIsNot() {
        Chunk kept = Chunk.of(new byte[] {1});
        Chunk forgotten = Chunk.of(new byte[] {2});
        publish(kept);
        ContentLink link = new ContentLink(settings(broker.uri()), new Random(2));
        List<Sha256> arrived = new CopyOnWriteArrayList<>();
        link.ask(kept.hash(), receiver((hash, wire) -> arrived.add(hash)));
        link.ask(forgotten.hash(), receiver((hash, wire) -> arrived.add(hash)));
        link.open();
        Await.until(LIMIT, () -> arrived.size() == 1);
        link.forget(forgotten.hash());
        link.ask(kept.hash(), receiver((hash, wire) -> arrived.add(hash)));
        Await.until(LIMIT, () -> arrived.size() == 2);
        publish(forgotten);
        link.ask(kept.hash(), receiver((hash, wire) -> arrived.add(hash)));
        Await.until(LIMIT, () -> arrived.size() == 3);
        assertEquals(List.of(kept.hash(), kept.hash(), kept.hash()), arrived);
        link.close().join();
    }

    @Test
    void operationsHearsWhatNobodyHas() throws Exception {
        ContentLink link = new ContentLink(settings(broker.uri()), new Random(2));
        Sha256 missing = Sha256.of(new byte[] {3});
        link.open();
        Await.until(LIMIT, () -> {
            link.want(List.of(missing));
            return seen.containsKey(topics.want(KIOSK));
        });
        Want want = Want.parse(seen.getOrDefault(topics.want(KIOSK), "").getBytes(UTF_8));
        assertEquals(new Want(Want.FORMAT, List.of(missing)), want);
        link.close().join();
    }

    private static ContentSource.Receiver receiver(BiConsumer<Sha256, byte[]> arrived) {
        return new ContentSource.Receiver() {
            @Override
            public void arrived(Sha256 chunk, byte[] wire) {
                arrived.accept(chunk, wire);
            }

            @Override
            public void lacks(Sha256 chunk) {
                throw new AssertionError("a broker does not say what it lacks");
            }
        };
    }

    private LinkSettings settings(URI uri) {
        return new LinkSettings(uri, KIOSK, topics, "pilot", Bytes.utf8("lost"));
    }

    private void publish(Chunk chunk) {
        publish(topics.object(chunk.hash()), chunk.wire());
    }

    private void publish(String topic, String text) {
        publish(topic, text.getBytes(UTF_8));
    }

    private void publish(String topic, byte[] payload) {
        ops.publish(Connection.message(topic, payload, true)).join();
    }

    private static final class Heard implements LinkListener {
        private final List<Boolean> links = new CopyOnWriteArrayList<>();
        private final List<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public void linked(boolean up) {
            links.add(up);
        }

        @Override
        public void acknowledged(byte[] envelope) {
            messages.add(new String(envelope, UTF_8));
        }

        @Override
        public void recalled(byte[] envelope) {
            messages.add(new String(envelope, UTF_8));
        }

        @Override
        public void pointed(byte[] envelope) {
            messages.add(new String(envelope, UTF_8));
        }

        @Override
        public void rootArrived(byte[] envelope) {
            messages.add(new String(envelope, UTF_8));
        }

        @Override
        public void assigned(byte[] envelope) {
            messages.add(new String(envelope, UTF_8));
        }
    }
}
