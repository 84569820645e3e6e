package io.pitcrew.kiosk.badge.simulated;

import io.pitcrew.kiosk.badge.LineEnd;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.roster.BadgeNumber;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// What a reader of each protocol sends for a badge number.
public final class FrameEncoder {
    private static final Pattern TEN_HEX = Pattern.compile("[0-9A-F]{10}");

    private final KioskConfig.Protocol protocol;
    private final LineEnd end;

    public FrameEncoder(KioskConfig.Reader reader) {
        this.protocol = reader.protocol();
        this.end = LineEnd.of(reader.terminator());
    }

    /// @throws IllegalArgumentException if it is no badge number, or none that this protocol can carry
    public byte[] frame(String number) {
        String digits = new String(new BadgeNumber(number).ascii(), StandardCharsets.US_ASCII);
        String frame = switch (protocol) {
            case ID12 -> '\u0002' + withChecksum(digits) + "\r\n\u0003";
            case RDM6300 -> '\u0002' + withChecksum(digits) + '\u0003';
            case LINE -> digits + end.bytes().text();
        };
        return frame.getBytes(StandardCharsets.US_ASCII);
    }

    private String withChecksum(String digits) {
        if (!TEN_HEX.matcher(digits).matches()) {
            throw new IllegalArgumentException(
                    "badge number: " + protocol + " carries ten hex digits and nothing else");
        }
        byte sum = 0;
        for (byte b : HexFormat.of().parseHex(digits)) {
            sum ^= b;
        }
        return digits + HexFormat.of().withUpperCase().toHexDigits(sum);
    }
}
