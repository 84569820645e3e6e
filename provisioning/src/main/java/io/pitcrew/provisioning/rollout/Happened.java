package io.pitcrew.provisioning.rollout;

import io.pitcrew.station.id.ReleaseNumber;
import java.time.Instant;
import java.util.Optional;

/// Something that was done about a rollout.
///
/// @param why in the words of who did it, or the rule that did
public record Happened(Instant at, What what, ReleaseNumber release, Optional<String> ring, Optional<String> why) {
    public enum What {
        PROMOTED,
        HALTED,
        PAUSED,
        RESUMED,
        ROLLED_BACK,
        PROPOSED,
        APPROVED,
        WITHDRAWN
    }
}
