package io.pitcrew.station.release;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One state of the plant that may be put in force. Sealed by the author (and an approver, where the plant says so).
///
/// @param number only rises; a rollback is a new number over an old catalogue
/// @param previous the release this one was made from, 0 for the first
/// @param effective not before this moment may it take effect; empty: as soon as it is there
/// @param changes for each aid that changed: what it asks of those who know the old one
/// @param safety aids of which a change must not wait, each with the release that changed it last in this way: whoever
///     began one by an earlier release is stopped at a safe point. Every release carries those of the releases before
///     it on, so that none is lost on a kiosk that passes over some
/// @param base present if nothing but the people differs from an earlier release: that one
public record Release(
        int format,
        ReleaseNumber number,
        ReleaseNumber previous,
        Instant issued,
        String note,
        Optional<Instant> effective,
        Map<AidId, Change> changes,
        Map<AidId, ReleaseNumber> safety,
        Optional<Base> base,
        ObjectRef catalogue) {
    public static final int FORMAT = 1;
    public static final String TYPE = "application/vnd.pitcrew.release+json;v=1";

    /// So many aids are carried on in `safety`; beyond it those whose change is longest ago are let go.
    public static final int MOST_SAFETY = 500;

    /// A release whose content another one shares.
    ///
    /// @param number never that of a release which has a base itself
    /// @param envelope hash of its envelope, which travels as a chunk
    /// @param envelopeSize its length in bytes
    public record Base(ReleaseNumber number, Sha256 envelope, int envelopeSize) {}

    public enum Change {
        SHOW_ONCE,
        RE_SIGN,
        EDITORIAL
    }

    /// The release that brought this content: itself, or the one before people came or left.
    public ReleaseNumber content() {
        return base.map(Base::number).orElse(number);
    }

    /// The same for other people, under another number and with nothing it is based on.
    ///
    /// @param behind what the ring furthest behind shows: whatever could not wait since then has not waited there
    ///     either, and counts as changed in this one. Whoever has worked by it already meets no difference
    public Release withPeople(ReleaseNumber next, ReleaseNumber behind, Instant when, ObjectRef other) {
        Map<AidId, ReleaseNumber> urgent = new TreeMap<>();
        safety.forEach((aid, since) -> urgent.put(aid, since.compareTo(behind) > 0 ? next : since));
        return new Release(format, next, number, when, note, effective, changes, urgent, Optional.empty(), other);
    }

    /// Says that nothing but people differs from that release.
    public Release on(Base content) {
        return new Release(
                format, number, previous, issued, note, effective, changes, safety, Optional.of(content), catalogue);
    }

    /// Did something change between that release and this one that must not wait?
    public boolean urgentAfter(ReleaseNumber other) {
        return safety.values().stream().anyMatch(since -> since.compareTo(other) > 0);
    }

    public byte[] bytes() {
        return Json.write(this);
    }

    public static Release parse(byte[] json) throws Malformed {
        return Json.read(json, Release.class);
    }
}
