package io.pitcrew.provisioning.plant.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an MP4 says of itself in its boxes (ISO/IEC 14496-12): `moov/mvhd` how long it is, `stsd` of each track how it
/// is coded. Only heads of boxes are read, so a film of a gigabyte costs no more than one of a second.
///
/// @param seconds rounded up
/// @param codings of its tracks, four letters each: `avc1`, `mp4a`
public record Film(int seconds, List<String> codings) {
    /// Nobody stands and watches longer.
    public static final int LONGEST_SECONDS = 90;

    /// What the kiosk's player can play, in picture and sound.
    private static final Set<String> PLAYABLE = Set.of("avc1", "avc3", "mp4a", "tmcd", "mp4s", "text", "tx3g");

    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia", "minf", "stbl");

    /// The codings that no kiosk plays.
    public List<String> unplayable() {
        return codings.stream().filter(c -> !PLAYABLE.contains(c)).toList();
    }

    /// @return empty if the file is cut short or damaged: nothing in it says how to play it
    public static Optional<Film> of(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            Reader reader = new Reader(channel);
            reader.boxes(0, channel.size());
            return reader.seconds < 0 || reader.codings.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Film(reader.seconds, List.copyOf(reader.codings)));
        }
    }

    private static final class Reader {
        private final SeekableByteChannel channel;
        private final List<String> codings = new ArrayList<>();
        private int seconds = -1;

        private Reader(SeekableByteChannel channel) {
            this.channel = channel;
        }

        private void boxes(long from, long end) throws IOException {
            long at = from;
            while (at + 8 <= end) {
                ByteBuffer head = read(at, 16);
                long size = head.getInt(0) & 0xFFFFFFFFL;
                String type = name(head, 4);
                long body = 8;
                if (size == 1) {
                    size = head.getLong(8);
                    body = 16;
                } else if (size == 0) {
                    size = end - at;
                }
                if (size < body || at + size > end) {
                    return; // cut short, or no boxes at all
                }
                box(type, at + body, at + size);
                at += size;
            }
        }

        private void box(String type, long from, long end) throws IOException {
            if (CONTAINERS.contains(type)) {
                boxes(from, end);
            } else if (type.equals("mvhd")) {
                ByteBuffer head = read(from, 32);
                boolean longTimes = head.get(0) == 1;
                long scale = head.getInt(longTimes ? 20 : 12) & 0xFFFFFFFFL;
                long length = longTimes ? head.getLong(24) : head.getInt(16) & 0xFFFFFFFFL;
                seconds = scale == 0 ? -1 : (int) Math.min(Integer.MAX_VALUE, (length + scale - 1) / scale);
            } else if (type.equals("stsd") && end - from >= 16) {
                codings.add(name(read(from, 16), 12));
            }
        }

        /// Zeros where the file ends.
        private ByteBuffer read(long at, int length) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(length);
            channel.position(at);
            int got = 0;
            while (got >= 0 && bytes.hasRemaining()) {
                got = channel.read(bytes);
            }
            return bytes;
        }

        private static String name(ByteBuffer bytes, int at) {
            byte[] name = new byte[4];
            bytes.get(at, name);
            return new String(name, StandardCharsets.ISO_8859_1).strip();
        }
    }
}
