/// What aids name in each other: what one must know first, where a symptom leads. Every name is there, and nobody is
/// sent
/// round in a circle.
@NullMarked
package io.pitcrew.provisioning.plant.links;

import org.jspecify.annotations.NullMarked;
