package io.pitcrew.kiosk.badge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.config.KioskConfig.Protocol;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The vectors are those of the datasheets.
final class FrameDecoderTest {
    private static final String ID12 = "\u00020C000621A58E\r\n\u0003";
    private static final String RDM =
            new String(HexFormat.ofDelimiter(" ").parseHex("02 30 31 30 30 36 33 45 39 41 45 32 35 03"), ISO_8859_1);

    @Test
    void theFrameOfTheId20DatasheetIsRead() {
        assertEquals(List.of("0C000621A5"), decode(Protocol.ID12, ID12));
    }

    @Test
    void theFrameOfTheRdm6300IsReadAsOftenAsItIsRepeated() {
        assertEquals(List.of("010063E9AE", "010063E9AE"), decode(Protocol.RDM6300, RDM + RDM));
    }

    @Test
    void aWrongSumIsRefused() {
        assertEquals(List.of("CHECKSUM"), decode(Protocol.ID12, "\u000202004DB005FC\r\n\u0003"));
        assertEquals(List.of("02004DB005"), decode(Protocol.ID12, "\u000202004DB005FA\r\n\u0003"));
        assertEquals(List.of("CHECKSUM"), decode(Protocol.RDM6300, "\u000202004DB005FC\u0003"));
    }

    @Test
    void aFrameCutByTheNextIsToldAndTheNextIsRead() {
        assertEquals(List.of("TRUNCATED", "0C000621A5"), decode(Protocol.ID12, "\u00020C0006" + ID12));
        assertEquals(List.of("TRUNCATED", "0C000621A5"), decode(Protocol.ID12, "\u00020C000621A58E\r" + ID12));
        assertEquals(List.of("0C000621A5"), decode(Protocol.ID12, "\u0002" + ID12));
    }

    @Test
    void damageIsNamedAndToldOnce() {
        assertEquals(List.of("GARBAGE", "0C000621A5"), decode(Protocol.ID12, "0621A58E\r\n\u0003" + ID12));
        assertEquals(List.of("GARBAGE", "0C000621A5"), decode(Protocol.ID12, "\u00020C0x0621A58E\r\n\u0003" + ID12));
        assertEquals(List.of("TOO_LONG", "0C000621A5"), decode(Protocol.ID12, "\u00020C000621A58E8E\r\n\u0003" + ID12));
        assertEquals(List.of("TRUNCATED", "0C000621A5"), decode(Protocol.ID12, "\u00020C0621A58E\r\n\u0003" + ID12));
    }

    @Test
    void theNoiseOfAPlugAndOfLineEndsMeansNothing() {
        assertEquals(List.of("0C000621A5"), decode(Protocol.ID12, "\0\0ÿ" + ID12 + "\r\n"));
        assertEquals(List.of("1234"), decode(Protocol.LINE, "\0ÿ\r\n1234\r\n\n\r"));
    }

    @Test
    void aReaderOfTheOtherProtocolIsNotTakenForThisOne() {
        assertEquals(List.of("TRUNCATED", "TRUNCATED"), decode(Protocol.ID12, RDM + RDM));
        assertEquals(List.of("TRUNCATED", "TRUNCATED"), decode(Protocol.RDM6300, ID12 + ID12));
        assertEquals(List.of("GARBAGE"), decode(Protocol.LINE, ID12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n"})
    void aLineEndsWithAnyLineEnd(String end) {
        assertEquals(List.of("12AB", "99999999"), decode(Protocol.LINE, "12ab" + end + "99999999" + end));
    }

    @Test
    void aLineIsBoundedAndTheNextIsRead() {
        assertEquals(List.of("TOO_LONG", "1234"), decode(Protocol.LINE, "7".repeat(5000) + "\r1234\r"));
        assertEquals(List.of("7".repeat(32)), decode(Protocol.LINE, "7".repeat(32) + "\r"));
        assertEquals(List.of("TRUNCATED", "1234"), decode(Protocol.LINE, "123\r1234\r"));
        assertEquals(List.of("GARBAGE", "1234"), decode(Protocol.LINE, "101:4095\r1234\r"));
    }

    @Test
    void anotherTerminatorIsConfigured() {
        assertEquals(List.of("1234", "5678"), decode(line("tab"), "1234\t5678\t"));
        assertEquals(List.of("GARBAGE"), decode(line("CR"), "1234\t5678\r"));
    }

    @ParameterizedTest
    @CsvSource({"CR,CR", "lf,LF", "CrLf,CRLF", "'\r\n',CRLF", "'\n',LF"})
    void aTerminatorIsWrittenByNameOrAsItself(String written, LineEnd end) {
        assertEquals(end, LineEnd.of(Optional.of(written)));
    }

    @Test
    void anUnknownTerminatorIsRefusedWithWhatCanBeWritten() {
        var refused = assertThrows(IllegalArgumentException.class, () -> LineEnd.of(Optional.of("ENTER")));
        assertEquals(
                "terminator: 'ENTER' is none of CR, LF, CRLF, TAB: write what the reader sends after a number",
                refused.getMessage());
    }

    private static KioskConfig.Reader line(String terminator) {
        return new KioskConfig.Reader("simulated", Protocol.LINE, 9600, Optional.of(terminator));
    }

    private static List<String> decode(Protocol protocol, String bytes) {
        return decode(Readers.of(protocol), bytes);
    }

    private static List<String> decode(KioskConfig.Reader reader, String bytes) {
        return decode(FrameDecoder.of(reader), bytes.getBytes(ISO_8859_1));
    }

    /// Numbers and flaws in the order in which they were found.
    static List<String> decode(FrameDecoder decoder, byte[] bytes) {
        List<String> found = new ArrayList<>();
        for (byte b : bytes) {
            switch (decoder.next(b)) {
                case Frame.NothingYet() -> {}
                case Frame.Good(var number) -> found.add(new String(number.ascii(), ISO_8859_1));
                case Frame.Bad(var flaw) -> found.add(flaw.name());
            }
        }
        return found;
    }
}
