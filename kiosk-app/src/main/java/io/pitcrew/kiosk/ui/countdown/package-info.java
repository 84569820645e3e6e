/// The seconds left before the kiosk signs somebody out.
@NullMarked
package io.pitcrew.kiosk.ui.countdown;

import org.jspecify.annotations.NullMarked;
