/// The window and the screen in it. A [Window] takes a [io.pitcrew.kiosk.flow.Floor] from any thread and draws the
/// newest; [Screens] knows which screen draws which floor. One screen is one package below this one: its `XScreen`
/// holds the nodes, its `XModel` says what they show, as plain values derived from the floor. Screens decide nothing:
/// what a finger says goes out as a [io.pitcrew.kiosk.flow.Touch].
@NullMarked
package io.pitcrew.kiosk.ui;

import org.jspecify.annotations.NullMarked;
