package io.pitcrew.kiosk.flow;

import io.pitcrew.kiosk.aid.Change;
import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.release.Recall;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why whoever works by an aid is stopped, and how it goes on.
///
/// @param recalled what they work by must not be used
/// @param now the version to go on by, where there is one
/// @param page 0: "STOP", until touched; then the changes, one a page, from 1
public record Halt(Optional<Recall.Entry> recalled, Optional<JobAid> now, int page) {

    /// Must whoever is at this run be stopped?
    public static Optional<Halt> of(Run run, Setting setting) {
        Setting.Urgent urgent = setting.by(run.of()).urgent();
        ReleaseNumber inForce = setting.release();
        Optional<Recall.Entry> recalled = urgent.recall().stops(run.aid(), run.release());
        boolean newer = run.release().compareTo(inForce) < 0;
        Optional<JobAid> now = urgent.current(run.aid().id())
                .filter(aid -> newer && urgent.recall().stops(aid, inForce).isEmpty())
                .filter(aid -> !changes(run, aid).isEmpty());
        boolean safety =
                now.isPresent() && urgent.changedAfter(run.release(), run.aid().id());
        return recalled.isPresent() || safety ? Optional.of(new Halt(recalled, now, 0)) : Optional.empty();
    }

    /// What is different for this run, in the order of the new version; what is gone comes last.
    public List<Change> changes(Run run) {
        return now.map(aid -> changes(run, aid)).orElse(List.of());
    }

    /// The run by the new version: it stands at the first step that is to be done again, or where it stood.
    public Run goesOn(Run run, ReleaseNumber inForce) {
        JobAid aid = now.orElseThrow();
        Set<StepId> done = new HashSet<>(run.done());
        done.removeIf(step -> again(run).contains(step) || aid.step(step).isEmpty());
        int stood = aid.indexOf(run.step().id());
        int at = stood >= 0 ? stood : firstNot(done, aid);
        Set<StepId> recheck = new HashSet<>(run.recheck());
        recheck.removeIf(step -> aid.step(step).isEmpty());
        aid.steps().subList(0, at).stream()
                .map(Step::id)
                .filter(step -> again(run).contains(step))
                .forEach(recheck::add);
        Map<StepId, String> answers = new HashMap<>(run.answers());
        answers.keySet().retainAll(done);
        return new Run(
                run.work(),
                aid,
                inForce,
                run.lang(),
                at,
                Set.copyOf(done),
                Map.copyOf(answers),
                Set.copyOf(recheck),
                Optional.empty(),
                run.of());
    }

    /// Steps of the new version that ask for something else than they did, or are new.
    public Set<StepId> again(Run run) {
        return changes(run).stream()
                .filter(change -> !meant(change.before(), run.aid()).equals(meant(change.now(), now.orElseThrow())))
                .flatMap(change -> change.now().stream())
                .map(Step::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Halt at(int next) {
        return new Halt(recalled, now, next);
    }

    private static List<Change> changes(Run run, JobAid now) {
        JobAid old = run.aid();
        Stream<Change> stay = now.steps().stream()
                .map(step -> new Change(old.step(step.id()), Optional.of(step)))
                .filter(change -> !seen(change.before(), old, run).equals(seen(change.now(), now, run)));
        Stream<Change> gone = old.steps().stream()
                .filter(step -> now.step(step.id()).isEmpty())
                .map(step -> new Change(Optional.of(step), Optional.empty()));
        return Stream.concat(stay, gone).toList();
    }

    private static Optional<Object> seen(Optional<Step> step, JobAid aid, Run run) {
        return step.map(s -> s.shown(aid.langFor(run.lang()), aid.source()));
    }

    private static Optional<Object> meant(Optional<Step> step, JobAid aid) {
        return step.map(s -> s.meaning(aid.source()));
    }

    private static int firstNot(Set<StepId> done, JobAid aid) {
        int at = 0;
        while (at < aid.steps().size() - 1 && done.contains(aid.steps().get(at).id())) {
            at++;
        }
        return at;
    }
}
