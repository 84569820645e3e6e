package io.pitcrew.kiosk.person;

import io.pitcrew.station.person.PersonState;
import java.time.Instant;
import java.util.Optional;

/// What operations said last of a person.
///
/// @param at when it was last heard that this is how it stands; empty if never
/// @param now heard while they stand here, over a connection that is still there
public record Heard(Optional<PersonState> state, Optional<Instant> at, boolean now) {
    public static final Heard NOTHING = new Heard(Optional.empty(), Optional.empty(), false);
}
