/// A swap as a dry run: what would change, and that it cannot break anything.
@NullMarked
package io.pitcrew.kiosk.ui.swapplanned;

import org.jspecify.annotations.NullMarked;
