package io.pitcrew.kiosk.aid;

import io.pitcrew.kiosk.ledger.Draft;
import io.pitcrew.kiosk.ledger.WorkBook;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was handed to the disk and is not known to be there yet. The front screen counts it in, so that it never offers
/// what was just finished; and it does no harm to count in what has meanwhile arrived.
///
/// @param drafts in the order in which they were handed over
/// @param now when they were, nearly
public record Ahead(List<Draft> drafts, Instant now) {

    /// Open work as it will stand, the last touched first.
    List<WorkBook.Open> open(List<WorkBook.Open> onDisk) {
        if (drafts.isEmpty()) {
            return onDisk;
        }
        Map<String, WorkBook.Open> open = new LinkedHashMap<>();
        onDisk.reversed().forEach(o -> open.put(o.work(), o));
        drafts.forEach(draft -> count(open, draft.context(), draft.fact()));
        return new ArrayList<>(open.values()).reversed();
    }

    boolean told(String report) {
        return drafts.stream()
                .anyMatch(
                        d -> d.fact() instanceof Fact.Told told && told.report().equals(report));
    }

    boolean read(WorkerId worker, long recall) {
        return drafts.stream()
                .anyMatch(d -> d.fact() instanceof Fact.RecallAcknowledged(long number)
                        && number == recall
                        && d.context().worker().equals(Optional.of(worker)));
    }

    private void count(Map<String, WorkBook.Open> open, Context context, Fact fact) {
        switch (fact) {
            case Fact.Opened(String work, Optional<StationPath> of) ->
                open.computeIfAbsent(work, _ -> opened(work, of, context));
            case Fact.StepDone(String work, Optional<String> value) -> {
                touched(open, work, context, Optional.empty());
                context.step().ifPresent(step -> answered(open, work, step, value));
            }
            case Fact.NotOk(String work, String _, Optional<String> _) -> refused(open, work, context);
            case Fact.TakenOver(String work, WorkerId _) -> touched(open, work, context, context.worker());
            case Fact.Completed(String work) -> open.remove(work);
            case Fact.Renewed(String work, List<StepId> again) -> renewed(open, work, again, context);
            default -> {}
        }
    }

    private WorkBook.Open opened(String work, Optional<StationPath> of, Context context) {
        return new WorkBook.Open(
                work,
                context.aid().orElseThrow(),
                context.release().orElseThrow(),
                of.or(context::station).orElseThrow(),
                context.worker().orElseThrow(),
                context.step(),
                Set.of(),
                Set.of(),
                Map.of(),
                now,
                false);
    }

    /// What was done and is now said not to be OK is to be done again.
    private void refused(Map<String, WorkBook.Open> open, String work, Context context) {
        touched(open, work, context, Optional.empty());
        open.computeIfPresent(work, (_, was) -> {
            Set<StepId> done = new HashSet<>(was.done());
            context.step().ifPresent(done::remove);
            return new WorkBook.Open(
                    work,
                    was.aid(),
                    was.release(),
                    was.station(),
                    was.owner(),
                    was.at(),
                    Set.copyOf(done),
                    was.before(),
                    was.answers(),
                    was.since(),
                    was.paused());
        });
    }

    private static void answered(Map<String, WorkBook.Open> open, String work, StepId step, Optional<String> value) {
        open.computeIfPresent(work, (_, was) -> {
            Map<StepId, String> answers = new HashMap<>(was.answers());
            value.ifPresentOrElse(v -> answers.put(step, v), () -> answers.remove(step));
            return new WorkBook.Open(
                    work,
                    was.aid(),
                    was.release(),
                    was.station(),
                    was.owner(),
                    was.at(),
                    was.done(),
                    was.before(),
                    Map.copyOf(answers),
                    was.since(),
                    was.paused());
        });
    }

    private void renewed(Map<String, WorkBook.Open> open, String work, List<StepId> again, Context context) {
        open.computeIfPresent(work, (_, was) -> {
            Set<StepId> done = new HashSet<>(was.done());
            again.forEach(done::remove);
            return new WorkBook.Open(
                    work,
                    was.aid(),
                    context.release().orElseThrow(),
                    was.station(),
                    was.owner(),
                    context.step(),
                    Set.copyOf(done),
                    was.before(),
                    was.answers(),
                    now,
                    false);
        });
    }

    private void touched(Map<String, WorkBook.Open> open, String work, Context context, Optional<WorkerId> takenBy) {
        WorkBook.Open was = open.remove(work);
        if (was == null) {
            return;
        }
        Set<StepId> done = new HashSet<>(was.done());
        Set<StepId> before = new HashSet<>(takenBy.isPresent() ? was.done() : was.before());
        if (takenBy.isEmpty()) {
            context.step().ifPresent(done::add);
            context.step().ifPresent(before::remove);
        }
        open.put(
                work,
                new WorkBook.Open(
                        work,
                        was.aid(),
                        was.release(),
                        was.station(),
                        takenBy.orElse(was.owner()),
                        context.step(),
                        Set.copyOf(done),
                        Set.copyOf(before),
                        was.answers(),
                        now,
                        false));
    }
}
