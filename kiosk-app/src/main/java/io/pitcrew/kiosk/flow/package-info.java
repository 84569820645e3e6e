/// The floor as one pure function: [Flow] turns a [Floor] and an [Event] into the next floor and the [Effect]s to be
/// carried out. Everything that is drawn is in the floor; nothing else changes state; nothing here reads a clock, a
/// file or
/// a thread.
@NullMarked
package io.pitcrew.kiosk.flow;

import org.jspecify.annotations.NullMarked;
