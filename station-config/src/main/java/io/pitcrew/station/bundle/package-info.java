/// What operations signs for when it puts a release on a stick: for whom, how long, and which signed papers lie on it.
@NullMarked
package io.pitcrew.station.bundle;

import org.jspecify.annotations.NullMarked;
