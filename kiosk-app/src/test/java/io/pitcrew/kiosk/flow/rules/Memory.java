package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.aid.Answer;
import io.pitcrew.kiosk.aid.Change;
import io.pitcrew.kiosk.aid.Changed;
import io.pitcrew.kiosk.aid.Correction;
import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.aid.Mine;
import io.pitcrew.kiosk.aid.OpenWork;
import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.Setting.Urgent;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.CardCode;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Tombstones;
import io.pitcrew.station.jobaid.Tombstones.Tombstone;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Result;
import io.pitcrew.station.release.Recall;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the rest of the kiosk would know from the records asked for: open work, and what is still on its way to disk.
final class Memory {
    private final Map<String, OpenWork> open = new LinkedHashMap<>();
    private final Map<String, OpenWork> finished = new HashMap<>();
    private final Map<String, String> workOfRecord = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final List<Tombstone> withdrawn = new ArrayList<>();
    final Map<CardCode, CardCode.Since> cards = new HashMap<>();
    private final Deque<Effect.Append> waiting = new ArrayDeque<>();
    private final Map<WorkerId, List<Effect.Append>> worked = new HashMap<>();
    private final Map<WorkerId, Set<Long>> read = new HashMap<>();
    private final Map<WorkerId, Map<AidId, JobAid>> known = new HashMap<>();
    private Recall recall = Recall.NONE;
    private Map<AidId, ReleaseNumber> safety = Map.of();
    private long release = 1;
    /// The station served now: what was begun by its own aids stands open there.
    StationPath here = PressShop.PRESS.path();

    Deque<Effect.Append> waiting() {
        return waiting;
    }

    long release() {
        return release;
    }

    void newRelease(AidId... urgent) {
        release++;
        safety = new HashMap<>(safety);
        Stream.of(urgent).forEach(aid -> safety.put(aid, new ReleaseNumber(release)));
    }

    /// From now on this aid is withdrawn, and not shown any more.
    void withdraw(AidId aid, Optional<AidId> replacement) {
        withdrawn.add(new Tombstone(
                aid,
                LocalDate.of(2026, 11, 20),
                replacement,
                Map.of(PressShop.EN, aid.value()),
                Map.of(PressShop.EN, "Too slow.")));
    }

    Setting.Paper paper() {
        return new Setting.Paper(
                new Tombstones(Tombstones.FORMAT, List.copyOf(withdrawn)), List.of(), Map.copyOf(cards));
    }

    Urgent urgent() {
        return new Urgent(recall, safety, aids());
    }

    void recall(AidId aid, Optional<StepId> step) {
        List<Recall.Entry> entries = new ArrayList<>(recall.entries());
        Optional<Sha256> meaning = step.map(id -> aids().stream()
                .filter(a -> a.id().equals(aid))
                .findFirst()
                .orElseThrow()
                .step(id)
                .orElseThrow()
                .meaning(PressShop.EN));
        entries.add(new Recall.Entry(
                entries.size() + 1L,
                aid,
                step,
                meaning.stream().toList(),
                Optional.empty(),
                Map.of(PressShop.EN, "It is wrong."),
                Optional.of(PressShop.CLEANING).filter(other -> !other.equals(aid)),
                Optional.empty(),
                PressShop.MORNING,
                Optional.empty()));
        recall = new Recall(Recall.FORMAT, recall.version() + 1, PressShop.MORNING, List.copyOf(entries));
    }

    void lift() {
        List<Recall.Entry> entries =
                recall.entries().stream().map(e -> e.lifted(PressShop.MORNING)).toList();
        recall = new Recall(Recall.FORMAT, recall.version() + 1, PressShop.MORNING, entries);
    }

    private List<JobAid> aids() {
        return PressShop.aids(release).stream()
                .filter(aid -> withdrawn.stream().noneMatch(stone -> stone.aid().equals(aid.id())))
                .toList();
    }

    /// Each worker has one answer per release, named after the worker, so that it cannot hide in another's session.
    Home home(Optional<Person> person) {
        List<JobAid> aids = aids();
        ReleaseNumber number = new ReleaseNumber(release);
        if (person.isEmpty()) {
            return new Home(
                    new Home.Hero.Likeliest(aids.getFirst()),
                    List.of(),
                    aids.subList(1, aids.size()),
                    List.of(),
                    List.of(),
                    PressShop.symptoms(),
                    number);
        }
        WorkerId me = person.get().id();
        Optional<OpenWork> mine =
                offered().stream().filter(w -> w.owner().equals(me)).reduce((_, later) -> later);
        Optional<OpenWork> first = mine.or(() -> offered().stream().findFirst());
        Home.Hero hero = first.<Home.Hero>map(
                        w -> w.owner().equals(me) ? new Home.Hero.GoOn(w) : new Home.Hero.TakeOver(w))
                .orElse(new Home.Hero.Likeliest(aids.getFirst()));
        String report = me + "/" + release;
        Answer answer =
                new Answer(report, aids.getFirst(), new StepId("s0"), PressShop.MORNING, number, PressShop.MORNING);
        return new Home(
                hero,
                offered().stream()
                        .filter(w -> !first.map(w::equals).orElse(false))
                        .toList(),
                first.isEmpty() ? aids.subList(1, aids.size()) : aids,
                told.contains(report) ? List.of() : List.of(answer),
                corrections(me),
                PressShop.symptoms(),
                number,
                new Mine(List.of(), changed(me), new Mine.AsOf(Optional.empty(), false)));
    }

    /// What this worker was done with by other words than those in force.
    List<Changed> changed(WorkerId me) {
        Map<AidId, JobAid> knows = known.getOrDefault(me, Map.of());
        return aids().stream()
                .filter(aid -> recall.stops(aid, new ReleaseNumber(release)).isEmpty())
                .filter(aid -> knows.containsKey(aid.id()))
                .map(aid -> new Changed(aid, changes(Objects.requireNonNull(knows.get(aid.id())), aid)))
                .filter(changed -> !changed.steps().isEmpty())
                .toList();
    }

    private static List<Change> changes(JobAid old, JobAid now) {
        return now.steps().stream()
                .map(step -> new Change(old.step(step.id()), Optional.of(step)))
                .filter(change -> !change.before().equals(change.now()))
                .toList();
    }

    private void knows(Effect.Append a, JobAid aid) {
        known.computeIfAbsent(a.context().worker().orElseThrow(), _ -> new HashMap<>())
                .put(aid.id(), aid);
    }

    /// Work that can go on, by its own version or by the one in force.
    private List<OpenWork> offered() {
        return open.values().stream()
                .map(w -> theirs(w) ? w : at(here, w))
                .filter(w -> recall.stops(w.aid(), w.release()).isEmpty()
                        || (theirs(w) ? PressShop.theirs(release) : aids())
                                .stream()
                                        .filter(a -> a.id().equals(w.aid().id()))
                                        .anyMatch(a -> recall.stops(a, new ReleaseNumber(release))
                                                .isEmpty()))
                .toList();
    }

    private static boolean theirs(OpenWork w) {
        return w.station().equals(PressShop.PRESS4.path());
    }

    private static OpenWork at(StationPath station, OpenWork w) {
        return new OpenWork(
                w.work(),
                w.aid(),
                w.release(),
                station,
                w.owner(),
                w.ownerCalled(),
                w.at(),
                w.result(),
                w.recheck(),
                w.since());
    }

    private List<Correction> corrections(WorkerId me) {
        return recall.inForce().stream()
                .filter(e -> !read.getOrDefault(me, Set.of()).contains(e.number()))
                .filter(e -> worked.getOrDefault(me, List.of()).stream()
                        .map(Effect.Append::context)
                        .anyMatch(c -> e.exposes(
                                c.aid().orElseThrow(),
                                c.step().orElseThrow(),
                                c.meaning().orElseThrow(),
                                c.release().orElseThrow())))
                .map(e -> new Correction(e, PressShop.MORNING))
                .toList();
    }

    void append(Effect.Append a) {
        switch (a.fact()) {
            case Fact.Opened(String work, Optional<StationPath> of) -> open.put(work, opened(work, of, a));
            case Fact.StepDone(String work, Optional<String> value) -> {
                worked.computeIfAbsent(a.context().worker().orElseThrow(), _ -> new ArrayList<>())
                        .add(a);
                open.computeIfPresent(work, (_, w) -> stepDone(w, a.context(), value));
            }
            case Fact.RecallAcknowledged(long number) ->
                read.computeIfAbsent(a.context().worker().orElseThrow(), _ -> new HashSet<>())
                        .add(number);
            case Fact.Renewed(String work, List<StepId> again) ->
                open.computeIfPresent(work, (_, w) -> renewed(w, again, a));
            case Fact.TakenOver(String work, WorkerId _) ->
                open.computeIfPresent(
                        work, (_, w) -> owned(w, a.context().worker().orElseThrow()));
            case Fact.Completed(String work) -> {
                OpenWork done = Objects.requireNonNull(open.get(work), "completed, but not open");
                if (!theirs(done)) {
                    knows(a, done.aid());
                }
                close(work);
            }
            case Fact.ChangesRead _ -> knows(a, aidOf(a, false));
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

    private OpenWork opened(String work, Optional<StationPath> of, Effect.Append a) {
        JobAid aid = aidOf(a, of.isPresent());
        WorkerId owner = a.context().worker().orElseThrow();
        return new OpenWork(
                work,
                aid,
                a.context().release().orElseThrow(),
                of.or(() -> a.context().station()).orElseThrow(),
                owner,
                called(owner),
                aid.indexOf(a.context().step().orElseThrow()),
                Result.NOTHING,
                Set.of(),
                PressShop.MORNING);
    }

    private static JobAid aidOf(Effect.Append a, boolean theirs) {
        long number = a.context().release().orElseThrow().value();
        return (theirs ? PressShop.theirs(number) : PressShop.aids(number))
                .stream()
                        .filter(x -> x.id().equals(a.context().aid().orElseThrow()))
                        .findFirst()
                        .orElseThrow();
    }

    private static OpenWork renewed(OpenWork w, List<StepId> again, Effect.Append a) {
        JobAid aid = aidOf(a, theirs(w));
        return new OpenWork(
                w.work(),
                aid,
                a.context().release().orElseThrow(),
                w.station(),
                w.owner(),
                w.ownerCalled(),
                aid.indexOf(a.context().step().orElseThrow()),
                w.result().without(again),
                w.recheck(),
                w.since());
    }

    private static OpenWork stepDone(OpenWork w, Context context, Optional<String> value) {
        StepId step = context.step().orElseThrow();
        Result result = w.result()
                .with(new Result.Done(
                        step, context.meaning().orElseThrow(), context.shown().orElseThrow(), value));
        Set<StepId> done = result.done();
        Map<StepId, String> answers = result.answers();
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
                result,
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
                w.result(),
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
