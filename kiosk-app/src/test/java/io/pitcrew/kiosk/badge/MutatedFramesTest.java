package io.pitcrew.kiosk.badge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.badge.simulated.FrameEncoder;
import io.pitcrew.station.config.KioskConfig.Protocol;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Damages frames at random, in one long stream without a pause, and compares what is read with what a regular
/// expression finds in the same bytes.
final class MutatedFramesTest {
    private static final int FRAMES = 100_000;
    private static final Pattern ID12 = Pattern.compile("\u0002([0-9A-Fa-f]{12})\r\n\u0003");
    private static final Pattern RDM6300 = Pattern.compile("\u0002([0-9A-Fa-f]{12})\u0003");
    private static final Pattern LINE = Pattern.compile("(?<=^|[\r\n])[\0\u00FF\u0003]*([0-9A-Za-z]{4,32})(?=[\r\n])");

    private final Random random = new Random(20_260_101);

    @ParameterizedTest
    @EnumSource
    void exactlyTheWholeFramesAreRead(Protocol protocol) {
        var encoder = new FrameEncoder(Readers.of(protocol));
        var decoder = FrameDecoder.of(Readers.of(protocol));
        var stream = new StringBuilder();
        for (int i = 0; i < FRAMES; i++) {
            stream.append(mutated(new String(encoder.frame(number()), ISO_8859_1)));
        }
        byte[] bytes = stream.toString().getBytes(ISO_8859_1);

        List<String> read = FrameDecoderTest.decode(decoder, bytes).stream()
                .filter(found -> !isFlaw(found))
                .toList();

        List<String> whole = whole(protocol, stream);
        for (int i = 0; i < Math.min(whole.size(), read.size()); i++) {
            assertEquals(whole.get(i), read.get(i), "frame " + i);
        }
        assertEquals(whole.size(), read.size());
        assertTrue(read.size() > FRAMES / 10, "the damage leaves something to read: " + read.size());
        assertTrue(read.size() < FRAMES, "and damages something: " + read.size());
    }

    @ParameterizedTest
    @EnumSource
    void afterAnyGarbageABadgeIsReadAtTheSecondRepetitionAtTheLatest(Protocol protocol) {
        var encoder = new FrameEncoder(Readers.of(protocol));
        var decoder = FrameDecoder.of(Readers.of(protocol));
        for (int i = 0; i < FRAMES; i++) {
            byte[] garbage = new byte[random.nextInt(40)];
            random.nextBytes(garbage);
            FrameDecoderTest.decode(decoder, garbage);
            String number = number();
            byte[] frame = encoder.frame(number);

            List<String> first = FrameDecoderTest.decode(decoder, frame);
            List<String> second = FrameDecoderTest.decode(decoder, frame);

            assertTrue(
                    second.equals(List.of(number)),
                    () -> "garbage " + HexFormat.of().formatHex(garbage) + ", then " + number + " gave " + first
                            + " and " + second);
            if (protocol != Protocol.LINE) {
                assertEquals(number, first.getLast());
            }
        }
    }

    private String number() {
        return String.format(Locale.ROOT, "%010X", random.nextLong() & 0xFF_FFFF_FFFFL);
    }

    /// Up to three damages; one frame in four stays whole.
    private String mutated(String frame) {
        var damaged = new StringBuilder(frame);
        for (int i = random.nextInt(4); i > 0 && !damaged.isEmpty(); i--) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(6)) {
                case 0 -> damaged.setCharAt(at, (char) (damaged.charAt(at) ^ 1 << random.nextInt(8)));
                case 1 -> damaged.deleteCharAt(at);
                case 2 -> damaged.insert(at, (char) random.nextInt(256));
                case 3 -> damaged.setLength(at);
                case 4 -> damaged.setCharAt(at, "0123456789ABCDEFabcdef".charAt(random.nextInt(22)));
                case 5 -> damaged.append(frame, 0, Math.min(at, frame.length()));
                default -> throw new AssertionError();
            }
        }
        return damaged.toString();
    }

    private static List<String> whole(Protocol protocol, CharSequence stream) {
        return switch (protocol) {
            case ID12 -> withRightSum(ID12, stream);
            case RDM6300 -> withRightSum(RDM6300, stream);
            case LINE ->
                LINE.matcher(stream)
                        .results()
                        .map(match -> match.group(1).toUpperCase(Locale.ROOT))
                        .toList();
        };
    }

    private static List<String> withRightSum(Pattern frame, CharSequence stream) {
        return frame.matcher(stream)
                .results()
                .map(match -> match.group(1).toUpperCase(Locale.ROOT))
                .filter(digits -> {
                    byte[] bytes = HexFormat.of().parseHex(digits);
                    return (bytes[0] ^ bytes[1] ^ bytes[2] ^ bytes[3] ^ bytes[4]) == bytes[5];
                })
                .map(digits -> digits.substring(0, 10))
                .toList();
    }

    private static boolean isFlaw(String found) {
        return Arrays.stream(Flaw.values()).anyMatch(flaw -> flaw.name().equals(found));
    }
}
