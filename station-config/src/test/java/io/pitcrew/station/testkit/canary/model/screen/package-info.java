/// Canary: a model that knows what it is drawn with, and one that does not.
@NullMarked
package io.pitcrew.station.testkit.canary.model.screen;

import org.jspecify.annotations.NullMarked;
