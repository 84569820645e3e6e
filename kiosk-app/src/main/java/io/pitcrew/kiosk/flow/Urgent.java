package io.pitcrew.kiosk.flow;

import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.release.Recall;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What cannot wait until somebody is done: what must not be used any more, and what changed for their safety.
///
/// @param safety aids whose change in the release in force must not wait
/// @param aids of this station, by the release in force
public record Urgent(Recall recall, Set<AidId> safety, List<JobAid> aids) {
    public static final Urgent NOTHING = new Urgent(Recall.NONE, Set.of(), List.of());

    /// What to work by instead of what is recalled: the replacement, or the aid itself where it has been corrected.
    ///
    /// @param inForce the release that [#aids] are of
    public Optional<JobAid> instead(Recall.Entry entry, ReleaseNumber inForce) {
        AidId wanted = entry.replacement().orElse(entry.aid());
        return aids.stream()
                .filter(aid -> aid.id().equals(wanted))
                .filter(aid -> recall.stops(aid, inForce).isEmpty())
                .findFirst();
    }

    /// Aids of this station that must not be used as they are, with the reason, in the order of the list.
    public List<Recall.Entry> here(ReleaseNumber inForce) {
        return recall.inForce().stream()
                .filter(entry -> aids.stream().anyMatch(aid -> entry.stops(aid, inForce)))
                .toList();
    }

    public Optional<JobAid> current(AidId id) {
        return aids.stream().filter(aid -> aid.id().equals(id)).findFirst();
    }
}
