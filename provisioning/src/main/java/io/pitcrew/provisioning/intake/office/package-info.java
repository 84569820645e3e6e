/// Word and PowerPoint files as a sequence of pieces: headings, lines, rows, pictures, in the order of the document.
/// Reads
/// the parts with the JDK's own zip and XML (by local name, so that Word's strict files read like the others), without
/// document types or entities and within fixed limits. Whatever is wrong with a file ends in a sentence that says what
/// to
/// do.
@NullMarked
package io.pitcrew.provisioning.intake.office;

import org.jspecify.annotations.NullMarked;
