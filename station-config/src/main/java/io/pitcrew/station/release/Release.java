package io.pitcrew.station.release;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import java.time.Instant;
import java.util.Map;

/// One state of the plant that may be put in force. Sealed by the author (and an approver, where the plant says so).
///
/// @param number only rises; a rollback is a new number over an old catalogue
/// @param previous the release this one was made from, 0 for the first
/// @param changes for each aid that changed: what it asks of those who know the old one
public record Release(
        int format,
        ReleaseNumber number,
        ReleaseNumber previous,
        Instant issued,
        String note,
        Map<AidId, Change> changes,
        ObjectRef catalogue) {
    public static final int FORMAT = 1;
    public static final String TYPE = "application/vnd.pitcrew.release+json;v=1";

    public enum Change {
        SHOW_ONCE,
        RE_SIGN,
        EDITORIAL
    }

    public byte[] bytes() {
        return Json.write(this);
    }

    public static Release parse(byte[] json) throws Malformed {
        return Json.read(json, Release.class);
    }
}
