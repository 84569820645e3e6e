package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.aid.Answer;
import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.aid.OpenWork;
import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.record.Fact;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the rest of the kiosk would know from the records asked for: open work, and what is still on its way to disk.
final class Memory {
    private final Map<String, OpenWork> open = new LinkedHashMap<>();
    private final Map<String, OpenWork> finished = new HashMap<>();
    private final Map<String, String> workOfRecord = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final Deque<Effect.Append> waiting = new ArrayDeque<>();
    private long release = 1;

    Deque<Effect.Append> waiting() {
        return waiting;
    }

    long release() {
        return release;
    }

    void newRelease() {
        release++;
    }

    /// Each worker has one answer per release, named after the worker, so that it cannot hide in another's session.
    Home home(Optional<Person> person) {
        List<JobAid> aids = PressShop.aids();
        ReleaseNumber number = new ReleaseNumber(release);
        if (person.isEmpty()) {
            return new Home(
                    new Home.Hero.Likeliest(aids.getFirst()),
                    List.of(),
                    aids.subList(1, aids.size()),
                    List.of(),
                    number);
        }
        WorkerId me = person.get().id();
        Optional<OpenWork> mine =
                open.values().stream().filter(w -> w.owner().equals(me)).reduce((_, later) -> later);
        Optional<OpenWork> first = mine.or(() -> open.values().stream().findFirst());
        Home.Hero hero = first.<Home.Hero>map(
                        w -> w.owner().equals(me) ? new Home.Hero.GoOn(w) : new Home.Hero.TakeOver(w))
                .orElse(new Home.Hero.Likeliest(aids.getFirst()));
        String report = me + "/" + release;
        Answer answer =
                new Answer(report, aids.getFirst(), new StepId("s0"), PressShop.MORNING, number, PressShop.MORNING);
        return new Home(
                hero,
                open.values().stream()
                        .filter(w -> !first.map(w::equals).orElse(false))
                        .toList(),
                first.isEmpty() ? aids.subList(1, aids.size()) : aids,
                told.contains(report) ? List.of() : List.of(answer),
                number);
    }

    void append(Effect.Append a) {
        switch (a.fact()) {
            case Fact.Opened(String work) -> open.put(work, opened(work, a));
            case Fact.StepDone(String work, Optional<String> value) ->
                open.computeIfPresent(
                        work, (_, w) -> stepDone(w, a.context().step().orElseThrow(), value));
            case Fact.TakenOver(String work, WorkerId _) ->
                open.computeIfPresent(
                        work, (_, w) -> owned(w, a.context().worker().orElseThrow()));
            case Fact.Completed(String work) -> close(work);
            case Fact.Told t -> told.add(t.report());
            default -> {}
        }
        if (a.ticket() > 0) {
            waiting.add(a);
        }
    }

    /// @return the record's id
    String durable(Effect.Append a) {
        waiting.remove(a);
        String record = "record-" + a.ticket();
        if (a.fact() instanceof Fact.Completed(String work)) {
            workOfRecord.put(record, work);
        }
        if (a.fact() instanceof Fact.Undone(String undone, String _)) {
            reopen(workOfRecord.getOrDefault(undone, ""));
        }
        return record;
    }

    void notRecorded(Effect.Append a) {
        waiting.remove(a);
        if (a.fact() instanceof Fact.Completed(String work)) {
            reopen(work);
        }
    }

    boolean isWritten(String record) {
        return workOfRecord.containsKey(record);
    }

    /// The work that this record completed.
    Optional<String> workOf(String record) {
        return Optional.ofNullable(workOfRecord.get(record));
    }

    Optional<OpenWork> standing(String work) {
        return Optional.ofNullable(open.get(work));
    }

    private void close(String work) {
        OpenWork was = open.remove(work);
        if (was == null) {
            throw new AssertionError("completed, but not open: " + work);
        }
        finished.put(work, was);
    }

    private void reopen(String work) {
        OpenWork was = finished.remove(work);
        if (was == null) {
            throw new AssertionError("taken back, but not finished: " + work);
        }
        open.put(work, was);
    }

    private OpenWork opened(String work, Effect.Append a) {
        JobAid aid = PressShop.aids().stream()
                .filter(x -> x.id().equals(a.context().aid().orElseThrow()))
                .findFirst()
                .orElseThrow();
        WorkerId owner = a.context().worker().orElseThrow();
        return new OpenWork(
                work,
                aid,
                a.context().release().orElseThrow(),
                a.context().station().orElseThrow(),
                owner,
                called(owner),
                aid.indexOf(a.context().step().orElseThrow()),
                Set.of(),
                Map.of(),
                Set.of(),
                PressShop.MORNING);
    }

    private static OpenWork stepDone(OpenWork w, StepId step, Optional<String> value) {
        Map<StepId, String> answers = new HashMap<>(w.answers());
        value.ifPresent(v -> answers.put(step, v));
        Set<StepId> done = new HashSet<>(w.done());
        done.add(step);
        Set<StepId> recheck = new HashSet<>(w.recheck());
        recheck.remove(step);
        int at = w.aid().indexOf(step);
        while (at < w.aid().steps().size() - 1
                && done.contains(w.aid().steps().get(at).id())) {
            at = w.aid()
                    .after(
                            at,
                            Optional.ofNullable(
                                    answers.get(w.aid().steps().get(at).id())));
        }
        return new OpenWork(
                w.work(),
                w.aid(),
                w.release(),
                w.station(),
                w.owner(),
                w.ownerCalled(),
                Math.min(at, w.aid().steps().size() - 1),
                done,
                answers,
                recheck,
                w.since());
    }

    private static OpenWork owned(OpenWork w, WorkerId owner) {
        Set<StepId> recheck = new HashSet<>(w.aid().recheck());
        recheck.retainAll(w.done());
        return new OpenWork(
                w.work(),
                w.aid(),
                w.release(),
                w.station(),
                owner,
                called(owner),
                w.at(),
                w.done(),
                w.answers(),
                recheck,
                w.since());
    }

    private static String called(WorkerId id) {
        return PressShop.PEOPLE.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow()
                .called();
    }
}
