/// Canary: makes a thread where it stands.
@NullMarked
package io.pitcrew.station.testkit.canary.maker.direct;

import org.jspecify.annotations.NullMarked;
