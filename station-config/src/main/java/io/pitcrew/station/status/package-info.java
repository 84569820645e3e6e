/// What a kiosk says of itself, in passing: a hint for whoever looks after it, never evidence. What counts is in its
/// signed records.
@NullMarked
package io.pitcrew.station.status;

import org.jspecify.annotations.NullMarked;
