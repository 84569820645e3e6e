/// A tap: bytes of a badge reader become a [io.pitcrew.kiosk.badge.BadgeEvent], and a badge number becomes a digest in
/// the same breath. Nothing that leaves this package holds a number, but for the [io.pitcrew.kiosk.badge.BadgeViews]
/// that the reader test asks for. Decoding is pure: bytes and monotonic time in, events out
/// ([io.pitcrew.kiosk.badge.Taps]), so that it is tested without a port; a [io.pitcrew.kiosk.badge.BadgeReader] brings
/// the bytes. A bad read never jams: the start byte or the line end of the next frame begins anew.
@NullMarked
package io.pitcrew.kiosk.badge;

import org.jspecify.annotations.NullMarked;
