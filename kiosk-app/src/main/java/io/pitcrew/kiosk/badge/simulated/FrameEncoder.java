package io.pitcrew.kiosk.badge.simulated;

import io.pitcrew.kiosk.badge.LineEnd;
import io.pitcrew.station.config.KioskConfig;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a reader of each protocol sends for a badge number.
public final class FrameEncoder {
    private static final Pattern TEN_HEX = Pattern.compile("[0-9A-Fa-f]{10}");

    private final KioskConfig.Protocol protocol;
    private final LineEnd end;

    public FrameEncoder(KioskConfig.Reader reader) {
        this.protocol = reader.protocol();
        this.end = LineEnd.of(reader.terminator());
    }

    /// @throws IllegalArgumentException if this protocol cannot carry the number
    public byte[] frame(String number) {
        return ascii(
                switch (protocol) {
                    case ID12 -> '\u0002' + withChecksum(number) + "\r\n\u0003";
                    case RDM6300 -> '\u0002' + withChecksum(number) + '\u0003';
                    case LINE -> number + end.bytes().text();
                });
    }

    private String withChecksum(String number) {
        if (!TEN_HEX.matcher(number).matches()) {
            throw new IllegalArgumentException(
                    "badge number: " + protocol + " carries ten hex digits and nothing else");
        }
        int sum = 0;
        for (byte b : HexFormat.of().parseHex(number)) {
            sum ^= b;
        }
        return number.toUpperCase(Locale.ROOT) + HexFormat.of().withUpperCase().toHexDigits((byte) sum);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
