package io.pitcrew.station.seal;

import io.pitcrew.station.id.Bytes;

/// What became of checking an envelope.
public sealed interface Seal {

    /// Signed as it must be; only now may the payload be read.
    record Intact(Bytes payload) implements Seal {}

    record Broken(Fault fault, String why) implements Seal {}

    enum Fault {
        UNSIGNED,
        WRONG_KEY,
        THRESHOLD,
        WRONG_TYPE,
        /// Signed by who writes releases, and not by enough of those who approve them.
        UNAPPROVED
    }
}
