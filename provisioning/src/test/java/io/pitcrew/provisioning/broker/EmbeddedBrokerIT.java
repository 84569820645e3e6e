package io.pitcrew.provisioning.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    @TempDir
    private Path folder;

    @Test
    void itTakesTheLargestChunkSurvivesGarbageAndLeavesNothingBehind() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start("127.0.0.1", 0, folder)) {
            try (Socket rogue =
                    new Socket(InetAddress.getLoopbackAddress(), broker.uri().getPort())) {
                rogue.getOutputStream().write("\u0000\u00ff garbage".repeat(100).getBytes(StandardCharsets.UTF_8));
            }
            Mqtt5BlockingClient client = Mqtt5Client.builder()
                    .serverHost("127.0.0.1")
                    .serverPort(broker.uri().getPort())
                    .buildBlocking();
            client.connect();
            try (Mqtt5BlockingClient.Mqtt5Publishes arriving =
                    client.publishes(com.hivemq.client.mqtt.MqttGlobalPublishFilter.ALL)) {
                client.publishWith()
                        .topic("a/chunk")
                        .retain(true)
                        .payload(new byte[96 * 1024])
                        .send();
                client.subscribeWith().topicFilter("a/chunk").send();
                assertEquals(96 * 1024, arriving.receive().getPayloadAsBytes().length);
            }
            client.disconnect();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aPortInUseIsToldWithARemedy() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            BrokerCannotStart failure = assertThrows(
                    BrokerCannotStart.class,
                    () -> EmbeddedBroker.start("127.0.0.1", taken.getLocalPort(), folder)
                            .close());
            String message = String.valueOf(failure.getMessage());
            assertTrue(message.contains("choose another with --port"), message);
        }
    }
}
