package io.pitcrew.kiosk.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import io.pitcrew.kiosk.link.BrokerLink;
import io.pitcrew.kiosk.link.LinkListener;
import io.pitcrew.kiosk.link.LinkSettings;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.seal.LetterboxKey;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.testkit.Await;
import io.pitcrew.station.testkit.TestBroker;
import io.pitcrew.station.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A ledger, a real broker and a collector, with the broker's power in the hands of the test.
final class OverTheBrokerIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Topics TOPICS = Topics.of(Bench.PRESS.site());

    @TempDir
    Path folder;

    private final TestBroker broker = TestBroker.start();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Mqtt5AsyncClient wire = Mqtt5Client.builder()
            .serverHost("127.0.0.1")
            .serverPort(broker.port())
            .automaticReconnect()
            .initialDelay(100, TimeUnit.MILLISECONDS)
            .maxDelay(500, TimeUnit.MILLISECONDS)
            .applyAutomaticReconnect()
            .buildAsync();
    private final LetterboxKey box = LetterboxKey.generate();
    private Bench bench;
    private ToyCollector collector;
    private BrokerLink link;

    @BeforeEach
    void wireUp() {
        bench = new Bench(folder);
        collector = new ToyCollector(bench.key.verifyKey());
        CompletableFuture<Relay> relay = new CompletableFuture<>();
        Acknowledging acknowledging = new Acknowledging(bench.ledger(), SigningKey::generate);
        link = new BrokerLink(
                new LinkSettings(broker.uri(), Bench.KIOSK, TOPICS, "pilot", Bytes.utf8("lost")),
                () -> Optional.of(box.letterbox()),
                new Wiring(relay, acknowledging),
                new Random(5));
        relay.complete(new Relay(bench.ledger(), link, thread, System::nanoTime, new Random(6)));
        relay.join().start();
        wire.publishes(MqttGlobalPublishFilter.ALL, this::collect);
        wire.connect().join();
        wire.subscribeWith()
                .topicFilter(TOPICS.everyRecord())
                .qos(MqttQos.AT_LEAST_ONCE)
                .send()
                .join();
    }

    @AfterEach
    void close() {
        link.close().join();
        wire.disconnect().join();
        thread.shutdownNow();
        bench.close();
        broker.close();
    }

    /// The broker keeps everything in memory: to stop it is to wipe it.
    @Test
    void whatIsRecordedIsAcknowledgedAndForgottenAlsoWhenTheBrokerLosesItsMemoryInBetween() {
        write(40);
        link.open();
        awaitAcknowledged(41);

        broker.stop();
        write(40);
        broker.resume();
        write(20);
        awaitAcknowledged(101);

        assertEquals(lines(), collector.stored(bench.ledger().head().chain()));
        bench.now = bench.now.plus(Duration.ofDays(31));
        assertEquals(100, bench.ledger().prune(bench.now.minus(Duration.ofDays(30))));
    }

    @Test
    void whoReadsAllThatCrossesTheBrokerLearnsOfNoPersonNoAidAndNoStep() {
        List<String> crossed = new CopyOnWriteArrayList<>();
        Mqtt5AsyncClient stranger = Mqtt5Client.builder()
                .serverHost("127.0.0.1")
                .serverPort(broker.port())
                .buildAsync();
        stranger.publishes(
                MqttGlobalPublishFilter.ALL,
                message -> crossed.add(message.getTopic() + " " + new String(message.getPayloadAsBytes(), ISO_8859_1)));
        stranger.connect().join();
        stranger.subscribeWith()
                .topicFilter("#")
                .qos(MqttQos.AT_LEAST_ONCE)
                .send()
                .join();
        bench.recorded(Bench.step("lower-ram"), new Fact.StepDone("w1", Optional.of("55.0")));
        write(20);
        link.open();
        awaitAcknowledged(22);
        Await.until(
                LIMIT,
                "all heard",
                () -> crossed.stream()
                                .filter(line -> line.startsWith(TOPICS.record(Bench.KIOSK) + " "))
                                .count()
                        >= 22);
        stranger.disconnect().join();
        String everything = String.join("\n", crossed);
        String worker = Bench.AT_WORK.worker().orElseThrow().value();
        String aid = Bench.AT_WORK.aid().orElseThrow().value();
        for (String secret : List.of(worker, aid, "lower-ram", "step-done", "55.0", "opened")) {
            assertFalse(everything.contains(secret), secret);
        }
        assertTrue(lines().stream().anyMatch(line -> line.json().text().contains(worker)));
    }

    private void write(int records) {
        for (int i = 0; i < records; i++) {
            bench.recorded(Bench.AT_WORK, new Fact.Opened(bench.ledger().freshId()));
        }
    }

    private void awaitAcknowledged(int records) {
        Await.until(LIMIT, "all acknowledged", () -> bench.ledger().waiting() == 0);
        assertEquals(records, collector.stored(bench.ledger().head().chain()).size());
    }

    private List<Line> lines() {
        return bench
                .db()
                .read(connection ->
                        Chains.after(connection, bench.ledger().current(connection), Seq.ZERO, Integer.MAX_VALUE))
                .stream()
                .map(Line.Message::line)
                .toList();
    }

    private void collect(Mqtt5Publish message) {
        try {
            collector
                    .received(box.open(message.getPayloadAsBytes(), Line.Message.purpose(Bench.KIOSK)))
                    .ifPresent(this::acknowledge);
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }

    /// That it does not arrive is one of the things tried here.
    private void acknowledge(byte[] ack) {
        CompletableFuture<?> _ = wire.publish(Mqtt5Publish.builder()
                .topic(TOPICS.ack(Bench.KIOSK))
                .payload(ack)
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(true)
                .build());
    }

    private final class Wiring implements LinkListener {
        private final CompletableFuture<Relay> relay;
        private final Acknowledging acknowledging;

        Wiring(CompletableFuture<Relay> relay, Acknowledging acknowledging) {
            this.relay = relay;
            this.acknowledging = acknowledging;
        }

        @Override
        public void linked(boolean up) {
            relay.join().linked(up);
        }

        @Override
        public void acknowledged(byte[] envelope) {
            thread.execute(() -> acknowledging.judge(envelope, Bench.ROOT));
        }

        @Override
        public void recalled(byte[] envelope) {}

        @Override
        public void pointed(byte[] envelope) {}

        @Override
        public void rootArrived(byte[] envelope) {}

        @Override
        public void assigned(byte[] envelope) {}
    }
}
