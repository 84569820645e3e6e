package io.pitcrew.provisioning.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import io.pitcrew.provisioning.collect.Acknowledger;
import io.pitcrew.provisioning.collect.Collector;
import io.pitcrew.provisioning.collect.KnownKiosks;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.provisioning.collect.sqlite.SqliteRecords;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.testkit.Await;
import io.pitcrew.station.testkit.TestBroker;
import io.pitcrew.station.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class OperationsLinkIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static TestBroker broker;

    private final SigningKey collectorKey = SigningKey.generate();
    private final ToyKiosk press = new ToyKiosk("press-3");
    private final KnownKiosks known = new KnownKiosks();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @TempDir
    private Path folder;

    private Topics topics;
    private RecordStore store;
    private OperationsLink link;

    /// Its own broker, whose memory these tests destroy.
    @BeforeAll
    static void startBroker() {
        broker = TestBroker.start();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void open(TestInfo test) {
        topics =
                Topics.of("acme/" + Sha256.of(test.getDisplayName().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        known.register(press.id(), press.key().verifyKey());
        store = SqliteRecords.open(folder.resolve("records.db"));
        link = new OperationsLink(
                "collector-" + test.getDisplayName(), broker.uri(), topics, thread, Duty.ALL, Duration.ofMillis(100));
        Acknowledger acknowledger = new Acknowledger(collectorKey, link.acknowledgements());
        link.open(new Operations(new Collector(store, known, acknowledger, InstantSource.fixed(ToyKiosk.NOON))));
        Await.until(SOON, "first connection", () -> heard.contains("connected, forgotten"));
    }

    @AfterEach
    void close() {
        link.close();
        thread.shutdown();
        store.close();
    }

    @Test
    void aBrokerThatLosesItsMemoryLosesNoRecord() {
        try (ToyKioskLink kiosk = new ToyKioskLink(press, topics, collectorKey.verifyKey(), broker)) {
            link.releases().putPointer("all", Bytes.utf8("a pointer")).join();
            write(10);
            kiosk.deliver();
            write(10);
            press.window(kiosk.acknowledged().seq().value())
                    .forEach(message -> kiosk.publish(topics.record(press.id()), message));
            broker.restartEmpty();
            write(10);
            kiosk.deliver();
        }
        assertEquals(press.lines(), storedLines());
        assertEquals(Optional.empty(), link.releases().pointer("all").join());
        assertEquals(
                List.of("connected, forgotten", "connected, forgotten"),
                heard.stream().filter(line -> line.startsWith("connected")).toList());
    }

    @Test
    void whatIsPutUpCanBeReadBack() {
        Bytes pointer = Bytes.utf8("a pointer");
        assertEquals(Optional.empty(), link.releases().pointer("all").join());
        link.releases()
                .putObject(Sha256.of(new byte[0]), new Bytes(new byte[96 * 1024]))
                .join();
        link.releases().putRoot(1, Bytes.utf8("a root")).join();
        link.releases().putPointer("all", pointer).join();
        assertEquals(Optional.of(pointer), link.releases().pointer("all").join());
    }

    @Test
    void whatIsHandedOverIsNotKeptAndWhatIsTakenOffIsGone() {
        Sha256 kept = Sha256.of(new byte[] {1});
        Sha256 handed = Sha256.of(new byte[] {2});
        Bytes wire = Bytes.utf8("a chunk");
        link.releases().putObject(kept, wire).join();
        link.releases().handObject(handed, wire).join();
        assertEquals(Optional.of(wire), retained(topics.object(kept)));
        assertEquals(Optional.empty(), retained(topics.object(handed)));
        link.releases().takeOffObject(kept).join();
        assertEquals(Optional.empty(), retained(topics.object(kept)));
    }

    /// What somebody who comes now finds there.
    private Optional<Bytes> retained(String topic) {
        Mqtt5BlockingClient client = Mqtt5Client.builder()
                .serverHost("127.0.0.1")
                .serverPort(broker.port())
                .buildBlocking();
        client.connect();
        try (Mqtt5BlockingClient.Mqtt5Publishes publishes = client.publishes(MqttGlobalPublishFilter.ALL)) {
            client.subscribeWith().topicFilter(topic).qos(MqttQos.AT_LEAST_ONCE).send();
            return publishes.receive(1, TimeUnit.SECONDS).map(found -> new Bytes(found.getPayloadAsBytes()));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            client.disconnect();
        }
    }

    @Test
    void whoWaitsForThePointerOnTheLinksOwnThreadGetsIt() {
        Bytes pointer = Bytes.utf8("a pointer");
        link.releases().putPointer("all", pointer).join();
        Optional<Bytes> found = java.util.concurrent.CompletableFuture.supplyAsync(
                        () -> link.releases().pointer("all").join(), thread)
                .join();
        assertEquals(Optional.of(pointer), found);
    }

    @Test
    void statusAndWantAreHandedOverAndWhatNamesNoKioskIsNot() {
        try (ToyKioskLink kiosk = new ToyKioskLink(press, topics, collectorKey.verifyKey(), broker)) {
            kiosk.publish(topics.prefix() + "/kiosk/NOT_AN_ID/status", new byte[] {'x'});
            kiosk.publish(topics.status(press.id()), new byte[] {'s'});
            kiosk.publish(topics.want(press.id()), new byte[] {'w'});
            Await.until(SOON, "both", () -> heard.contains("want press-3 w"));
        }
        assertEquals(List.of("connected, forgotten", "status press-3 s", "want press-3 w"), heard);
    }

    private void write(int records) {
        for (int i = 0; i < records; i++) {
            press.write("work " + press.lines().size());
        }
    }

    private List<Line> storedLines() {
        List<StoredRecord> all = new ArrayList<>();
        store.each(all::add);
        return all.stream().map(StoredRecord::line).toList();
    }

    /// What operations does with it, in short.
    private final class Operations implements Arrivals {
        private final Collector collector;

        Operations(Collector collector) {
            this.collector = collector;
        }

        @Override
        public void records(KioskId from, List<Bytes> messages) {
            var _ = collector.receive(from, messages);
        }

        @Override
        public void newChain(KioskId from, Bytes envelope) {
            collector.newChain(from, envelope.array());
        }

        @Override
        public void status(KioskId from, Bytes status) {
            heard.add("status " + from + " " + status.text());
        }

        @Override
        public void want(KioskId from, Bytes hashes) {
            heard.add("want " + from + " " + hashes.text());
        }

        @Override
        public void connected(boolean remembered) {
            heard.add(remembered ? "connected, remembered" : "connected, forgotten");
        }

        @Override
        public void disconnected(String why) {
            heard.add("disconnected");
        }
    }
}
