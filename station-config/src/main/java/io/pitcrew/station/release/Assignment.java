package io.pitcrew.station.release;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.config.Prefetch;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.StationPath;
import java.time.Instant;
import java.util.Optional;

/// What operations tells one kiosk to serve and to follow. Sealed by the assign key; retained. What is absent stays as
/// the kiosk has it.
///
/// @param counter only rises, over all assignments of the kiosk
/// @param station the place to serve; taken over as a trial that goes back by itself
/// @param ring the group of kiosks with which it switches to a release
/// @param prefetch of which other stations it keeps the aids too
/// @param expires a kiosk that hears of it later passes it over
public record Assignment(
        int format,
        KioskId kiosk,
        long counter,
        Optional<StationPath> station,
        Optional<String> ring,
        Optional<Prefetch> prefetch,
        Instant issued,
        Instant expires) {
    public static final int FORMAT = 1;
    public static final String TYPE = "application/vnd.pitcrew.assign+json;v=1";

    public byte[] bytes() {
        return Json.write(this);
    }

    public static Assignment parse(byte[] json) throws Malformed {
        return Json.read(json, Assignment.class);
    }
}
