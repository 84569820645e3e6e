package io.pitcrew.provisioning.link;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.lifecycle.MqttDisconnectSource;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.lifecycle.Mqtt5ClientConnectedContext;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import io.pitcrew.provisioning.collect.Acknowledger;
import io.pitcrew.provisioning.publish.ReleaseBoard;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.topic.Topics;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connection. The library calls back on its own threads; everything is handed on to `executor`, which must run one
/// task at a time.
public final class OperationsLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OperationsLink.class);
    private static final Duration SESSION = Duration.ofDays(1);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration SLOWEST_RETRY = Duration.ofSeconds(60);

    /// More than any message that operations is sent; a larger one stays at the broker.
    private static final int MAX_PACKET = 128 * 1024;

    private final Topics topics;
    private final Executor executor;
    private final Duty duty;
    private final Mqtt5AsyncClient client;
    private final MqttReleaseBoard board;
    private final Inbox inbox;

    /// Set by [#open], before anything can arrive.
    private volatile @Nullable Arrivals arrivals;

    /// @param clientId of this process: the broker knows its session by it, and two at a time displace each other
    /// @param executor runs one task at a time
    public OperationsLink(String clientId, URI broker, Topics topics, Executor executor, Duty duty) {
        this(clientId, broker, topics, executor, duty, FIRST_RETRY);
    }

    OperationsLink(String clientId, URI broker, Topics topics, Executor executor, Duty duty, Duration firstRetry) {
        this.topics = topics;
        this.duty = duty;
        this.executor = executor;
        this.inbox = new Inbox(topics, executor);
        this.client = Endpoint.client(broker)
                .identifier(clientId)
                // doubles from the first delay to the last, each scattered by a quarter
                .automaticReconnect()
                .initialDelay(firstRetry.toMillis(), TimeUnit.MILLISECONDS)
                .maxDelay(SLOWEST_RETRY.toMillis(), TimeUnit.MILLISECONDS)
                .applyAutomaticReconnect()
                .addConnectedListener(context -> connected((Mqtt5ClientConnectedContext) context))
                .addDisconnectedListener(context -> {
                    if (context.getSource() != MqttDisconnectSource.USER) {
                        disconnected(broker, context.getCause());
                    }
                })
                .buildAsync();
        this.board = new MqttReleaseBoard(client, topics);
    }

    /// Returns at once; [Arrivals#connected] tells when the broker was reached, however long that takes. Once only.
    public void open(Arrivals handler) {
        arrivals = handler;
        // before connecting: a session that the broker kept delivers at once
        client.publishes(MqttGlobalPublishFilter.ALL, this::arrived, true);
        // a failure is told to the disconnected listener, which goes on trying
        client.connectWith()
                .cleanStart(!duty.remembered())
                .sessionExpiryInterval(duty.remembered() ? SESSION.toSeconds() : 0)
                .restrictions()
                .maximumPacketSize(MAX_PACKET)
                .applyRestrictions()
                .send();
    }

    public ReleaseBoard releases() {
        return board;
    }

    public Acknowledger.Board acknowledgements() {
        return (kiosk, envelope) -> board.retain(topics.ack(kiosk), new Bytes(envelope.bytes()))
                .exceptionally(lost -> {
                    LOG.debug("an acknowledgement for {} did not get out; it will ask again", kiosk, lost);
                    return null;
                });
    }

    /// Puts up what is known of a person. One that does not get out is put up again when the broker is back.
    ///
    /// @param name stands for the person
    public void putPerson(Sha256 name, Bytes sealed) {
        var _ = board.retain(topics.person(name), sealed).exceptionally(lost -> {
            LOG.debug("what is known of somebody did not get out", lost);
            return null;
        });
    }

    @Override
    public void close() {
        Endpoint.disconnect(client);
    }

    /// A session that the broker lost is missed by nobody but us: so subscribe each time.
    private void connected(Mqtt5ClientConnectedContext context) {
        boolean remembered = context.getConnAck().isSessionPresent();
        CompletableFuture<?>[] subscribed =
                duty.filters(topics).stream().map(this::subscribe).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(subscribed)
                .whenCompleteAsync(
                        (done, failure) -> {
                            if (failure == null) {
                                arrivals().connected(remembered);
                            } else {
                                LOG.warn("the broker refuses a subscription: check its access rules", failure);
                            }
                        },
                        executor)
                .exceptionally(thrown -> {
                    LOG.error("after connecting: {}", thrown.getMessage(), thrown);
                    return null;
                });
    }

    private void disconnected(URI broker, Throwable cause) {
        String why = broker + ": " + Endpoint.reason(cause);
        executor.execute(() -> arrivals().disconnected(why));
    }

    private Arrivals arrivals() {
        return Objects.requireNonNull(arrivals, "open() has been called");
    }

    private CompletableFuture<?> subscribe(String filter) {
        return client.subscribeWith()
                .topicFilter(filter)
                .qos(MqttQos.AT_LEAST_ONCE)
                .send();
    }

    /// What somebody asked for is handed over right here: whoever waits for it may be the executor's task.
    private void arrived(Mqtt5Publish publish) {
        Bytes payload = Endpoint.payload(publish);
        String topic = publish.getTopic().toString();
        if (board.arrived(topic, payload)) {
            publish.acknowledge();
        } else {
            inbox.put(publish, payload, arrivals());
        }
    }
}
