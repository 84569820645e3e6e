/// The words in which the floor is told: what stands on the screen ([Floor]), what happened ([Event], [Touch]), what is
/// wanted ([Effect]). All of it is values; the one function that goes from floor to floor is in `flow.rules`.
@NullMarked
package io.pitcrew.kiosk.flow;

import org.jspecify.annotations.NullMarked;
