package io.pitcrew.station.release;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.id.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The table of cuts in `docs/wire.md` is what this code cuts: should a number change, every kiosk would fetch
/// everything.
class GoldenCutsTest {

    @Test
    void cutsAreAsPrinted() throws IOException {
        String page = Files.readString(Path.of("docs/wire.md"));
        for (int size : new int[] {8_192, 20_000, 300_000, 4_000_000}) {
            printed(page, row("", Grain.of(size), size));
        }
        printed(page, row(" of a catalogue", Grain.FINEST, 20_000));
    }

    private static void printed(String page, String row) {
        assertTrue(page.contains(row), () -> "docs/wire.md does not print\n" + row);
    }

    /// As `| bytes | pieces | their first lengths | depth | root |`.
    private static String row(String what, Grain grain, int size) {
        List<Chunk> all = new ArrayList<>();
        ObjectRef ref = Cutter.cut(grain, stream(size), all::add);
        List<Chunk> pieces = all.stream().filter(chunk -> !isList(chunk)).toList();
        String lengths = pieces.stream()
                .limit(6)
                .map(piece -> String.valueOf(piece.raw().size()))
                .collect(Collectors.joining(", "));
        return "| " + size + what + " | " + pieces.size() + " | " + lengths + " | " + ref.depth() + " | `" + ref.root()
                + "` |";
    }

    /// SHA-256 of the texts `0`, `1`, `2` …, one behind the other.
    static byte[] stream(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i * 32 < size; i++) {
            byte[] next = Sha256.of(String.valueOf(i).getBytes(StandardCharsets.US_ASCII))
                    .bytes();
            System.arraycopy(next, 0, bytes, i * 32, Math.min(32, size - i * 32));
        }
        return bytes;
    }

    private static boolean isList(Chunk chunk) {
        return new String(chunk.raw().array(), StandardCharsets.ISO_8859_1).startsWith("PCL\1");
    }
}
