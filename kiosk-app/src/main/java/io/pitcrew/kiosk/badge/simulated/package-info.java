/// A badge reader without a badge: the other end of a real pseudo-terminal, so that a tap in the demo, the tour and the
/// tests takes the same way through the serial library as one on the floor, and can be damaged, cut and unplugged. Part
/// of the product, and the only package that calls the C library. Linux only.
@NullMarked
package io.pitcrew.kiosk.badge.simulated;

import org.jspecify.annotations.NullMarked;
