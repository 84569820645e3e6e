/// Canary: a static field that is assigned again and again.
@NullMarked
package io.pitcrew.station.testkit.canary.restless.counter;

import org.jspecify.annotations.NullMarked;
