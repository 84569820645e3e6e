/// What the tests of all three modules stand on: a real broker in memory, a link that can be cut, and waiting with a
/// deadline in place of sleeping; small plants and whoever cuts and seals releases of them. Nothing here pretends to be
/// one of our own types.
@NullMarked
package io.pitcrew.station.testkit;

import org.jspecify.annotations.NullMarked;
