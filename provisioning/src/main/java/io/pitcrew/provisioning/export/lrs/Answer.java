package io.pitcrew.provisioning.export.lrs;

import java.time.Duration;
import java.util.Optional;

/// What a learning record store says to a batch.
sealed interface Answer {
    /// It has all of it now.
    record Taken() implements Answer {}

    /// It has something else under one of the ids, or says so also of what is the same.
    record Conflict() implements Answer {}

    /// Too much at once.
    record TooLarge() implements Answer {}

    /// It finds a mistake in one of the statements, and took none.
    record Refused(String why) implements Answer {}

    /// Nothing that waiting could change.
    ///
    /// @param why what is the matter, and what to do
    record Denied(String why) implements Answer {}

    /// Not now.
    ///
    /// @param after when it wants to be asked again, if it says so
    record Later(Optional<Duration> after, String why) implements Answer {}
}
