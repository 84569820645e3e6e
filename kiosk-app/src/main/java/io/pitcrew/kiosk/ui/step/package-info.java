/// One step: the machine with its numbers, a few lines, and the answer that leads on.
@NullMarked
package io.pitcrew.kiosk.ui.step;

import org.jspecify.annotations.NullMarked;
