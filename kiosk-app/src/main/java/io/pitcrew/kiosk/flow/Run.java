package io.pitcrew.kiosk.flow;

import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.jobaid.StepText;
import java.util.Set;

/// One worker at one aid.
///
/// @param work names this run; empty while somebody without a badge only looks things up
/// @param at the step on the screen, counted from 0
/// @param recheck steps still to be checked again after taking over
public record Run(
        String work, JobAid aid, ReleaseNumber release, Lang lang, int at, Set<StepId> done, Set<StepId> recheck) {

    public Step step() {
        return aid.steps().get(at);
    }

    public StepText text() {
        return aid.text(step(), lang);
    }

    public Run at(int step) {
        return new Run(work, aid, release, lang, step, done, recheck);
    }

    /// Is this step done, and not to be checked again?
    public boolean settled() {
        return done.contains(step().id()) && !recheck.contains(step().id());
    }

    public boolean last() {
        return at == aid.steps().size() - 1;
    }
}
