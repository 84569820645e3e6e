package io.pitcrew.provisioning.intake;

import io.pitcrew.provisioning.intake.office.Piece;
import java.util.List;

/// An aid as the document has it.
///
/// @param intro what stands before the first step
/// @param spare pictures that have no step to stand on
record Draft(String title, List<Piece.Line> intro, List<DraftStep> steps, List<Piece.Picture> spare) {}
