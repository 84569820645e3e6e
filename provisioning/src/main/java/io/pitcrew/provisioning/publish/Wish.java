package io.pitcrew.provisioning.publish;

import io.pitcrew.provisioning.publish.compare.Changes;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.release.Release;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What the author says about a release beside its content.
///
/// @param note what changed, in their words
/// @param effective not before this moment is it put in force; empty: as soon as a kiosk has it
/// @param asked what an aid's change asks of those who know the old one, where it is not what was found
/// @param safety aids whose change must not wait
/// @param rings that get it at once
/// @param by who wishes it, as people know them; empty if a program does
public record Wish(
        String note,
        Optional<Instant> effective,
        Map<AidId, Release.Change> asked,
        Set<AidId> safety,
        List<String> rings,
        String by) {

    /// As found, at once.
    public static Wish plain(List<String> rings) {
        return new Wish("", Optional.empty(), Map.of(), Set.of(), rings, "");
    }

    /// What is signed for content of these changes.
    ///
    /// @param before the newest release that counts; what of it must not be missed goes on in this one
    Release release(ReleaseNumber number, Optional<Release> before, ObjectRef catalogue, Changes changes, Instant now) {
        return new Release(
                Release.FORMAT,
                number,
                before.map(Release::number).orElse(ReleaseNumber.ZERO),
                now,
                note,
                effective,
                changes.ofRelease(),
                urgent(number, before.map(Release::safety).orElse(Map.of())),
                Optional.empty(),
                catalogue);
    }

    /// A kiosk that goes from release 7 to 9 must not miss what release 8 could not let wait.
    private Map<AidId, ReleaseNumber> urgent(ReleaseNumber number, Map<AidId, ReleaseNumber> before) {
        Map<AidId, ReleaseNumber> all = new HashMap<>(before);
        safety.forEach(aid -> all.put(aid, number));
        Map<AidId, ReleaseNumber> newest = new TreeMap<>();
        all.entrySet().stream()
                .sorted(Map.Entry.<AidId, ReleaseNumber>comparingByValue().reversed())
                .limit(Release.MOST_SAFETY)
                .forEach(entry -> newest.put(entry.getKey(), entry.getValue()));
        return newest;
    }
}
