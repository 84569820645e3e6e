package io.pitcrew.kiosk.link;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedContext;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5DisconnectException;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5DisconnectReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscribe;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscription;
import com.hivemq.client.mqtt.mqtt5.message.unsubscribe.Mqtt5Unsubscribe;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// One connection to the broker that comes back by itself, from the first try on. It keeps the wanted topics, and says
/// that it is there when all of them are subscribed. Its session is clean: nothing is kept for it, and nothing that it
/// sent before is sent again by it; whoever needs that asks or sends again.
final class Connection {
    private static final int KEEP_ALIVE_SECONDS = 15;
    private static final int PLAIN_PORT = 1883;
    private static final int TLS_PORT = 8883;

    private final Mqtt5AsyncClient client;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Backoff backoff;
    private final Consumer<Boolean> linkedListener;
    private final AtomicBoolean linked = new AtomicBoolean();
    private final AtomicBoolean been = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    /// @param will what the broker publishes when it has lost us
    Connection(
            URI broker,
            String clientId,
            Optional<Mqtt5Publish> will,
            Backoff backoff,
            Consumer<Boolean> linkedListener) {
        this.backoff = backoff;
        this.linkedListener = linkedListener;
        boolean tls = broker.getScheme().equals("mqtts");
        Mqtt5ClientBuilder builder = Mqtt5Client.builder()
                .identifier(clientId)
                .serverHost(broker.getHost())
                .serverPort(broker.getPort() > 0 ? broker.getPort() : tls ? TLS_PORT : PLAIN_PORT)
                .addConnectedListener(context -> connected())
                .addDisconnectedListener(this::disconnected);
        if (tls) {
            builder = builder.sslWithDefaultConfig();
        }
        if (will.isPresent()) {
            builder = builder.willPublish(will.get());
        }
        this.client = builder.buildAsync();
        listen();
    }

    /// Begins to connect, and returns.
    void open() {
        ignored(client.connectWith()
                .cleanStart(true)
                .keepAlive(KEEP_ALIVE_SECONDS)
                .send());
    }

    /// Says goodbye, so that the broker keeps the will to itself, and does not come back.
    ///
    /// @return true if the broker heard it; false if there was no connection
    CompletableFuture<Boolean> close() {
        closed.set(true);
        return client.disconnect().handle((done, failure) -> failure == null);
    }

    void subscribe(String topic, Consumer<byte[]> receiver) {
        subscriptions.want(topic, receiver);
        say();
    }

    void unsubscribe(String topic) {
        subscriptions.forget(topic);
        say();
    }

    /// Without a connection nothing happens: what the client would queue in memory its owner sends again anyway.
    void publish(String topic, byte[] payload, boolean retain) {
        if (client.getState().isConnected()) {
            ignored(client.publish(message(topic, payload, retain)));
        }
    }

    static Mqtt5Publish message(String topic, byte[] payload, boolean retain) {
        return Mqtt5Publish.builder()
                .topic(topic)
                .payload(payload)
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(retain)
                .build();
    }

    /// Before anything is subscribed, or the first messages pass unheard. The client drops its listeners with the
    /// session, that is with every connection that there was.
    private void listen() {
        client.publishes(MqttGlobalPublishFilter.ALL, this::arrived);
    }

    private void connected() {
        if (closed.get()) {
            ignored(client.disconnect());
            return;
        }
        if (been.getAndSet(true)) {
            listen();
        }
        subscriptions.linked();
        say();
    }

    private void disconnected(MqttClientDisconnectedContext context) {
        subscriptions.lost();
        if (linked.getAndSet(false)) {
            linkedListener.accept(false);
        }
        if (!closed.get()) {
            Duration delay = takenOver(context.getCause())
                    ? backoff.afterTakeOver()
                    : backoff.after(context.getReconnector().getAttempts());
            context.getReconnector()
                    .reconnect(true)
                    .resubscribeIfSessionExpired(false)
                    .republishIfSessionExpired(false)
                    .delay(delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static boolean takenOver(Throwable cause) {
        return cause instanceof Mqtt5DisconnectException byBroker
                && byBroker.getMqttMessage().getReasonCode() == Mqtt5DisconnectReasonCode.SESSION_TAKEN_OVER;
    }

    private void arrived(Mqtt5Publish message) {
        subscriptions
                .receiver(message.getTopic().toString())
                .ifPresent(receiver -> receiver.accept(message.getPayloadAsBytes()));
    }

    private void say() {
        Optional<Subscriptions.Request> next = subscriptions.next();
        if (next.isPresent()) {
            Subscriptions.Request request = next.get();
            ignored(sent(request).whenComplete((answer, failure) -> answered(request)));
        }
    }

    /// A topic that the broker refuses is as silent as one that it grants and never serves: both show in what is
    /// missing.
    private void answered(Subscriptions.Request request) {
        if (subscriptions.answered(request) && !linked.getAndSet(true)) {
            linkedListener.accept(true);
        }
        say();
    }

    private CompletableFuture<?> sent(Subscriptions.Request request) {
        if (request.subscribe().isEmpty()) {
            return client.unsubscribe(Mqtt5Unsubscribe.builder()
                    .addTopicFilters(
                            request.unsubscribe().stream().map(com.hivemq.client.mqtt.datatypes.MqttTopicFilter::of))
                    .build());
        }
        return client.subscribe(Mqtt5Subscribe.builder()
                .addSubscriptions(request.subscribe().stream()
                        .map(topic -> Mqtt5Subscription.builder()
                                .topicFilter(topic)
                                .qos(MqttQos.AT_LEAST_ONCE)
                                .build()))
                .build());
    }

    /// That it failed is seen elsewhere: in the state of the connection, or in an answer that does not come.
    private static void ignored(CompletableFuture<?> unused) {}
}
