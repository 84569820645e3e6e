package io.pitcrew.station.release;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import java.time.Instant;

/// Which release a ring should show now: small, retained, renewed often. Sealed by the pointer key.
///
/// @param counter only rises, over all pointers of the ring
/// @param envelope hash of the release's envelope, which travels as a chunk
/// @param envelopeSize its length in bytes
/// @param rootVersion the least trust root a kiosk must have
/// @param expires afterwards the screen says that news is overdue; nothing else changes
public record Pointer(
        int format,
        String ring,
        long counter,
        ReleaseNumber release,
        Sha256 envelope,
        int envelopeSize,
        int rootVersion,
        Instant issued,
        Instant expires) {
    public static final int FORMAT = 1;
    public static final String TYPE = "application/vnd.pitcrew.pointer+json;v=1";

    public byte[] bytes() {
        return Json.write(this);
    }

    public static Pointer parse(byte[] json) throws Malformed {
        return Json.read(json, Pointer.class);
    }
}
