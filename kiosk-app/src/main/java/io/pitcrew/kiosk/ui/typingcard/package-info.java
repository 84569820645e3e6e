/// The number of a card on paper: typed with big keys, or read by a scanner that types.
@NullMarked
package io.pitcrew.kiosk.ui.typingcard;

import org.jspecify.annotations.NullMarked;
