/// STOP at a safe point: why, what to do, and old beside new before it goes on.
@NullMarked
package io.pitcrew.kiosk.ui.stopped;

import org.jspecify.annotations.NullMarked;
