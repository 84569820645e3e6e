package io.pitcrew.provisioning.plant.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// MP4 files that say of themselves what a test wants, and hold no picture at all.
public final class Films {
    private Films() {}

    /// @param codings of the tracks, such as `avc1`
    public static byte[] film(int seconds, String... codings) {
        ByteArrayOutputStream moov = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(100);
        head.putInt(12, 1000).putInt(16, seconds * 1000);
        moov.writeBytes(box("mvhd", head.array()));
        for (String coding : codings) {
            byte[] entry = box(coding, new byte[70]);
            byte[] stsd = ByteBuffer.allocate(8 + entry.length)
                    .putInt(0)
                    .putInt(1)
                    .put(entry)
                    .array();
            moov.writeBytes(box("trak", box("mdia", box("minf", box("stbl", box("stsd", stsd))))));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(box("ftyp", "isom0000".getBytes(StandardCharsets.US_ASCII)));
        all.writeBytes(box("mdat", new byte[300]));
        all.writeBytes(box("moov", moov.toByteArray()));
        return all.toByteArray();
    }

    private static byte[] box(String type, byte[] body) {
        return ByteBuffer.allocate(8 + body.length)
                .putInt(8 + body.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(body)
                .array();
    }
}
