package io.pitcrew.provisioning.link;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import io.pitcrew.provisioning.publish.ReleaseBoard;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.topic.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Retained messages at the broker.
final class MqttReleaseBoard implements ReleaseBoard {
    private static final Duration PUT = Duration.ofSeconds(20);

    /// A broker answers a subscription with what it retains at once; silence for so long means that it has nothing.
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private final Mqtt5AsyncClient client;
    private final Topics topics;
    private final Map<String, CompletableFuture<Optional<Bytes>>> asked = new ConcurrentHashMap<>();

    MqttReleaseBoard(Mqtt5AsyncClient client, Topics topics) {
        this.client = client;
        this.topics = topics;
    }

    @Override
    public CompletableFuture<Void> putObject(Sha256 hash, Bytes wire) {
        return retain(topics.object(hash), wire);
    }

    @Override
    public CompletableFuture<Void> handObject(Sha256 hash, Bytes wire) {
        return send(topics.object(hash), wire, false);
    }

    /// An empty retained message: the broker forgets what it had there.
    @Override
    public CompletableFuture<Void> takeOffObject(Sha256 hash) {
        return send(topics.object(hash), new Bytes(new byte[0]), true);
    }

    @Override
    public CompletableFuture<Void> putPointer(String ring, Bytes envelope) {
        return retain(topics.ring(ring), envelope);
    }

    @Override
    public CompletableFuture<Void> putRoot(int version, Bytes envelope) {
        return retain(topics.root(version), envelope);
    }

    @Override
    public CompletableFuture<Void> putRecall(Bytes envelope) {
        return retain(topics.recall(), envelope);
    }

    @Override
    public CompletableFuture<Void> putAssignment(KioskId kiosk, Bytes envelope) {
        return retain(topics.assign(kiosk), envelope);
    }

    @Override
    public CompletableFuture<Optional<Bytes>> pointer(String ring) {
        String topic = topics.ring(ring);
        CompletableFuture<Optional<Bytes>> answer =
                asked.computeIfAbsent(topic, key -> new CompletableFuture<Optional<Bytes>>());
        return client.subscribeWith()
                .topicFilter(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .send()
                .orTimeout(PUT.toMillis(), TimeUnit.MILLISECONDS)
                .thenCompose(subscribed ->
                        answer.completeOnTimeout(Optional.empty(), SILENCE.toMillis(), TimeUnit.MILLISECONDS))
                .whenComplete((found, failure) -> {
                    asked.remove(topic, answer);
                    client.unsubscribeWith().topicFilter(topic).send();
                });
    }

    /// @return true if somebody had asked for it
    boolean arrived(String topic, Bytes payload) {
        CompletableFuture<Optional<Bytes>> waiting = asked.get(topic);
        return waiting != null && waiting.complete(Optional.of(payload));
    }

    CompletableFuture<Void> retain(String topic, Bytes payload) {
        return send(topic, payload, true);
    }

    private CompletableFuture<Void> send(String topic, Bytes payload, boolean retained) {
        return client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(retained)
                .payload(payload.array())
                .send()
                .orTimeout(PUT.toMillis(), TimeUnit.MILLISECONDS)
                .thenAccept(result -> result.getError().ifPresent(error -> {
                    throw new IllegalStateException("the broker refused " + topic, error);
                }));
    }
}
