package io.pitcrew.provisioning.plant.media;

import java.nio.ByteBuffer;
import java.util.Optional;

/// Width and height in pixels, as the head of a PNG (ISO/IEC 15948, IHDR) or a JPEG (ITU-T T.81, frame header) says.
public record PictureSize(int width, int height) {
    private static final int SCAN = 0xDA;

    public long pixels() {
        return (long) width * height;
    }

    /// @param bytes the whole file
    /// @return empty if it is cut short or damaged
    public static Optional<PictureSize> of(byte[] bytes) {
        boolean png = bytes.length > 24 && bytes[0] == (byte) 0x89;
        Optional<PictureSize> size = png
                ? Optional.of(new PictureSize(
                        ByteBuffer.wrap(bytes).getInt(16),
                        ByteBuffer.wrap(bytes).getInt(20)))
                : jpeg(ByteBuffer.wrap(bytes));
        return size.filter(s -> s.width > 0 && s.height > 0);
    }

    private static Optional<PictureSize> jpeg(ByteBuffer bytes) {
        int at = 2;
        while (at + 9 < bytes.capacity() && (bytes.get(at) & 0xFF) == 0xFF) {
            int marker = bytes.get(at + 1) & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return Optional.of(new PictureSize(bytes.getShort(at + 7) & 0xFFFF, bytes.getShort(at + 5) & 0xFFFF));
            }
            if (marker == SCAN) {
                return Optional.empty();
            }
            at += marker == 0xFF ? 1 : 2 + (bytes.getShort(at + 2) & 0xFFFF);
        }
        return Optional.empty();
    }
}
