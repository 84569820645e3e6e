/// Canary: makes no thread and has work done on one all the same.
@NullMarked
package io.pitcrew.station.testkit.canary.maker.pool;

import org.jspecify.annotations.NullMarked;
