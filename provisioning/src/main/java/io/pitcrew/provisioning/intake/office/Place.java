package io.pitcrew.provisioning.intake.office;

/// Where in a document something stands.
///
/// @param page as a person turns to it: `page 2`, `slide 3`; empty if the document does not say
/// @param line Word: the paragraph, counted from 1 with those in tables; PowerPoint: the slide
/// @param column PowerPoint: the shape on the slide, counted from 1; Word: 0
public record Place(String page, int line, int column) {}
