package io.pitcrew.station.release;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Sha256;
import java.util.Arrays;

/// One message of content: at most [#MAX_RAW] bytes, named by their SHA-256. On the wire one codec byte, then the bytes
/// raw, or as one zstd frame that states its size.
public record Chunk(Sha256 hash, Bytes raw) {
    /// No chunk on the wire is longer; a longer one is refused unread.
    public static final int MAX_WIRE = 96 * 1024;
    /// Uncompressed it travels with one byte before it.
    public static final int MAX_RAW = MAX_WIRE - 1;
    private static final byte RAW = 0;
    private static final byte ZSTD = 1;
    private static final int LEVEL = 12;
    /// Magic number, descriptor and content size: the library must not be asked about less.
    private static final int MIN_FRAME = 6;

    public static Chunk of(byte[] raw) {
        if (raw.length > MAX_RAW) {
            throw new IllegalArgumentException("chunk of " + raw.length + " bytes, at most " + MAX_RAW);
        }
        return new Chunk(Sha256.of(raw), new Bytes(raw));
    }

    public byte[] wire() {
        byte[] packed = Zstd.compress(raw.array(), LEVEL);
        boolean smaller = packed.length < raw.size();
        byte[] body = smaller ? packed : raw.array();
        byte[] wire = new byte[body.length + 1];
        wire[0] = smaller ? ZSTD : RAW;
        System.arraycopy(body, 0, wire, 1, body.length);
        return wire;
    }

    /// Reads what the broker or a stick delivered under the name `expected`.
    public static Chunk read(Sha256 expected, byte[] wire) throws Malformed {
        if (wire.length < 1 || wire.length > MAX_WIRE) {
            throw new Malformed("chunk " + expected + " has " + wire.length + " bytes on the wire");
        }
        byte[] raw = switch (wire[0]) {
            case RAW -> Arrays.copyOfRange(wire, 1, wire.length);
            case ZSTD -> unpack(expected, wire);
            default -> throw new Malformed("chunk " + expected + " has unknown codec " + wire[0]);
        };
        if (raw.length > MAX_RAW || !Sha256.of(raw).equals(expected)) {
            throw new Malformed("chunk " + expected + " holds other bytes than its name says");
        }
        return new Chunk(expected, new Bytes(raw));
    }

    private static byte[] unpack(Sha256 expected, byte[] wire) throws Malformed {
        byte[] frame = Arrays.copyOfRange(wire, 1, wire.length);
        long size = frame.length < MIN_FRAME ? -1 : Zstd.getFrameContentSize(frame);
        if (size < 0 || size > MAX_RAW) {
            throw new Malformed("chunk " + expected + " states no honest size");
        }
        try {
            byte[] raw = new byte[(int) size];
            if (Zstd.findFrameCompressedSize(frame) != frame.length || Zstd.decompress(raw, frame) != size) {
                throw new Malformed("chunk " + expected + " has bytes behind its end");
            }
            return raw;
        } catch (ZstdException e) {
            throw new Malformed("chunk " + expected + " does not unpack", e);
        }
    }
}
