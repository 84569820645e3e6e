package io.pitcrew.kiosk.badge;

import io.pitcrew.station.id.BadgeDigest;
import java.util.Optional;

/// What a reader has to tell.
public sealed interface BadgeEvent {
    /// A badge was laid on the reader. While it stays there, nothing more is told of it.
    ///
    /// @param nanos monotonic time at which the last byte of the frame was read
    /// @param views only while the reader test is on
    record Tapped(BadgeDigest badge, long nanos, Optional<BadgeViews> views) implements BadgeEvent {}

    /// Something was read, and it is no badge number. Told once for a burst of such.
    ///
    /// @param nanos monotonic time at which that was known
    record Unreadable(Flaw flaw, long nanos) implements BadgeEvent {}

    /// No badge can be read until [ReaderBack]. Told once for each reason.
    ///
    /// @param why what is wrong and what to do, for a person
    record ReaderLost(String port, String why) implements BadgeEvent {}

    /// Follows a [ReaderLost]: badges are read again.
    record ReaderBack(String port) implements BadgeEvent {}
}
