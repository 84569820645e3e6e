package io.pitcrew.provisioning.evidence;

import io.pitcrew.station.id.Seq;

/// One thing that is wrong with a chain.
///
/// @param at the first record concerned
/// @param why in words for people
public record Finding(Seq at, Kind kind, String why) {

    public enum Kind {
        /// Records between two that are there.
        MISSING,
        /// The bytes are not those that the kiosk signed for.
        CHANGED,
        /// A signature does not fit its record.
        SIGNATURE,
        /// Records stand in another order than they were written.
        ORDER,
        /// Two signed records claim one place.
        FORK,
        /// A collector has signed for something that is not here.
        ANCHOR,
        /// Nobody named the key of this chain.
        NO_KEY
    }
}
