/// The folder that authors edit, read and checked: stations, job aids in every language, glossary, pictures and
/// videos. Either all of it is good and becomes a [io.pitcrew.provisioning.plant.Plant], or every mistake in it is told
/// at once, each with file, line, reason and remedy. The format is described in `provisioning/docs/plant.md`.
@NullMarked
package io.pitcrew.provisioning.plant;

import org.jspecify.annotations.NullMarked;
