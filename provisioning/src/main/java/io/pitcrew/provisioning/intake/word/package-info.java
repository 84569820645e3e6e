/// The body of a Word document as pieces: paragraphs by their styles and lists, tables by their rows, what hangs on
/// them
/// (pictures, text boxes, notes), and a finding for each thing that a kiosk has no place for.
@NullMarked
package io.pitcrew.provisioning.intake.word;

import org.jspecify.annotations.NullMarked;
