package io.pitcrew.provisioning.plant.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Width and height in pixels, as the head of a PNG (ISO/IEC 15948, IHDR) or a JPEG (ITU-T T.81, frame header) says.
/// No more than that is read.
public record PictureSize(int width, int height) {
    private static final int SCAN = 0xDA;
    private static final int PNG_HEAD = 24;
    /// Marker, length and what stands before the width in a frame header.
    private static final int FRAME_HEAD = 9;

    public long pixels() {
        return (long) width * height;
    }

    /// @return empty if it is cut short or damaged
    public static Optional<PictureSize> of(Path file) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            Optional<ByteBuffer> head = read(bytes, 0, PNG_HEAD + 1);
            boolean png = head.filter(h -> h.get(0) == (byte) 0x89).isPresent();
            Optional<PictureSize> size =
                    png ? head.map(h -> new PictureSize(h.getInt(PNG_HEAD - 8), h.getInt(PNG_HEAD - 4))) : jpeg(bytes);
            return size.filter(s -> s.width > 0 && s.height > 0);
        }
    }

    private static Optional<PictureSize> jpeg(SeekableByteChannel bytes) throws IOException {
        long at = 2;
        for (Optional<ByteBuffer> next = read(bytes, at, FRAME_HEAD); next.isPresent(); ) {
            ByteBuffer head = next.get();
            int marker = head.get(1) & 0xFF;
            if ((head.get(0) & 0xFF) != 0xFF || marker == SCAN) {
                return Optional.empty();
            }
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return Optional.of(new PictureSize(head.getShort(7) & 0xFFFF, head.getShort(5) & 0xFFFF));
            }
            at += marker == 0xFF ? 1 : 2 + (head.getShort(2) & 0xFFFF);
            next = read(bytes, at, FRAME_HEAD);
        }
        return Optional.empty();
    }

    /// @return empty if there are not so many bytes
    private static Optional<ByteBuffer> read(SeekableByteChannel from, long at, int many) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(many);
        from.position(at);
        while (bytes.hasRemaining()) {
            if (from.read(bytes) < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(bytes);
    }
}
