package io.pitcrew.station.release;

import io.pitcrew.station.id.ReleaseNumber;

/// What a kiosk thinks of an offered release.
public sealed interface Verdict {

    record InForce(ReleaseNumber number) implements Verdict {}

    /// Nothing changed: what was in force stays.
    record Refused(Reason reason, String detail) implements Verdict {}

    enum Reason {
        UNSIGNED,
        WRONG_KEY,
        THRESHOLD,
        /// Nobody but its author has signed it, where the plant asks for a second person.
        UNAPPROVED,
        /// Older than one this kiosk has already trusted.
        ROLLED_BACK,
        /// The parts do not belong to each other.
        MIXED,
        OVERSIZED,
        /// Bytes are not those that were signed for.
        DAMAGED,
        UNKNOWN_FORMAT,
        NOT_FOR_US
    }
}
