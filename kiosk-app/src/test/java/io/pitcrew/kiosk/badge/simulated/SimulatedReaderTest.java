package io.pitcrew.kiosk.badge.simulated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.badge.Readers;
import io.pitcrew.station.config.KioskConfig.Protocol;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What taps do at the other end is told by the tests of the serial reader.
final class SimulatedReaderTest {
    @TempDir
    Path folder;

    @Test
    void itAppearsAsALinkToATerminalAndGoesWhenItIsUnplugged() throws IOException {
        Path link = folder.resolve("reader");
        try (var device = new SimulatedReader(Readers.of(Protocol.ID12), link)) {
            assertFalse(Files.exists(link, LinkOption.NOFOLLOW_LINKS));
            device.plug();
            device.plug();
            assertTrue(
                    link.toRealPath().startsWith("/dev/pts"), link.toRealPath().toString());
            device.unplug();
            device.unplug();
            assertFalse(Files.exists(link, LinkOption.NOFOLLOW_LINKS));
            device.plug();
        }
        assertFalse(Files.exists(link, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void aLinkLeftByAnEarlierRunIsReplaced() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("reader"), folder.resolve("gone"));
        try (var device = new SimulatedReader(Readers.of(Protocol.ID12), link)) {
            device.plug();
            assertTrue(link.toRealPath().startsWith("/dev/pts"));
        }
    }

    @Test
    void aTapThatNobodyListensToIsLostAndSaysSo() {
        try (var device = new SimulatedReader(Readers.of(Protocol.ID12), folder.resolve("reader"))) {
            assertFalse(device.tap("0C000621A5"));
            device.plug();
            assertFalse(device.listenedTo());
            assertFalse(device.tap("0C000621A5"));
        }
    }

    @Test
    void framesAreThoseOfTheDatasheets() {
        assertArrayEquals(ascii("\u00020C000621A58E\r\n\u0003"), frame(Protocol.ID12, "0c000621a5"));
        assertArrayEquals(ascii("\u0002010063E9AE25\u0003"), frame(Protocol.RDM6300, "010063E9AE"));
        assertArrayEquals(ascii("CREW7\r"), frame(Protocol.LINE, "crew7"));
    }

    @Test
    void aNumberTheProtocolCannotCarryIsRefused() {
        var refused = assertThrows(IllegalArgumentException.class, () -> frame(Protocol.ID12, "CREW7"));
        assertEquals("badge number: ID12 carries ten hex digits and nothing else", refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> frame(Protocol.LINE, "12\r34"));
    }

    private static byte[] frame(Protocol protocol, String number) {
        return new FrameEncoder(Readers.of(protocol)).frame(number);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
