/// The floor, running: one queue on one thread, into which taps, touches, ticks and news fall in the order in which
/// they happened. Each becomes an event with all that has to be read, goes through the rules, is painted, and only
/// then are its effects carried out. What is on its way to the disk is counted in from the moment it is handed over.
@NullMarked
package io.pitcrew.kiosk.floor;

import org.jspecify.annotations.NullMarked;
