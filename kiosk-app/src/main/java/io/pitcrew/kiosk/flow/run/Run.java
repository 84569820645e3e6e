package io.pitcrew.kiosk.flow.run;

import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.jobaid.StepText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// One worker at one aid.
///
/// @param work names this run; empty while somebody without a badge only looks things up
/// @param at the step on the screen, counted from 0
/// @param answers what was answered at the steps done that ask for something
/// @param recheck steps still to be checked again after taking over
/// @param timing time that runs, of this step or another
/// @param of the other station whose aid it is
public record Run(
        String work,
        JobAid aid,
        ReleaseNumber release,
        Lang lang,
        int at,
        Set<StepId> done,
        Map<StepId, String> answers,
        Set<StepId> recheck,
        Optional<Timing> timing,
        Optional<StationPath> of) {

    /// By an aid of this station.
    public Run(
            String work,
            JobAid aid,
            ReleaseNumber release,
            Lang lang,
            int at,
            Set<StepId> done,
            Map<StepId, String> answers,
            Set<StepId> recheck,
            Optional<Timing> timing) {
        this(work, aid, release, lang, at, done, answers, recheck, timing, Optional.empty());
    }

    /// One that has just begun.
    public static Run begin(String work, JobAid aid, ReleaseNumber release, Lang lang, int at) {
        return new Run(work, aid, release, lang, at, Set.of(), Map.of(), Set.of(), Optional.empty());
    }

    /// The same by an aid of that station.
    public Run of(Optional<StationPath> station) {
        return new Run(work, aid, release, lang, at, done, answers, recheck, timing, station);
    }

    public Step step() {
        return aid.steps().get(at);
    }

    public StepText text() {
        return aid.text(step(), lang);
    }

    public Run at(int step) {
        return new Run(work, aid, release, lang, step, done, answers, recheck, timing, of);
    }

    public Run timing(Optional<Timing> now) {
        return new Run(work, aid, release, lang, at, done, answers, recheck, now, of);
    }

    /// The time that runs at the step on the screen.
    public Optional<Timing> timingHere() {
        return timing.filter(t -> t.step().equals(step().id()));
    }

    /// Is this step done, and not to be checked again?
    public boolean settled() {
        return done.contains(step().id()) && !recheck.contains(step().id());
    }

    /// The step that follows this one as it was answered; the number of steps if none does.
    public int after() {
        return after(at);
    }

    public int after(int step) {
        StepId id = aid.steps().get(step).id();
        return aid.after(step, Optional.ofNullable(answers.get(id)));
    }

    /// The first step on the way through that is not done; none once nothing is left to do. What a choice passed over
    /// is not on the way.
    public OptionalInt left() {
        for (int step = 0; step < aid.steps().size(); step = after(step)) {
            if (!done.contains(aid.steps().get(step).id())) {
                return OptionalInt.of(step);
            }
        }
        return OptionalInt.empty();
    }

    public boolean last() {
        return at == aid.steps().size() - 1;
    }

    /// With this step done. No time runs here any more.
    public Run settle(Optional<String> answer) {
        StepId here = step().id();
        Set<StepId> settled = new HashSet<>(done);
        settled.add(here);
        Set<StepId> again = new HashSet<>(recheck);
        again.remove(here);
        Map<StepId, String> answered = new HashMap<>(answers);
        answer.ifPresent(a -> answered.put(here, a));
        Optional<Timing> elsewhere = timing.filter(t -> !t.step().equals(here));
        return new Run(
                work,
                aid,
                release,
                lang,
                at,
                Set.copyOf(settled),
                Map.copyOf(answered),
                Set.copyOf(again),
                elsewhere,
                of);
    }

    /// With only those steps done that are on record.
    public Run onRecord(Set<StepId> recorded) {
        Set<StepId> both = new HashSet<>(done);
        both.retainAll(recorded);
        return new Run(work, aid, release, lang, at, Set.copyOf(both), answers, recheck, timing, of);
    }

    /// With this step to be done again.
    public Run unsettle() {
        Set<StepId> left = new HashSet<>(done);
        left.remove(step().id());
        return new Run(work, aid, release, lang, at, Set.copyOf(left), answers, recheck, timing, of);
    }
}
