/// Canary: a room that an outside library (the JDK's CRC32 stands for it) comes in by.
@NullMarked
package io.pitcrew.station.testkit.canary.sound.shelf;

import org.jspecify.annotations.NullMarked;
