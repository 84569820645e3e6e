package io.pitcrew.provisioning.report;

import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StepId;
import java.util.Optional;

/// Where an author finds what the floor sees.
public interface Sources {
    Optional<String> title(AidId aid, Lang lang);

    /// `file:line` of the step's text; empty if the plant has it no more.
    Optional<String> place(AidId aid, Lang lang, StepId step);
}
