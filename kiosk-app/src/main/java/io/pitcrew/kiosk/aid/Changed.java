package io.pitcrew.kiosk.aid;

import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.person.Meant;
import io.pitcrew.station.person.SignOff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An aid that asks for something else than when this worker was last done with it.
///
/// @param steps only those that differ, in the order of the new version; what is gone comes last
public record Changed(JobAid aid, List<Change> steps) {

    /// What differs for whoever was done with it then; nobody marked it.
    ///
    /// @param then the version in force when they were, if its words are still here: a step of it that they did not
    ///     do was passed over, and is not new
    /// @param kept older versions, in which the words of a step that asked for something are looked for
    static List<Change> of(SignOff done, JobAid now, Optional<JobAid> then, List<JobAid> kept) {
        Map<StepId, Meant> is = SignOff.steps(now);
        List<Change> changes = new ArrayList<>();
        for (Step step : now.steps()) {
            Optional<Meant> was = Optional.ofNullable(done.steps().get(step.id()))
                    .or(() -> then.flatMap(aid -> aid.step(step.id()).map(s -> meant(s, aid))));
            boolean isNew = was.isEmpty() && then.isPresent();
            if (isNew || was.filter(w -> !w.equals(is.get(step.id()))).isPresent()) {
                changes.add(new Change(was.flatMap(w -> words(step.id(), w, now, kept)), Optional.of(step)));
            }
        }
        done.steps().forEach((id, was) -> {
            if (now.step(id).isEmpty()) {
                words(id, was, now, kept).ifPresent(old -> changes.add(new Change(Optional.of(old), Optional.empty())));
            }
        });
        return List.copyOf(changes);
    }

    /// Empty where this kiosk has not shown it, or not in every language in which the aid is read now.
    private static Optional<Step> words(StepId id, Meant meant, JobAid now, List<JobAid> kept) {
        return kept.stream()
                .flatMap(aid -> aid.step(id).filter(step -> meant(step, aid).equals(meant)).stream())
                .filter(step -> step.texts().keySet().containsAll(now.texts().keySet()))
                .findFirst();
    }

    private static Meant meant(Step step, JobAid aid) {
        return Meant.of(step.meaning(aid.source()));
    }
}
