/// PINs that people sign with: chosen at this kiosk with a supervisor's badge, kept as a slow hash under a key that
/// lies
/// beside the database and not in it. A wrong one is counted on the disk before it is judged, so that pulling the plug
/// brings no new tries; each makes the next wait longer, and the last locks. No digit leaves this package, but as a key
/// that was pressed on its way in.
@NullMarked
package io.pitcrew.kiosk.pin;

import org.jspecify.annotations.NullMarked;
