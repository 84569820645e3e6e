/// The station's aids, read without a badge; nothing is recorded against anybody.
@NullMarked
package io.pitcrew.kiosk.ui.lookup;

import org.jspecify.annotations.NullMarked;
