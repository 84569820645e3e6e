/// What the tool itself writes into a plant, and nothing else in the house does: missing ids of steps, what
/// translations
/// were made from, the beginnings of an aid. What an author wrote is never changed, only added to.
@NullMarked
package io.pitcrew.provisioning.plant.pen;

import org.jspecify.annotations.NullMarked;
