package io.pitcrew.station.release;

import io.pitcrew.station.id.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Where bytes are cut: FastCDC (Xia et al., USENIX ATC 2016) with normalised chunking, in four sizes. A cut depends
/// on the few bytes before it and on nothing else, so that what is inserted renews the chunk it falls into and leaves
/// the rest. These numbers and the table can never change: every one of them is a part of each hash there is.
///
/// @see <a href="https://www.usenix.org/conference/atc16/technical-sessions/presentation/xia">the paper</a>
public enum Grain {
    /// About 2 KiB: the catalogue, of which an edit renews a few lines in two or three places.
    FINEST(1 << 9, 2 << 10, 8 << 10, 11, 10),
    /// About 3 KiB: objects below 128 KiB.
    FINE(3 << 8, 3 << 10, 12 << 10, 12, 11),
    /// About 8 KiB: objects below 1 MiB.
    MEDIUM(2 << 10, 8 << 10, 32 << 10, 14, 12),
    /// About 60 KiB: all larger ones.
    COARSE(16 << 10, 48 << 10, Chunk.MAX_RAW, 17, 14);

    private static final int MEDIUM_FROM = 128 << 10;
    private static final int COARSE_FROM = 1 << 20;
    private static final long[] GEAR = gear();

    /// No chunk but the last is shorter.
    final int least;
    /// From here on cuts are likelier, so that sizes stay together.
    final int usual;
    /// No chunk is longer.
    final int most;

    private final int bitsBefore;
    private final int bitsAfter;

    Grain(int least, int usual, int most, int bitsBefore, int bitsAfter) {
        this.least = least;
        this.usual = usual;
        this.most = most;
        this.bitsBefore = bitsBefore;
        this.bitsAfter = bitsAfter;
    }

    /// @param size of an object in bytes
    public static Grain of(long size) {
        return size < MEDIUM_FROM ? FINE : size < COARSE_FROM ? MEDIUM : COARSE;
    }

    /// Where the chunk that begins at `from` ends.
    ///
    /// @param to end of the bytes there are; it must be the end of all, or at least [#most] behind `from`
    int cut(byte[] bytes, int from, int to) {
        int end = Math.min(to, from + most);
        int turn = Math.min(end, from + usual);
        long print = 0;
        int at = from + least;
        for (; at < turn; at++) {
            print = (print << 1) + GEAR[bytes[at] & 0xFF];
            if (print >>> (Long.SIZE - bitsBefore) == 0) {
                return at + 1;
            }
        }
        for (; at < end; at++) {
            print = (print << 1) + GEAR[bytes[at] & 0xFF];
            if (print >>> (Long.SIZE - bitsAfter) == 0) {
                return at + 1;
            }
        }
        return end;
    }

    /// For each value of a byte the first eight bytes of a SHA-256: chosen by nobody, computed by everybody.
    private static long[] gear() {
        long[] table = new long[256];
        for (int i = 0; i < table.length; i++) {
            byte[] label = ("pitcrew gear " + i).getBytes(StandardCharsets.US_ASCII);
            table[i] = ByteBuffer.wrap(Sha256.of(label).bytes()).getLong();
        }
        return table;
    }
}
