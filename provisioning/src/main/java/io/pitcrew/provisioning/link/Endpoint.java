package io.pitcrew.provisioning.link;

import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import io.pitcrew.station.id.Bytes;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What every connection of ours to a broker begins and ends with.
final class Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);
    private static final int MQTT = 1883;
    private static final int MQTTS = 8883;
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private Endpoint() {}

    static Mqtt5ClientBuilder client(URI broker) {
        boolean secure = "mqtts".equals(broker.getScheme());
        int usual = secure ? MQTTS : MQTT;
        Mqtt5ClientBuilder builder = Mqtt5Client.builder()
                .serverHost(broker.getHost())
                .serverPort(broker.getPort() < 0 ? usual : broker.getPort());
        return secure ? builder.sslWithDefaultConfig() : builder;
    }

    static void disconnect(Mqtt5AsyncClient client) {
        try {
            client.disconnect()
                    .orTimeout(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            LOG.debug("there was no connection to say goodbye on", e);
        }
    }

    static Bytes payload(Mqtt5Publish publish) {
        return new Bytes(publish.getPayloadAsBytes());
    }

    /// The innermost reason, fit to be shown.
    static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return Bytes.printable(message == null ? root.getClass().getSimpleName() : message);
    }
}
