package io.pitcrew.station.release;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Sha256;
import java.util.List;

/// Chunks that a kiosk asked the broker for and did not get. Unsigned: whoever answers gives nothing away.
///
/// @param chunks at most [#MAX_CHUNKS]
public record Want(int format, List<Sha256> chunks) {
    public static final int FORMAT = 1;
    public static final int MAX_CHUNKS = 256;

    public Want {
        if (chunks.size() > MAX_CHUNKS) {
            throw new IllegalArgumentException("want of " + chunks.size() + " chunks, at most " + MAX_CHUNKS);
        }
    }

    public byte[] bytes() {
        return Json.write(this);
    }

    public static Want parse(byte[] json) throws Malformed {
        return Json.read(json, Want.class);
    }
}
