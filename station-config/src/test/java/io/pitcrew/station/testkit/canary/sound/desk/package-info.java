/// Canary: a room that calls on the shelf, and on nobody else.
@NullMarked
package io.pitcrew.station.testkit.canary.sound.desk;

import org.jspecify.annotations.NullMarked;
