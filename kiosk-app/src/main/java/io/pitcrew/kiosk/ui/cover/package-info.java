/// The front page of an aid: which problem it solves, how long it takes, and a way in at any step.
@NullMarked
package io.pitcrew.kiosk.ui.cover;

import org.jspecify.annotations.NullMarked;
