/// It is written down: said large, with five seconds to take it back.
@NullMarked
package io.pitcrew.kiosk.ui.done;

import org.jspecify.annotations.NullMarked;
