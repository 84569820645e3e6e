/// A badge that opens nothing here: which of the three reasons it is, and the way out of each.
@NullMarked
package io.pitcrew.kiosk.ui.refused;

import org.jspecify.annotations.NullMarked;
