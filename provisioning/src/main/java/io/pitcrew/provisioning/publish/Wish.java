package io.pitcrew.provisioning.publish;

import io.pitcrew.station.id.AidId;
import io.pitcrew.station.release.Release;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the author says about a release beside its content.
///
/// @param note what changed, in their words
/// @param effective not before this moment is it put in force; empty: as soon as a kiosk has it
/// @param asked what an aid's change asks of those who know the old one, where it is not what was found
/// @param safety aids whose change must not wait
/// @param rings that get it at once
public record Wish(
        String note,
        Optional<Instant> effective,
        Map<AidId, Release.Change> asked,
        Set<AidId> safety,
        List<String> rings) {

    /// As found, at once.
    public static Wish plain(List<String> rings) {
        return new Wish("", Optional.empty(), Map.of(), Set.of(), rings);
    }
}
