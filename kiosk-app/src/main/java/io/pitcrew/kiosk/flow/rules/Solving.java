package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Effect.Play;
import io.pitcrew.kiosk.flow.Effect.Sound;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.kiosk.flow.session.Next;
import io.pitcrew.kiosk.flow.session.Records;
import io.pitcrew.kiosk.flow.session.Session;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Lead;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Fact.SignedOut.By;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Something is wrong: from a picture of it through a few choices to what helps, or to somebody who does. What is read
/// on the way is not recorded; whether it helped is, if somebody is signed in.
final class Solving {
    private static final String NO_WORK = "";

    private Solving() {}

    /// What can be wrong at this station is not what is wrong at another: there, it is whom to call.
    ///
    /// @param from the step at which help was asked for
    static Next list(Floor f, Optional<Person> person, Optional<Run> from, Event.Touched e) {
        Home home = e.home();
        boolean theirs = from.flatMap(Run::of).isPresent();
        List<JobAid> symptoms = theirs ? List.of() : home.symptoms();
        boolean none = symptoms.isEmpty();
        return Next.to(new Floor.Helping(
                f.setting(), person, f.lang(), symptoms, home.release(), 0, none, from, until(f, from, e)));
    }

    static Next touched(Floor.Helping f, Event.Touched e) {
        return switch (e.touch()) {
            case Touch.Page(int page)
            when page >= 0 && page < Math.max(1, f.symptoms().size()) -> Next.to(show(f, page, false, e));
            case Touch.CallSomeone _ -> Next.to(show(f, f.page(), true, e));
            case Touch.OpenAid(AidId id) ->
                Next.to(f.symptoms().stream()
                        .filter(symptom -> symptom.id().equals(id))
                        .findFirst()
                        .map(symptom -> begin(f, symptom, e))
                        .orElse(f));
            case Touch.Back _, Touch.Close _ ->
                Next.to(f.calling() && !f.symptoms().isEmpty() ? show(f, f.page(), false, e) : backFrom(f, e));
            case Touch.SignOut _
            when f.person().isPresent() -> Session.signOut(f, f.person().get(), By.TOUCH, e.at().mono());
            default -> Next.to(f);
        };
    }

    /// The step at which help was asked for rests as it would have; else idle is idle.
    static Next tick(Floor.Helping f, Event.Tick e) {
        long mono = e.at().mono();
        return f.person()
                .map(p -> from(f, mono)
                        .<Floor>map(run -> new Floor.Resting(f.setting(), run, p.id(), p.called(), p.roles()))
                        .orElseGet(() -> Session.countdown(f, p, e.home(), false, mono)))
                .map(Next::to)
                .orElseGet(() -> Next.to(Session.attract(f.setting(), mono)));
    }

    static Next touched(Floor.AtStep f, Event.Touched e) {
        if (f.over() instanceof Over.Way way) {
            return e.touch() instanceof Touch.CallSomeone ? call(f, e) : Steps.way(f, way, e);
        }
        return switch (e.touch()) {
            case Touch.Choose(int number)
            when f.run().step().action() instanceof Action.Choose choose ->
                choose.lead(number).map(lead -> chosen(f, number, lead, e)).orElseGet(() -> Next.to(f));
            case Touch.Ok _
            when f.run().step().action() instanceof Action.Check ->
                Next.to(Front.front(f.setting(), f.person(), f.lang(), e), new Play(Sound.DONE))
                        .after(solved(f, true));
            case Touch.NotOk _
            when f.run().step().action() instanceof Action.Check ->
                Next.to(Steps.over(f, new Over.Way(Optional.empty()), e), new Play(Sound.ATTENTION))
                        .after(solved(f, false));
            case Touch.Back _ -> back(f, e);
            case Touch.Close _ -> Next.to(Steps.close(f, e));
            case Touch.Help _ -> list(f, f.person(), Optional.empty(), e);
            case Touch.CallSomeone _ -> call(f, e);
            case Touch.Terms _ when !f.terms().isEmpty() -> Next.to(Steps.over(f, new Over.Terms(), e));
            case Touch.Why _ -> Next.to(Steps.over(f, new Over.Why(), e));
            case Touch.SignOut _
            when f.person().isPresent() -> Session.signOut(f, f.person().get(), By.TOUCH, e.at().mono());
            default -> Next.to(f);
        };
    }

    private static Next chosen(Floor.AtStep f, int number, Lead lead, Event.Touched e) {
        Run run = f.run();
        Optional<String> value = Optional.of(Integer.toString(number));
        return switch (lead) {
            case Lead.Out _ -> Next.to(Steps.over(f, new Over.Way(value), e));
            case Lead.Aid(AidId id, var step) ->
                Front.held(f, id, e)
                        .map(aid -> Front.opened(f, aid, step.map(aid::indexOf).filter(i -> i >= 0), e))
                        .or(() -> Cards.withdrawn(f, f.person(), id, Optional.empty(), until(f, Optional.empty(), e))
                                .map(Next::to))
                        .orElseGet(() -> call(f, e));
            case Lead.On _, Lead.To _ -> {
                int to = run.aid().after(run.at(), value);
                Run on = run.settle(value).at(Math.min(to, run.aid().steps().size() - 1));
                yield Next.to(Session.step(f.setting(), f.person(), on, new Over.Nothing(), e.at().mono()));
            }
        };
    }

    /// To the question that led here; from the first to the list.
    private static Next back(Floor.AtStep f, Event.Touched e) {
        if (!(f.over() instanceof Over.Nothing)) {
            return Next.to(Steps.over(f, new Over.Nothing(), e));
        }
        Run run = f.run();
        return IntStream.range(0, run.at())
                .filter(i -> run.answers().containsKey(run.aid().steps().get(i).id()) && run.after(i) == run.at())
                .mapToObj(i ->
                        Next.to(Session.step(f.setting(), f.person(), run.at(i), new Over.Nothing(), e.at().mono())))
                .findFirst()
                .orElseGet(() -> list(f, f.person(), Optional.empty(), e));
    }

    private static Next call(Floor.AtStep f, Event.Touched e) {
        return list(f, f.person(), Optional.empty(), e).floor() instanceof Floor.Helping list
                ? Next.to(show(list, 0, true, e))
                : Next.to(f);
    }

    private static List<Effect> solved(Floor.AtStep f, boolean fixed) {
        return f.person().map(p -> Records.of(f.setting(), p, f.run(), new Fact.Solved(fixed))).stream()
                .toList();
    }

    private static Floor begin(Floor.Helping f, JobAid symptom, Event.Touched e) {
        Run run = Run.begin(NO_WORK, symptom, f.release(), f.lang(), 0);
        return Session.step(f.setting(), f.person(), run, new Over.Nothing(), e.at().mono());
    }

    private static Floor backFrom(Floor.Helping f, Event.Touched e) {
        long mono = e.at().mono();
        return from(f, mono)
                .map(run -> Session.step(f.setting(), f.person(), run, new Over.Nothing(), mono))
                .orElseGet(() -> Front.front(f.setting(), f.person(), f.lang(), e));
    }

    /// The step at which help was asked for; time that ended meanwhile sounds there.
    private static Optional<Run> from(Floor.Helping f, long mono) {
        return f.from().map(run -> run.timing(run.timing().map(t -> t.heardAgain(mono))));
    }

    private static Floor show(Floor.Helping f, int page, boolean calling, Event.Touched e) {
        return new Floor.Helping(
                f.setting(),
                f.person(),
                f.lang(),
                f.symptoms(),
                f.release(),
                page,
                calling,
                f.from(),
                until(f, f.from(), e));
    }

    /// Hands may be on the machine: then it rests no sooner than the step would.
    private static long until(Floor f, Optional<Run> from, Event.Touched e) {
        KioskConfig.Times times = f.setting().times();
        return e.at().mono() + (from.isPresent() ? times.rest() : times.idle()).toMillis();
    }
}
