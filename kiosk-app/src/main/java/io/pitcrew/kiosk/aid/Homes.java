package io.pitcrew.kiosk.aid;

import io.pitcrew.kiosk.content.Library;
import io.pitcrew.kiosk.content.Shelf;
import io.pitcrew.kiosk.ledger.WorkBook;
import io.pitcrew.kiosk.person.Known;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.release.Recall;
import io.pitcrew.station.roster.Worker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the front screen offers a worker, from what is in force and what is on record here. Any thread.
public final class Homes {
    private final Library library;
    private final WorkBook work;
    private final Function<WorkerId, Known> people;
    private final Newer newer;

    /// @param people what is known of a person, from here and from elsewhere
    public Homes(Library library, WorkBook work, Function<WorkerId, Known> people) {
        this.library = library;
        this.work = work;
        this.people = people;
        this.newer = new Newer(library);
    }

    /// @param ahead what is on its way to the disk and counts already
    /// @param recall what must not be used: it is never offered first, and work by it rests until there is another
    /// version
    public Home of(Shelf shelf, WorkerId worker, Ahead ahead, Recall recall) {
        List<OpenWork> open =
                new ArrayList<>(ahead.open(work.open(shelf.station().path())).stream()
                        .flatMap(o -> openWork(shelf, o).stream())
                        .filter(o -> canGoOn(o, shelf, recall))
                        .toList());
        List<JobAid> likely = likeliestFirst(shelf, worker);
        Known known = people.apply(worker);
        Home.Hero hero = hero(open, mayBeUsed(likely, shelf, recall), worker);
        AidId first = switch (hero) {
            case Home.Hero.GoOn(OpenWork mine) -> taken(open, mine);
            case Home.Hero.TakeOver(OpenWork theirs) -> taken(open, theirs);
            case Home.Hero.Likeliest(JobAid aid) -> aid.id();
            case Home.Hero.Nothing() -> new AidId("none");
        };
        return new Home(
                hero,
                List.copyOf(open),
                likely.stream().filter(a -> !a.id().equals(first)).toList(),
                answers(shelf, reports(worker, known), ahead),
                corrections(worker, ahead, recall),
                shelf.symptoms(),
                shelf.release(),
                mine(shelf, known, recall));
    }

    /// What anybody may read here without a badge.
    public Home ofAnybody(Shelf shelf) {
        return new Home(
                new Home.Hero.Nothing(),
                List.of(),
                shelf.aids(),
                List.of(),
                List.of(),
                shelf.symptoms(),
                shelf.release());
    }

    private static List<JobAid> mayBeUsed(List<JobAid> aids, Shelf shelf, Recall recall) {
        return aids.stream()
                .filter(aid -> recall.stops(aid, shelf.release()).isEmpty())
                .toList();
    }

    /// By the version it was begun with, or by the one in force.
    private static boolean canGoOn(OpenWork work, Shelf shelf, Recall recall) {
        return recall.stops(work.aid(), work.release()).isEmpty()
                || current(shelf, work.aid().id(), work.station())
                        .filter(aid -> recall.stops(aid, shelf.release()).isEmpty())
                        .isPresent();
    }

    private List<Correction> corrections(WorkerId worker, Ahead ahead, Recall recall) {
        List<Recall.Entry> entries = recall.inForce();
        if (entries.isEmpty()) {
            return List.of();
        }
        Set<Long> read = work.recallsRead(worker);
        List<WorkBook.Worked> worked = work.worked(worker);
        return entries.stream()
                .filter(entry -> !read.contains(entry.number()) && !ahead.read(worker, entry.number()))
                .flatMap(entry -> worked.stream()
                        .filter(w -> entry.exposes(w.aid(), w.step(), w.meaning(), w.release()))
                        .findFirst()
                        .map(w -> new Correction(entry, w.at()))
                        .stream())
                .toList();
    }

    /// The aid as that station shows it now: this one, or a neighbour.
    private static Optional<JobAid> current(Shelf shelf, AidId id, StationPath station) {
        return station.equals(shelf.station().path())
                ? shelf.aid(id)
                : shelf.nearby().stream()
                        .filter(near -> near.station().path().equals(station))
                        .flatMap(near -> near.aids().stream())
                        .filter(aid -> aid.id().equals(id))
                        .findFirst();
    }

    private static Home.Hero hero(List<OpenWork> open, List<JobAid> likely, WorkerId worker) {
        Optional<OpenWork> mine =
                open.stream().filter(o -> o.owner().equals(worker)).findFirst();
        if (mine.isPresent()) {
            return new Home.Hero.GoOn(mine.get());
        }
        if (!open.isEmpty()) {
            return new Home.Hero.TakeOver(open.getFirst());
        }
        return likely.isEmpty() ? new Home.Hero.Nothing() : new Home.Hero.Likeliest(likely.getFirst());
    }

    private static AidId taken(List<OpenWork> open, OpenWork hero) {
        open.remove(hero);
        return hero.aid().id();
    }

    /// The station's own order, but what this worker completed last is not the likeliest next.
    private List<JobAid> likeliestFirst(Shelf shelf, WorkerId worker) {
        Optional<AidId> last = work.lastCompleted(shelf.station().path(), worker);
        return Stream.concat(
                        shelf.aids().stream().filter(a -> !last.equals(Optional.of(a.id()))),
                        last.flatMap(shelf::aid).stream())
                .toList();
    }

    private Optional<OpenWork> openWork(Shelf shelf, WorkBook.Open open) {
        Optional<JobAid> begun = open.release().equals(shelf.release())
                ? current(shelf, open.aid(), open.station())
                        .or(() -> library.aid(open.release(), open.aid(), open.station()))
                : library.aid(open.release(), open.aid(), open.station());
        return begun.map(aid -> new OpenWork(
                open.work(),
                aid,
                open.release(),
                open.station(),
                open.owner(),
                shelf.worker(open.owner()).map(Worker::called).orElse(""),
                standsAt(aid, open),
                open.result(),
                aid.recheck().stream().filter(open.before()::contains).collect(Collectors.toUnmodifiableSet()),
                open.since()));
    }

    /// The step last touched, or the first behind it that is not done: what is checked again lies further back.
    private static int standsAt(JobAid aid, WorkBook.Open open) {
        int at = Math.max(0, open.at().map(aid::indexOf).orElse(0));
        int last = aid.steps().size() - 1;
        while (at < last && open.done().contains(aid.steps().get(at).id())) {
            StepId step = aid.steps().get(at).id();
            at = aid.after(at, Optional.ofNullable(open.answers().get(step)));
        }
        return Math.min(at, last);
    }

    private Mine mine(Shelf shelf, Known known, Recall recall) {
        List<Mine.Deed> deeds = known.signOffs().stream()
                .map(one -> new Mine.Deed(one, shownNear(shelf, one.aid())))
                .toList();
        List<Changed> changed = newer.of(shelf, known.signOffs()).stream()
                .filter(one -> recall.stops(one.aid(), shelf.release()).isEmpty())
                .toList();
        return new Mine(
                deeds, changed, new Mine.AsOf(known.heard().at(), known.heard().now()));
    }

    private static Optional<JobAid> shownNear(Shelf shelf, AidId id) {
        return shelf.aid(id)
                .or(() -> shelf.nearby().stream()
                        .flatMap(near -> near.aids().stream())
                        .filter(aid -> aid.id().equals(id))
                        .findFirst());
    }

    /// Of this kiosk and of others, but those whose end they have heard anywhere.
    private List<WorkBook.Report> reports(WorkerId worker, Known known) {
        Map<String, WorkBook.Report> reports = new LinkedHashMap<>();
        work.reports(worker).stream()
                .filter(report -> !known.told().contains(report.record()))
                .forEach(report -> reports.put(report.record(), report));
        known.reports()
                .forEach(r -> reports.putIfAbsent(
                        r.record(),
                        new WorkBook.Report(
                                r.record(), worker, r.aid(), r.step(), r.shown(), r.release(), r.saidAt())));
        return List.copyOf(reports.values());
    }

    private List<Answer> answers(Shelf shelf, List<WorkBook.Report> reports, Ahead ahead) {
        return reports.stream()
                .filter(report -> !ahead.told(report.record()))
                .filter(report -> report.release().compareTo(shelf.release()) < 0)
                .flatMap(report -> shelf
                        .aid(report.aid())
                        .or(() -> library.aid(
                                shelf.release(), report.aid(), shelf.station().path()))
                        .filter(aid -> !stillShown(aid, report))
                        .map(aid -> new Answer(
                                report.record(), aid, report.step(), report.saidAt(), shelf.release(), shelf.issued()))
                        .stream())
                .toList();
    }

    /// Does the aid, in any of its languages, still show what was complained about? The language is part of the hash.
    private static boolean stillShown(JobAid aid, WorkBook.Report report) {
        Optional<Step> step = aid.step(report.step());
        return step.isPresent()
                && aid.texts().keySet().stream()
                        .anyMatch(lang -> step.get().shown(lang, aid.source()).equals(report.shown()));
    }
}
