/// The words of an aid as an author wrote them, one Markdown file a language: title, steps, lines, pictures and fenced
/// blocks, each with the line it stands on, and whether a translation says the same as its source. It knows no folder;
/// what the words belong to is put together one package up.
@NullMarked
package io.pitcrew.provisioning.plant.text;

import org.jspecify.annotations.NullMarked;
