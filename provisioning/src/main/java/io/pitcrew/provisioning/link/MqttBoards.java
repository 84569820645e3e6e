package io.pitcrew.provisioning.link;

import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import io.pitcrew.provisioning.publish.Boards;
import io.pitcrew.provisioning.publish.NotDelivered;
import io.pitcrew.provisioning.publish.ReleaseBoard;
import io.pitcrew.station.topic.Topics;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// A connection for one command: without a session, and without trying again.
public final class MqttBoards implements Boards {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public Connection connect(URI broker, Topics topics) throws NotDelivered {
        Mqtt5AsyncClient client = Endpoint.client(broker).buildAsync();
        MqttReleaseBoard board = new MqttReleaseBoard(client, topics);
        client.publishes(
                com.hivemq.client.mqtt.MqttGlobalPublishFilter.ALL,
                publish -> board.arrived(publish.getTopic().toString(), Endpoint.payload(publish)));
        try {
            client.connect()
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            throw new NotDelivered(
                    "the broker " + broker + " cannot be reached (" + Endpoint.reason(e)
                            + ") – is it running, and is its address in pitcrew.toml right?",
                    e);
        }
        return new Connected(client, board);
    }

    private record Connected(Mqtt5AsyncClient client, ReleaseBoard board) implements Connection {
        @Override
        public void close() {
            Endpoint.disconnect(client);
        }
    }
}
