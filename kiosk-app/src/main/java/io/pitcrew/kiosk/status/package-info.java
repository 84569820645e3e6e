/// What this kiosk says of itself: a hint for operations, never evidence.
@NullMarked
package io.pitcrew.kiosk.status;

import org.jspecify.annotations.NullMarked;
