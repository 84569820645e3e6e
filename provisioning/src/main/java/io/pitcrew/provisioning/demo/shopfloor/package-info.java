/// The plant that the demo and the tour stand in: a broker, operations and one kiosk, each a process of its own, a
/// network cable that can be cut, and the working folder with a plant to edit. It starts them, asks them, cuts and
/// kills
/// them; what for, the demo decides.
@NullMarked
package io.pitcrew.provisioning.demo.shopfloor;

import org.jspecify.annotations.NullMarked;
