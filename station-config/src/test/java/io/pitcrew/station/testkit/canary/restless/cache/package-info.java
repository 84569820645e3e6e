/// Canary: a static field that stays and changes inside.
@NullMarked
package io.pitcrew.station.testkit.canary.restless.cache;

import org.jspecify.annotations.NullMarked;
