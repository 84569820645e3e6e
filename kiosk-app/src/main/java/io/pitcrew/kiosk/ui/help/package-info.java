/// What is wrong here? Pictures of what can be, and always the way to call somebody.
@NullMarked
package io.pitcrew.kiosk.ui.help;

import org.jspecify.annotations.NullMarked;
