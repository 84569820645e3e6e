package io.pitcrew.station.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestBroker.Shared.class)
class TestkitIT {
    /// MQTT 5 CONNECT, clean start, client id `t`; answered by CONNACK, whose first byte is 0x20.
    private static final byte[] CONNECT = {0x10, 14, 0, 4, 'M', 'Q', 'T', 'T', 5, 2, 0, 60, 0, 0, 1, 't'};

    @Test
    void theBrokerAnswersThroughTheRelayUntilItIsCutAndAgainOnceRestored(TestBroker broker) throws IOException {
        try (TcpRelay relay = TcpRelay.to(broker.port())) {
            try (Socket kiosk = connect(relay)) {
                assertEquals(0x20, kiosk.getInputStream().read());
                relay.cut();
                assertEquals(-1, endOf(kiosk.getInputStream()));
            }
            assertThrows(IOException.class, () -> connect(relay).close());
            relay.restore();
            try (Socket kiosk = connect(relay)) {
                assertEquals(0x20, kiosk.getInputStream().read());
            }
        }
    }

    @Test
    void theBrokerSurvivesGarbage(TestBroker broker) throws IOException {
        try (Socket rogue = new Socket(InetAddress.getLoopbackAddress(), broker.port())) {
            rogue.getOutputStream().write("GET / HTTP/1.1\r\n".repeat(10).getBytes(StandardCharsets.US_ASCII));
            assertEquals(-1, endOf(rogue.getInputStream()));
        }
        try (TcpRelay relay = TcpRelay.to(broker.port());
                Socket kiosk = connect(relay)) {
            assertEquals(0x20, kiosk.getInputStream().read());
        }
    }

    @Test
    void waitingEndsAtTheDeadlineWithAWordOnWhatWasMissing() {
        AssertionError failure =
                assertThrows(AssertionError.class, () -> Await.until(Duration.ofMillis(20), "a miracle", () -> false));
        assertEquals("did not come about within 20 ms: a miracle", failure.getMessage());
    }

    private static Socket connect(TcpRelay relay) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), relay.port());
        socket.getOutputStream().write(CONNECT);
        return socket;
    }

    private static int endOf(InputStream in) {
        try {
            int last = in.read();
            while (last >= 0) {
                last = in.read();
            }
            return last;
        } catch (IOException e) {
            return -1; // reset by peer is an end too
        }
    }
}
