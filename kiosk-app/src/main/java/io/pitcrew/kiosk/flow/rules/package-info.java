/// The floor as one pure function: [Flow] turns a floor and an event into the next floor and the effects to be carried
/// out. Nothing else changes what stands on the screen; nothing here reads a clock, a file or a thread, draws a random
/// number or keeps anything between two calls. Events that make no sense where they arrive change nothing.
@NullMarked
package io.pitcrew.kiosk.flow.rules;

import org.jspecify.annotations.NullMarked;
