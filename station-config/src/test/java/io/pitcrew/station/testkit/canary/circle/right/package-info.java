/// Canary: needs the left, which needs it.
@NullMarked
package io.pitcrew.station.testkit.canary.circle.right;

import org.jspecify.annotations.NullMarked;
