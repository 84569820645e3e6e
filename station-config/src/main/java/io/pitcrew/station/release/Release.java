package io.pitcrew.station.release;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One state of the plant that may be put in force. Sealed by the author (and an approver, where the plant says so).
///
/// @param number only rises; a rollback is a new number over an old catalogue
/// @param previous the release this one was made from, 0 for the first
/// @param effective not before this moment may it take effect; empty: as soon as it is there
/// @param changes for each aid that changed: what it asks of those who know the old one
/// @param safety aids whose change must not wait: whoever is in the middle of one is stopped at a safe point
public record Release(
        int format,
        ReleaseNumber number,
        ReleaseNumber previous,
        Instant issued,
        String note,
        Optional<Instant> effective,
        Map<AidId, Change> changes,
        List<AidId> safety,
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
