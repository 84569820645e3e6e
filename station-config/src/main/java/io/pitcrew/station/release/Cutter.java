package io.pitcrew.station.release;

import io.pitcrew.station.id.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Cuts bytes into chunks of a fixed 64 KiB and, above one, the lists that name them (format 1).
public final class Cutter {
    private Cutter() {}

    /// @param sink is handed every chunk, lists included, each before what names it
    public static ObjectRef cut(byte[] bytes, Consumer<Chunk> sink) {
        Sha256 whole = Sha256.of(bytes);
        List<ChunkList.Entry> level = pieces(bytes, sink);
        int depth = 0;
        while (level.size() > 1) {
            level = lists(level, sink);
            depth++;
        }
        return new ObjectRef(whole, bytes.length, depth, level.getFirst().hash());
    }

    private static List<ChunkList.Entry> pieces(byte[] bytes, Consumer<Chunk> sink) {
        List<ChunkList.Entry> entries = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(bytes.length, from + Chunk.MAX_RAW);
            entries.add(emit(Arrays.copyOfRange(bytes, from, to), sink));
            from = to;
        } while (from < bytes.length);
        return entries;
    }

    private static List<ChunkList.Entry> lists(List<ChunkList.Entry> level, Consumer<Chunk> sink) {
        List<ChunkList.Entry> above = new ArrayList<>();
        for (int from = 0; from < level.size(); from += ChunkList.MAX_ENTRIES) {
            int to = Math.min(level.size(), from + ChunkList.MAX_ENTRIES);
            above.add(emit(new ChunkList(level.subList(from, to)).bytes(), sink));
        }
        return above;
    }

    private static ChunkList.Entry emit(byte[] raw, Consumer<Chunk> sink) {
        Chunk chunk = Chunk.of(raw);
        sink.accept(chunk);
        return new ChunkList.Entry(chunk.hash(), raw.length);
    }
}
