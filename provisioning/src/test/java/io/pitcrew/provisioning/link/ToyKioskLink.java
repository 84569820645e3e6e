package io.pitcrew.provisioning.link;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.record.Acknowledgement;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Seal;
import io.pitcrew.station.seal.VerifyKey;
import io.pitcrew.station.testkit.Await;
import io.pitcrew.station.testkit.TestBroker;
import io.pitcrew.station.topic.Topics;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A kiosk's connection as far as records need it: sends, and sends again until it is acknowledged.
final class ToyKioskLink implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration RESEND = Duration.ofMillis(300);

    private final ToyKiosk kiosk;
    private final Topics topics;
    private final Mqtt5AsyncClient client;
    private volatile Head acknowledged;

    ToyKioskLink(ToyKiosk kiosk, Topics topics, VerifyKey collector, TestBroker broker) {
        this.kiosk = kiosk;
        this.topics = topics;
        this.acknowledged = Head.before(kiosk.chain());
        this.client = Mqtt5Client.builder()
                .identifier(kiosk.id().value())
                .serverHost("127.0.0.1")
                .serverPort(broker.port())
                .automaticReconnect()
                .initialDelay(50, TimeUnit.MILLISECONDS)
                .maxDelay(200, TimeUnit.MILLISECONDS)
                .applyAutomaticReconnect()
                .buildAsync();
        client.publishes(MqttGlobalPublishFilter.ALL, publish -> read(publish.getPayloadAsBytes(), collector));
        client.connect().join();
        client.subscribeWith()
                .topicFilter(topics.ack(kiosk.id()))
                .qos(MqttQos.AT_LEAST_ONCE)
                .send()
                .join();
    }

    /// Sends what is not acknowledged yet, signed, again and again until all is.
    void deliver() {
        Await.until(PATIENCE, "all of " + kiosk.head() + " acknowledged", () -> {
            Head sofar = acknowledged;
            if (sofar.equals(kiosk.head())) {
                return true;
            }
            kiosk.window(sofar.seq().value()).forEach(message -> publish(topics.record(kiosk.id()), message));
            return soonAcknowledged();
        });
    }

    /// Sends, or does not: a kiosk cannot know either.
    void publish(String topic, byte[] payload) {
        client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(payload)
                .send();
    }

    Head acknowledged() {
        return acknowledged;
    }

    @Override
    public void close() {
        client.disconnect().join();
    }

    private boolean soonAcknowledged() {
        try {
            Await.until(RESEND, () -> acknowledged.equals(kiosk.head()));
            return true;
        } catch (AssertionError notYet) {
            return false;
        }
    }

    private void read(byte[] bytes, VerifyKey collector) {
        try {
            Envelope envelope = Envelope.parse(bytes);
            if (envelope.check(Acknowledgement.TYPE, collector) instanceof Seal.Intact(var payload)) {
                Acknowledgement.parse(payload.array()).heads().stream()
                        .filter(held -> held.chain().equals(kiosk.chain()))
                        .forEach(held -> acknowledged = new Head(held.chain(), held.stored(), held.hash()));
            }
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }
}
