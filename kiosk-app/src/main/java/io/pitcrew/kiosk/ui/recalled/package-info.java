/// "Do not use": what is recalled, why, and what to work by instead.
@NullMarked
package io.pitcrew.kiosk.ui.recalled;

import org.jspecify.annotations.NullMarked;
