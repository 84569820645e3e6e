/// What a plant takes from a library that it shares with others: a version of an aid, pinned, and by name the steps
/// that
/// are different here.
@NullMarked
package io.pitcrew.provisioning.plant.library;

import org.jspecify.annotations.NullMarked;
