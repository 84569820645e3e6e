/// What became of a card on paper, or of an aid that somebody looks for: current, outdated, withdrawn.
@NullMarked
package io.pitcrew.kiosk.ui.validity;

import org.jspecify.annotations.NullMarked;
