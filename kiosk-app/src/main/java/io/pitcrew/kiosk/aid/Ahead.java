package io.pitcrew.kiosk.aid;

import io.pitcrew.kiosk.ledger.Draft;
import io.pitcrew.kiosk.ledger.WorkBook;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Result;
import java.time.Instant;
import java.util.ArrayList;
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
                open.computeIfPresent(work, (_, was) -> done(was, context, value));
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
                Result.NOTHING,
                Set.of(),
                now,
                false);
    }

    /// What was done and is now said not to be OK is to be done again.
    private void refused(Map<String, WorkBook.Open> open, String work, Context context) {
        touched(open, work, context, Optional.empty());
        List<StepId> again = context.step().stream().toList();
        open.computeIfPresent(work, (_, was) -> with(was, was.result().without(again), was.before()));
    }

    private static WorkBook.Open done(WorkBook.Open was, Context context, Optional<String> value) {
        StepId step = context.step().orElseThrow();
        Set<StepId> before = new HashSet<>(was.before());
        before.remove(step);
        Result.Done done = new Result.Done(
                step, context.meaning().orElseThrow(), context.shown().orElseThrow(), value);
        return with(was, was.result().with(done), Set.copyOf(before));
    }

    private static WorkBook.Open with(WorkBook.Open was, Result result, Set<StepId> before) {
        return new WorkBook.Open(
                was.work(),
                was.aid(),
                was.release(),
                was.station(),
                was.owner(),
                was.at(),
                result,
                before,
                was.since(),
                was.paused());
    }

    private void renewed(Map<String, WorkBook.Open> open, String work, List<StepId> again, Context context) {
        open.computeIfPresent(
                work,
                (_, was) -> new WorkBook.Open(
                        work,
                        was.aid(),
                        context.release().orElseThrow(),
                        was.station(),
                        was.owner(),
                        context.step(),
                        was.result().without(again),
                        was.before(),
                        now,
                        false));
    }

    private void touched(Map<String, WorkBook.Open> open, String work, Context context, Optional<WorkerId> takenBy) {
        WorkBook.Open was = open.remove(work);
        if (was == null) {
            return;
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
                        was.result(),
                        takenBy.isPresent() ? was.done() : was.before(),
                        now,
                        false));
    }
}
