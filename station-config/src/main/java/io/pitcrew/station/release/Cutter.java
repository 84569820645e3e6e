package io.pitcrew.station.release;

import io.pitcrew.station.id.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Cuts bytes into chunks where their content says so and, above one, into lists that name them (format 3). Reads as it
/// goes and holds no more than a few chunks, however long the object is.
public final class Cutter {
    /// Up to this size an object is one chunk: a few compressed KiB in one message beat a list and two halves.
    public static final int UNCUT = 8 * 1024;

    private final Grain grain;
    private final int uncut;
    private final Consumer<Chunk> sink;
    private final Consumer<ChunkList.Entry> leaves;
    private final MessageDigest whole = Sha256.digest();
    private final List<Level> levels = new ArrayList<>();
    private long size;

    private Cutter(Grain grain, int uncut, Consumer<Chunk> sink, Consumer<ChunkList.Entry> leaves) {
        this.grain = grain;
        this.uncut = uncut;
        this.sink = sink;
        this.leaves = leaves;
        for (int i = 0; i <= ObjectRef.MAX_DEPTH; i++) {
            levels.add(new Level());
        }
    }

    /// @param sink is handed every chunk, lists included, each before what names it
    public static ObjectRef cut(byte[] bytes, Consumer<Chunk> sink) {
        return cut(Grain.of(bytes.length), bytes, sink);
    }

    public static ObjectRef cut(Grain grain, byte[] bytes, Consumer<Chunk> sink) {
        return new Cutter(grain, UNCUT, sink, leaf -> {}).read(bytes);
    }

    /// In as few chunks as can be, each of which costs a request: for what nobody has an older version of.
    public static ObjectRef large(byte[] bytes, Consumer<Chunk> sink) {
        return new Cutter(Grain.COARSE, Chunk.MAX_RAW, sink, leaf -> {}).read(bytes);
    }

    /// Whether the file was changed while it was read, the reference's hash says.
    public static ObjectRef cut(Path file, Consumer<Chunk> sink) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Cutter(Grain.of(Files.size(file)), UNCUT, sink, leaf -> {}).read(in);
        }
    }

    /// As [#large(byte\[\], Consumer)].
    public static ObjectRef large(Path file, Consumer<Chunk> sink) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Cutter(Grain.COARSE, Chunk.MAX_RAW, sink, leaf -> {}).read(in);
        }
    }

    /// The leaves that [#cut] makes of these bytes: what their next version, cut, will share with them.
    public static List<ChunkList.Entry> leaves(byte[] bytes) {
        List<ChunkList.Entry> leaves = new ArrayList<>();
        var _ = new Cutter(Grain.of(bytes.length), UNCUT, chunk -> {}, leaves::add).read(bytes);
        return leaves;
    }

    private ObjectRef read(byte[] bytes) {
        try {
            return read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private ObjectRef read(InputStream in) throws IOException {
        byte[] buffer = new byte[Math.max(uncut + 1, 4 * grain.most)];
        int from = 0;
        int to = in.readNBytes(buffer, 0, buffer.length);
        boolean one = to <= uncut;
        while (from < to || size == 0) {
            int end = one || to - from <= grain.least ? to : grain.cut(buffer, from, to);
            leaf(Arrays.copyOfRange(buffer, from, end));
            from = end;
            if (to - from < grain.most && to == buffer.length) {
                System.arraycopy(buffer, from, buffer, 0, to - from);
                to -= from;
                from = 0;
                to += in.readNBytes(buffer, to, buffer.length - to);
            }
            if (end == 0) {
                break; // the empty object is one empty chunk
            }
        }
        return reference();
    }

    private void leaf(byte[] raw) {
        whole.update(raw);
        size += raw.length;
        ChunkList.Entry leaf = emit(raw);
        leaves.accept(leaf);
        add(0, leaf);
    }

    /// What is not yet named by a list, from the leaves upwards.
    private static final class Level {
        private final List<ChunkList.Entry> open = new ArrayList<>();
        private int count;
    }

    private void add(int depth, ChunkList.Entry entry) {
        Level level = levels.get(depth);
        level.open.add(entry);
        level.count++;
        if (depth < ObjectRef.MAX_DEPTH - 1 && ChunkList.endsBehind(entry, level.open.size())) {
            close(depth);
        }
    }

    private void close(int depth) {
        Level level = levels.get(depth);
        if (level.open.size() > ChunkList.MAX_ENTRIES) {
            throw new IllegalArgumentException("an object of more than " + size + " bytes cannot be cut");
        }
        add(depth + 1, emit(new ChunkList(level.open).bytes()));
        level.open.clear();
    }

    /// Closes level by level until one entry is left that stands for all.
    private ObjectRef reference() {
        int depth = 0;
        while (levels.get(depth).count > 1) {
            if (!levels.get(depth).open.isEmpty()) {
                close(depth);
            }
            depth++;
        }
        ChunkList.Entry root = levels.get(depth).open.getFirst();
        return new ObjectRef(Sha256.of(whole), size, depth, root.hash());
    }

    private ChunkList.Entry emit(byte[] raw) {
        Chunk chunk = Chunk.of(raw);
        sink.accept(chunk);
        return new ChunkList.Entry(chunk.hash(), raw.length);
    }
}
