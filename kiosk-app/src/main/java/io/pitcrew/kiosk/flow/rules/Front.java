package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.aid.OpenWork;
import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.personal.Own;
import io.pitcrew.kiosk.flow.personal.Reader;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.kiosk.flow.session.Next;
import io.pitcrew.kiosk.flow.session.Records;
import io.pitcrew.kiosk.flow.session.Session;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Fact.SignedOut.By;
import io.pitcrew.station.roster.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// From the front screen to the first step: choosing, going on, taking over.
final class Front {

    private Front() {}

    static Next touched(Floor.Attract f, Event.Touched e) {
        return switch (e.touch()) {
            case Touch.PickLanguage(Lang lang)
            when speaks(f.setting(), lang) -> Next.to(new Floor.Attract(f.setting(), lang, idle(f, e)));
            case Touch.LookUp _ when f.setting().station().lookup() -> Next.to(lookUp(f.setting(), f.lang(), e));
            default -> Next.to(f);
        };
    }

    /// Whoever was refused may still read, if this station lets everybody read.
    static Next touched(Floor.Refused f, Event.Touched e) {
        return e.touch() instanceof Touch.LookUp && f.setting().station().lookup()
                ? Next.to(lookUp(f.setting(), f.lang(), e))
                : Next.to(Session.attract(f.setting(), e.at().mono()));
    }

    static Next touched(Floor.LookingUp f, Event.Touched e) {
        return switch (e.touch()) {
            case Touch.PickLanguage(Lang lang) when speaks(f.setting(), lang) -> Next.to(lookUp(f, lang, f.page(), e));
            case Touch.Page(int page) when page >= 0 && page < f.aids().size() -> Next.to(lookUp(f, f.lang(), page, e));
            case Touch.OpenAid(AidId id) -> open(f, f.person(), f.aids(), id, f.of(), e);
            case Touch.OtherStation _ -> elsewhere(f, f.person(), e).orElseGet(() -> Next.to(f));
            case Touch.Card _ -> Cards.typing(f, f.person(), "", e);
            case Touch.Key(char key) when Cards.isDigit(key) -> Cards.typing(f, f.person(), "" + key, e);
            case Touch.Help _ -> Solving.list(f, f.person(), Optional.empty(), e);
            case Touch.Back _
            when f.of().isPresent() -> elsewhere(f, f.person(), e).orElseGet(() -> left(f, f.person(), e));
            case Touch.Back _, Touch.Close _ -> left(f, f.person(), e);
            case Touch.SignOut _
            when f.person().isPresent() -> Session.signOut(f, f.person().get(), By.TOUCH, e.at().mono());
            default -> Next.to(f);
        };
    }

    static Next touched(Floor.Elsewhere f, Event.Touched e) {
        return switch (e.touch()) {
            case Touch.Page(int page)
            when page >= 0 && page < f.setting().neighbours().size() ->
                Next.to(new Floor.Elsewhere(f.setting(), f.person(), f.lang(), page, idle(f, e)));
            case Touch.AtStation(StationPath path)
            when f.setting().neighbour(path).isPresent() ->
                Next.to(new Floor.LookingUp(
                        f.setting(),
                        f.person(),
                        f.lang(),
                        f.setting().by(Optional.of(path)).urgent().aids(),
                        f.setting().release(),
                        Optional.of(path),
                        0,
                        idle(f, e)));
            case Touch.Help _ -> Solving.list(f, f.person(), Optional.empty(), e);
            case Touch.Back _, Touch.Close _ -> Next.to(front(f.setting(), f.person(), f.lang(), e));
            case Touch.SignOut _
            when f.person().isPresent() -> Session.signOut(f, f.person().get(), By.TOUCH, e.at().mono());
            default -> Next.to(f);
        };
    }

    /// Whose aids, if any are kept here besides the own.
    private static Optional<Next> elsewhere(Floor f, Optional<Person> person, Event.Touched e) {
        return f.setting().neighbours().isEmpty()
                ? Optional.empty()
                : Optional.of(Next.to(new Floor.Elsewhere(f.setting(), person, f.lang(), 0, idle(f, e))));
    }

    /// The aids of another station as they are now; if they are not kept any more, whose are.
    static Floor elsewhere(Floor.LookingUp f, long deadline) {
        List<JobAid> now = f.setting().by(f.of()).urgent().aids();
        boolean here = f.of().flatMap(f.setting()::neighbour).isPresent();
        int page = f.page() < now.size() ? f.page() : 0;
        return here
                ? new Floor.LookingUp(
                        f.setting(), f.person(), f.lang(), now, f.setting().release(), f.of(), page, deadline)
                : new Floor.Elsewhere(f.setting(), f.person(), f.lang(), 0, deadline);
    }

    /// To Home; from looking up without a badge, out.
    private static Next left(Floor f, Optional<Person> person, Event.Touched e) {
        return Next.to(person.map(p -> front(f.setting(), Optional.of(p), f.lang(), e))
                .orElseGet(() -> Session.attract(f.setting(), e.at().mono())));
    }

    private static Floor lookUp(Floor.LookingUp f, Lang lang, int page, Event.Touched e) {
        return new Floor.LookingUp(f.setting(), f.person(), lang, f.aids(), f.release(), f.of(), page, idle(f, e));
    }

    /// A touch that leads away, or closes the news, says that the answers on the screen have been seen.
    static Next touched(Floor.AtHome f, Event.Touched e) {
        Person person = f.person();
        List<Effect> told = Records.told(f.setting(), person, f.home());
        return switch (e.touch()) {
            case Touch.PickLanguage(Lang lang) when speaks(f.setting(), lang) -> Next.to(stay(f, lang, f.page(), e));
            case Touch.Page(int page)
            when page >= 0 && page < f.home().aids().size() -> Next.to(stay(f, f.lang(), page, e));
            case Touch.OpenAid(AidId id) ->
                open(f, Optional.of(person), f.home().readable(), id, f.home().release(), e)
                        .after(told);
            case Touch.Help _ ->
                Solving.list(f, Optional.of(person), Optional.empty(), e).after(told);
            case Touch.OtherStation _ ->
                elsewhere(f, Optional.of(person), e)
                        .map(next -> next.after(told))
                        .orElseGet(() -> Next.to(f));
            case Touch.Card _ -> Cards.typing(f, Optional.of(person), "", e).after(told);
            case Touch.Changes _ ->
                Next.to(Reader.first(f.setting(), person, f.lang(), e.home(), e.at()))
                        .after(told);
            case Touch.MyPage _ ->
                Next.to(Own.page(f.setting(), person, f.lang(), e)).after(told);
            case Touch.Key(char key)
            when Cards.isDigit(key) ->
                Cards.typing(f, Optional.of(person), "" + key, e).after(told);
            case Touch.GoOn(String work) ->
                gone(f, work, e).orElseGet(() -> resume(f, person, work, e)).after(told);
            case Touch.TakeOver(String work) ->
                gone(f, work, e).orElseGet(() -> takeOver(f, person, work, e)).after(told);
            case Touch.Service _
            when person.roles().contains(Role.MAINTENANCE) ->
                Next.to(Upkeep.service(
                                f.setting(), person, f.lang(), Optional.empty(), Optional.empty(), e.at().mono()))
                        .after(told);
            case Touch.SignOut _ ->
                Session.signOut(f, person, By.TOUCH, e.at().mono()).after(told);
            case Touch.Close _ ->
                Next.to(Session.home(f.setting(), person, f.lang(), f.home().withoutAnswers(), e.at().mono()), told);
            default -> Next.to(f);
        };
    }

    static Next touched(Floor.Cover f, Event.Touched e) {
        return switch (e.touch()) {
            case Touch.Start(int step) when step >= 0 && step < f.aid().steps().size() -> start(f, step, e);
            case Touch.OpenAid(AidId id)
            when f.aid().prerequisites().contains(id) ->
                held(f, id, e)
                        .map(aid -> open(f, f.person(), List.of(aid), id, f.of(), e))
                        .or(() -> Cards.withdrawn(f, f.person(), id, Optional.empty(), idle(f, e))
                                .map(Next::to))
                        .orElseGet(() -> Next.to(f));
            case Touch.Help _ -> Solving.list(f, f.person(), Optional.empty(), e);
            case Touch.Back _, Touch.Close _ -> Next.to(front(f.setting(), f.person(), f.lang(), e));
            case Touch.SignOut _
            when f.person().isPresent() -> Session.signOut(f, f.person().get(), By.TOUCH, e.at().mono());
            default -> Next.to(f);
        };
    }

    static Next touched(Floor.TakingOver f, Event.Touched e) {
        return switch (e.touch()) {
            case Touch.Start _ -> begin(f, e);
            case Touch.Back _, Touch.Close _ -> Next.to(front(f.setting(), Optional.of(f.person()), f.lang(), e));
            case Touch.SignOut _ -> Session.signOut(f, f.person(), By.TOUCH, e.at().mono());
            default -> Next.to(f);
        };
    }

    /// Home of a person; for nobody, what can be looked up.
    static Floor front(Setting setting, Optional<Person> person, Lang lang, Event.Touched e) {
        return person.map(p -> Session.home(setting, p, lang, e.home(), e.at().mono()))
                .orElseGet(() -> lookUp(setting, lang, e));
    }

    private static Floor lookUp(Setting setting, Lang lang, Event.Touched e) {
        long idle = e.at().mono() + setting.times().idle().toMillis();
        return new Floor.LookingUp(
                setting, Optional.empty(), lang, e.home().readable(), e.home().release(), Optional.empty(), 0, idle);
    }

    private static Floor stay(Floor.AtHome f, Lang lang, int page, Event.Touched e) {
        return new Floor.AtHome(f.setting(), f.person(), lang, f.home(), page, false, f.kept(), idle(f, e));
    }

    /// What is to be worked by instead of what is recalled, as the same station shows it.
    static Next instead(Floor f, Optional<Person> person, AidId id, Optional<StationPath> of, Event.Touched e) {
        return open(f, person, f.setting().by(of).urgent().aids(), id, of, e);
    }

    static Next open(
            Floor f, Optional<Person> person, List<JobAid> aids, AidId id, ReleaseNumber release, Event.Touched e) {
        return open(f, person, aids, id, release, Optional.empty(), e);
    }

    private static Next open(
            Floor f, Optional<Person> person, List<JobAid> aids, AidId id, Optional<StationPath> of, Event.Touched e) {
        return open(f, person, aids, id, f.setting().release(), of, e);
    }

    /// @param of the other station whose aids they are
    private static Next open(
            Floor f,
            Optional<Person> person,
            List<JobAid> aids,
            AidId id,
            ReleaseNumber release,
            Optional<StationPath> of,
            Event.Touched e) {
        return aids.stream()
                .filter(aid -> aid.id().equals(id))
                .findFirst()
                .<Floor>map(aid -> new Floor.Cover(f.setting(), person, f.lang(), aid, release, of, idle(f, e)))
                .or(() -> Cards.withdrawn(f, person, id, Optional.empty(), idle(f, e)))
                .map(Next::to)
                .orElseGet(() -> Next.to(f));
    }

    /// An aid of this station, by its name; from the cover of another's, of that one.
    static Optional<JobAid> held(Floor f, AidId id, Event.Touched e) {
        if (f instanceof Floor.Cover cover && cover.of().isPresent()) {
            return f.setting().by(cover.of()).urgent().current(id);
        }
        return f.setting()
                .urgent()
                .current(id)
                .or(() -> e.home().readable().stream()
                        .filter(aid -> aid.id().equals(id))
                        .findFirst());
    }

    /// What helps with a symptom: its cover, or at once a step of it.
    static Next opened(Floor.AtStep f, JobAid aid, Optional<Integer> step, Event.Touched e) {
        Floor.Cover cover = new Floor.Cover(
                f.setting(), f.person(), f.lang(), aid, f.setting().release(), Optional.empty(), idle(f, e));
        boolean free = f.setting().recalled(aid).isEmpty();
        return step.filter(_ -> free).map(at -> start(cover, at, e)).orElseGet(() -> Next.to(cover));
    }

    private static Next start(Floor.Cover f, int step, Event.Touched e) {
        String work = f.person().isPresent() ? e.fresh() : "";
        Run run = Run.begin(work, f.aid(), f.release(), f.lang(), step).of(f.of());
        List<Effect> opened =
                f.person().map(p -> Records.of(f.setting(), p, run, new Fact.Opened(work, f.of()))).stream()
                        .toList();
        return Next.to(Session.step(f.setting(), f.person(), run, new Over.Nothing(), e.at().mono()), opened);
    }

    /// What was taken over and not yet checked again still comes first.
    static Next resume(Floor f, Person person, String work, Event.Touched e) {
        return e.home()
                .standing(work)
                .filter(w -> w.owner().equals(person.id()))
                .map(w -> resume(f.setting(), person, Answering.toRecheck(run(w, f, w.recheck())), e))
                .orElseGet(() -> Next.to(front(f.setting(), Optional.of(person), f.lang(), e)));
    }

    static Next takeOver(Floor f, Person person, String work, Event.Touched e) {
        return Next.to(e.home()
                .standing(work)
                .filter(w -> !w.owner().equals(person.id()))
                .<Floor>map(w -> new Floor.TakingOver(f.setting(), person, f.lang(), w, e.home(), idle(f, e)))
                .orElseGet(() -> front(f.setting(), Optional.of(person), f.lang(), e)));
    }

    /// Before anybody goes on with what is withdrawn, they are told; what lies half done may be finished.
    private static Optional<Next> gone(Floor.AtHome f, String work, Event.Touched e) {
        return e.home()
                .standing(work)
                .flatMap(
                        w -> Cards.withdrawn(f, Optional.of(f.person()), w.aid().id(), Optional.of(w), idle(f, e)))
                .map(Next::to);
    }

    /// What the author marked is checked again before anything goes on.
    private static Next begin(Floor.TakingOver f, Event.Touched e) {
        OpenWork work = f.work();
        Set<StepId> recheck = new HashSet<>(work.aid().recheck());
        recheck.retainAll(work.done());
        Run run = Answering.toRecheck(run(work, f, Set.copyOf(recheck)));
        Effect takenOver = Records.of(f.setting(), f.person(), run, new Fact.TakenOver(work.work(), work.owner()));
        return e.home()
                .standing(work.work())
                .filter(w -> w.owner().equals(work.owner()))
                .map(_ -> resume(f.setting(), f.person(), run, e).and(takenOver))
                .orElseGet(() -> Next.to(front(f.setting(), Optional.of(f.person()), f.lang(), e)));
    }

    private static Next resume(Setting setting, Person person, Run run, Event.Touched e) {
        return Next.to(Session.step(setting, Optional.of(person), run, new Over.Nothing(), e.at().mono()));
    }

    private static Run run(OpenWork w, Floor f, Set<StepId> recheck) {
        Optional<StationPath> of = Optional.of(w.station())
                .filter(path -> !path.equals(f.setting().station().path()));
        return new Run(
                w.work(), w.aid(), w.release(), f.lang(), w.at(), w.done(), w.answers(), recheck, Optional.empty(), of);
    }

    private static boolean speaks(Setting setting, Lang lang) {
        return setting.station().languages().contains(lang);
    }

    private static long idle(Floor f, Event.Touched e) {
        return e.at().mono() + f.setting().times().idle().toMillis();
    }
}
