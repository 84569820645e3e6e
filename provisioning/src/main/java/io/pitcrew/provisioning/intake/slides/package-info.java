/// A PowerPoint presentation as pieces: a slide is a step, its title the step's title, its bullets lines, its speaker
/// notes
/// the why.
@NullMarked
package io.pitcrew.provisioning.intake.slides;

import org.jspecify.annotations.NullMarked;
