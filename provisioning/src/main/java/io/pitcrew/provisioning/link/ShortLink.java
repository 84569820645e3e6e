package io.pitcrew.provisioning.link;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import io.pitcrew.provisioning.keys.Settings;
import io.pitcrew.provisioning.publish.Boards;
import io.pitcrew.provisioning.publish.NotDelivered;
import io.pitcrew.provisioning.publish.ReleaseBoard;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.topic.Topics;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// A connection for one command. It leaves no session at the broker, takes no records from who collects them, and does
/// not try again: the person at the terminal does.
public final class ShortLink implements Boards {
    private static final int MQTT = 1883;
    private static final int MQTTS = 8883;
    private static final int PATIENCE_SECONDS = 10;

    @Override
    public Connection connect(Settings settings) throws NotDelivered {
        Mqtt5AsyncClient client = client(settings.broker());
        MqttReleaseBoard board = new MqttReleaseBoard(client, Topics.of(settings.sitePath()));
        client.publishes(
                MqttGlobalPublishFilter.ALL,
                message -> board.arrived(message.getTopic().toString(), new Bytes(message.getPayloadAsBytes())));
        try {
            client.connect().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new NotDelivered("the broker " + settings.broker() + " cannot be reached", e);
        }
        return new Open(client, board);
    }

    private record Open(Mqtt5AsyncClient client, ReleaseBoard board) implements Connection {
        @Override
        public void close() {
            client.disconnect()
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .exceptionally(gone -> null)
                    .join();
        }
    }

    private static Mqtt5AsyncClient client(URI broker) {
        boolean secure = "mqtts".equals(broker.getScheme());
        int usual = secure ? MQTTS : MQTT;
        Mqtt5ClientBuilder builder = Mqtt5Client.builder()
                .identifier("pitcrew-publish-" + UUID.randomUUID())
                .serverHost(broker.getHost())
                .serverPort(broker.getPort() < 0 ? usual : broker.getPort());
        return (secure ? builder.sslWithDefaultConfig() : builder).buildAsync();
    }
}
