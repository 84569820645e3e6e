/// What is known of the one who stands here from what they did at other kiosks. It is asked for when they tap and never
/// waited for; what comes is believed only if a collector signed it about this very person, and kept with the time at
/// which it was last heard, so that the screen can say how old it is.
@NullMarked
package io.pitcrew.kiosk.person;

import org.jspecify.annotations.NullMarked;
