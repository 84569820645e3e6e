package io.pitcrew.kiosk.proof.stranger;

import java.util.function.Consumer;
import java.util.function.Predicate;

/// One attack and its positive control: the honest thing that it imitates, hinders or follows must still be taken.
///
/// @param family as in the specification of TUF, or of Uptane
/// @param does what the broker does
/// @param honest true if the honest thing was taken afterwards
record Attack(String family, String name, Consumer<World> does, Predicate<World> honest) {

    /// With a newer release as the honest thing.
    Attack(String family, String name, Consumer<World> does) {
        this(family, name, does, World::release);
    }
}
