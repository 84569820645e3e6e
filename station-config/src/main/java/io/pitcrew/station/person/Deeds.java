package io.pitcrew.station.person;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Adds records up to what is known of each person. Those of one chain come in their order; how chains are mixed makes
/// no difference. Not for several threads.
public final class Deeds {
    private final Map<String, Work> open = new HashMap<>();
    private final Map<WorkerId, Tally> people = new HashMap<>();

    /// Work that nobody has completed.
    private static final class Work {
        private final Map<StepId, Meant> steps = new HashMap<>();
        private Optional<StationPath> of = Optional.empty();
        private boolean signed;
    }

    /// @return whose state it has changed
    public Optional<WorkerId> count(Entry entry) {
        Optional<WorkerId> worker = entry.worker();
        if (worker.isEmpty()) {
            return Optional.empty();
        }
        Tally tally = people.computeIfAbsent(worker.get(), _ -> new Tally());
        long before = tally.version();
        try {
            count(entry, entry.fact(), tally);
        } catch (Malformed unreadable) {
            return Optional.empty(); // it is kept elsewhere, and says nothing of anybody
        }
        return tally.version() > before ? worker : Optional.empty();
    }

    /// Everybody of whom there is something to say.
    public Set<WorkerId> people() {
        Set<WorkerId> known = new HashSet<>();
        people.forEach((worker, tally) -> {
            if (tally.version() > 0) {
                known.add(worker);
            }
        });
        return known;
    }

    /// @param generation of the store that the records are from
    public PersonState state(WorkerId worker, long generation) {
        return people.getOrDefault(worker, new Tally()).state(worker, generation);
    }

    private void count(Entry entry, Fact fact, Tally tally) {
        switch (fact) {
            case Fact.Opened opened -> work(opened.work()).of = opened.of();
            case Fact.StepDone(String work, var _) ->
                entry.step()
                        .ifPresent(step -> entry.meaning()
                                .ifPresent(meaning -> work(work).steps.put(step, Meant.of(meaning))));
            case Fact.NotOk(String work, var _, var _) ->
                again(work, entry.step().stream().toList());
            case Fact.Renewed(String work, var steps) -> again(work, steps);
            case Fact.Signed signed -> work(signed.work()).signed = true;
            case Fact.Completed(String work) -> entry.aid().ifPresent(aid -> completed(entry, aid, work, tally));
            case Fact.ChangesRead(var steps) -> entry.aid().ifPresent(aid -> read(entry, aid, steps, tally));
            case Fact.Undone(String record, var _) -> tally.takeBack(record).ifPresent(this::reopened);
            case Fact.SaidWrong _ -> report(entry).ifPresent(tally::reported);
            case Fact.Told told -> tally.heard(told.report());
            default -> {}
        }
    }

    private void completed(Entry entry, AidId aid, String work, Tally tally) {
        Work done = Optional.ofNullable(open.remove(work)).orElseGet(Work::new);
        SignOff.How how = done.signed ? SignOff.How.SIGNED : SignOff.How.DONE;
        tally.signedOff(new Tally.Kept(
                entry.id(), Optional.of(work), signOff(entry, aid, done.of.or(entry::station), how, done.steps)));
    }

    private static void read(Entry entry, AidId aid, Map<StepId, Sha256> steps, Tally tally) {
        Map<StepId, Meant> meant = new HashMap<>();
        steps.forEach((step, meaning) -> meant.put(step, Meant.of(meaning)));
        SignOff read = signOff(entry, aid, entry.station(), SignOff.How.READ, meant);
        tally.signedOff(new Tally.Kept(entry.id(), Optional.empty(), read));
    }

    private static SignOff signOff(
            Entry entry, AidId aid, Optional<StationPath> of, SignOff.How how, Map<StepId, Meant> steps) {
        ReleaseNumber release = entry.release().orElse(ReleaseNumber.ZERO);
        return new SignOff(aid, of, entry.at(), release, entry.lang(), how, steps);
    }

    /// Its last step is taken back with it, if nobody does it again; the others stand.
    private void reopened(Tally.Kept kept) {
        kept.work().ifPresent(work -> {
            Work again = work(work);
            kept.signOff().steps().forEach(again.steps::putIfAbsent);
            again.of = kept.signOff().station();
            again.signed = kept.signOff().how() == SignOff.How.SIGNED;
        });
    }

    private void again(String work, Collection<StepId> steps) {
        Optional.ofNullable(open.get(work)).ifPresent(of -> of.steps.keySet().removeAll(steps));
    }

    private Work work(String work) {
        return open.computeIfAbsent(work, _ -> new Work());
    }

    private static Optional<PersonState.Report> report(Entry entry) {
        if (entry.aid().isEmpty()
                || entry.step().isEmpty()
                || entry.shown().isEmpty()
                || entry.release().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PersonState.Report(
                entry.id(),
                entry.aid().get(),
                entry.step().get(),
                entry.shown().get(),
                entry.release().get(),
                entry.at()));
    }
}
