package io.pitcrew.kiosk.badge;

import io.pitcrew.station.roster.BadgeNumber;

/// What one more byte made of the bytes before it.
sealed interface Frame {
    Frame NOTHING_YET = new NothingYet();

    record NothingYet() implements Frame {}

    /// Whoever receives it wipes the number.
    record Good(BadgeNumber number) implements Frame {}

    record Bad(Flaw flaw) implements Frame {}
}
