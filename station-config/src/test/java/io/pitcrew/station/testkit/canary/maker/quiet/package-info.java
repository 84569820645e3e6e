/// Canary: makes a thread by naming the constructor only.
@NullMarked
package io.pitcrew.station.testkit.canary.maker.quiet;

import org.jspecify.annotations.NullMarked;
