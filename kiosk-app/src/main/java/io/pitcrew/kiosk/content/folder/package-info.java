/// Chunks from a folder, most often a stick that appears and disappears as people please, and what operations has
/// signed
/// for to lie on it. A stick is one more way that bytes come in: they are believed for the same reasons as all others.
@NullMarked
package io.pitcrew.kiosk.content.folder;

import org.jspecify.annotations.NullMarked;
