package io.pitcrew.station.record;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.Sha256;
import java.util.List;

/// What a collector has of one kiosk. Sealed by the collector key, retained.
///
/// @param generation of the store; rises when it was restored from a backup
/// @param n rises with every acknowledgement of a generation
/// @param heads at most 8, the newest chain first
public record Acknowledgement(int format, KioskId kiosk, long generation, long n, List<Held> heads) {
    public static final int FORMAT = 1;
    public static final String TYPE = "application/vnd.pitcrew.ack+json;v=1";

    /// The stored end of one chain.
    ///
    /// @param stored everything up to here is committed, and `hash` is the hash of that record
    /// @param safe everything up to here is also in a second place
    public record Held(Chain chain, Seq stored, Sha256 hash, Seq safe) {}

    public byte[] bytes() {
        return Json.write(this);
    }

    public static Acknowledgement parse(byte[] json) throws Malformed {
        return Json.read(json, Acknowledgement.class);
    }
}
