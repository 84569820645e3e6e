/// The badge reader at a real serial port. The library's event listener and its blocking reads spin or hang when a
/// cable is pulled, so this polls: what is there is read, then 4 ms nothing. A reader that is missing or unplugged is
/// waited for, for ever, at the same path: give it one that survives replugging, such as `/dev/serial/by-id/…`.
@NullMarked
package io.pitcrew.kiosk.badge.serial;

import org.jspecify.annotations.NullMarked;
