package io.pitcrew.station.release;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Sha256;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// A chunk that names other chunks in order. Bytes: `P C L`, format 1, then 32 bytes hash and 4 bytes length each.
public record ChunkList(List<Entry> entries) {
    /// How many chunks one list can name.
    public static final int MAX_ENTRIES = (Chunk.MAX_RAW - 4) / 36;
    private static final byte[] MAGIC = {'P', 'C', 'L', 1};
    /// Lists are cut by content too, or one edit of a large object would send a large list.
    private static final int LEAST_CUT = 12;
    private static final int MOST_CUT = 64;

    public record Entry(Sha256 hash, int size) {}

    public byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(4 + 36 * entries.size()).put(MAGIC);
        for (Entry entry : entries) {
            out.put(entry.hash().bytes()).putInt(entry.size());
        }
        return out.array();
    }

    /// Does a list end behind this entry, its `count`th? Where the last hex digit of the hash is 0 or 8.
    static boolean endsBehind(Entry entry, int count) {
        char last = entry.hash().hex().charAt(63);
        return count >= MOST_CUT || (count >= LEAST_CUT && (last == '0' || last == '8'));
    }

    public static ChunkList parse(byte[] bytes) throws Malformed {
        if (bytes.length < 4 || (bytes.length - 4) % 36 != 0 || !Arrays.equals(MAGIC, 0, 4, bytes, 0, 4)) {
            throw new Malformed("not a list of chunks, or of an unknown format");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 4, bytes.length - 4);
        List<Entry> entries = new ArrayList<>();
        byte[] hash = new byte[32];
        while (in.hasRemaining()) {
            in.get(hash);
            int size = in.getInt();
            if (size < 0 || size > Chunk.MAX_RAW) {
                throw new Malformed("a list names a chunk of " + size + " bytes");
            }
            entries.add(new Entry(new Sha256(HexFormat.of().formatHex(hash)), size));
        }
        return new ChunkList(List.copyOf(entries));
    }
}
