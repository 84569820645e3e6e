/// Canary: needs the right, which needs it.
@NullMarked
package io.pitcrew.station.testkit.canary.circle.left;

import org.jspecify.annotations.NullMarked;
