/// A step as it was beside the step as it is: what is said no more is struck out, what is new is marked.
@NullMarked
package io.pitcrew.kiosk.ui.compare;

import org.jspecify.annotations.NullMarked;
