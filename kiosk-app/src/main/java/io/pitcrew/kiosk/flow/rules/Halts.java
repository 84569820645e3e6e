package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.aid.Correction;
import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Effect.Play;
import io.pitcrew.kiosk.flow.Effect.Sound;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Halt;
import io.pitcrew.kiosk.flow.Pad;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.kiosk.flow.session.Next;
import io.pitcrew.kiosk.flow.session.Records;
import io.pitcrew.kiosk.flow.session.Session;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Fact.SignedOut.By;
import io.pitcrew.station.release.Recall;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What cannot wait. Whatever an event leads to passes [#guarded]: nobody comes to stand, or stays, at what is recalled
/// or has changed for their safety. What was finished before stays finished.
final class Halts {
    private static final long CALLS_AGAIN = 10_000;

    private Halts() {}

    static Next guarded(Next next, long mono) {
        return switch (next.floor()) {
            case Floor.AtStep f
            when !(f.over() instanceof Over.Finishing) ->
                Halt.of(f.run(), f.setting())
                        .map(halt -> stopped(next, f.setting(), f.person(), f.run(), halt, false, mono))
                        .orElse(next);
            case Floor.Helping f ->
                f.from()
                        .flatMap(run -> Halt.of(run, f.setting())
                                .map(halt -> stopped(next, f.setting(), f.person(), run, halt, false, mono)))
                        .orElse(next);
            case Floor.Signing f
            when !(f.pad() instanceof Pad.Writing) ->
                Halt.of(f.run(), f.setting())
                        .map(halt -> stopped(next, f.setting(), Session.of(f), f.run(), halt, false, mono))
                        .orElse(next);
            case Floor.Resting f ->
                Halt.of(f.run(), f.setting())
                        .map(halt -> stopped(next, f.setting(), Session.of(f), f.run(), halt, true, mono))
                        .orElse(next);
            case Floor.Stopped f -> new Next(asItIsNow(f, mono), next.effects());
            case Floor.Cover f ->
                f.setting()
                        .urgent()
                        .recall()
                        .stops(f.aid(), f.release())
                        .map(entry -> new Next(shown(f, entry, mono), next.effects()))
                        .orElse(next);
            default -> next;
        };
    }

    /// Whoever signs in reads first what they worked by and is recalled.
    static Next welcomed(Next next, long mono) {
        if (next.floor() instanceof Floor.AtHome home
                && !home.home().corrections().isEmpty()) {
            Correction first = home.home().corrections().getFirst();
            return new Next(corrected(home.setting(), home.person(), home, first, mono), next.effects());
        }
        return next;
    }

    static Next touched(Floor.Stopped f, Event.Touched e) {
        if (f.asleep()) {
            return Next.to(f);
        }
        return switch (e.touch()) {
            case Touch.HaveStopped _ when f.halt().page() == 0 -> goOn(f, e);
            case Touch.Next _ when f.halt().page() > 0 -> goOn(f, e);
            case Touch.Back _ when f.halt().page() > 1 -> page(f, f.halt().page() - 1, e);
            case Touch.OpenAid(AidId id)
            when f.halt().page() == 0
                    && isInstead(f.setting().by(f.run().of()), f.halt().recalled(), id) ->
                Front.instead(f, f.person(), id, f.run().of(), e).after(read(f));
            default -> Next.to(f);
        };
    }

    static Next touched(Floor.Recalled f, Event.Touched e) {
        Optional<Person> person = f.person();
        List<Effect> read =
                f.worked().flatMap(_ -> person).map(p -> read(f, p)).stream().toList();
        return switch (e.touch()) {
            case Touch.Ok _
            when !read.isEmpty() -> next(f, person.orElseThrow(), e).after(read);
            case Touch.OpenAid(AidId id)
            when isInstead(f.setting().by(f.of()), Optional.of(f.entry()), id) ->
                Front.instead(f, person, id, f.of(), e).after(read);
            case Touch.Back _, Touch.Close _ -> Next.to(Front.front(f.setting(), person, f.lang(), e));
            case Touch.SignOut _ when person.isPresent() -> Session.signOut(f, person.get(), By.TOUCH, e.at().mono());
            default -> Next.to(f);
        };
    }

    /// Calls until it is touched; falls asleep when nobody is there.
    static Next tick(Floor.Stopped f, long mono) {
        if (mono >= f.restAt()) {
            return Next.to(
                    f.person().isEmpty()
                            ? Session.attract(f.setting(), mono)
                            : new Floor.Stopped(
                                    f.setting(), f.person(), f.run(), f.halt(), true, Floor.NEVER, Floor.NEVER));
        }
        return Next.to(awake(f.setting(), f.person(), f.run(), f.halt(), f.restAt(), mono), new Play(Sound.STOP));
    }

    /// The owner is back.
    static Next woken(Floor.Stopped f, Person owner, long mono) {
        return Next.to(
                awake(f.setting(), Optional.of(owner), f.run(), f.halt(), rest(f.setting(), mono), mono),
                new Play(Sound.STOP));
    }

    private static Next stopped(
            Next next, Setting setting, Optional<Person> person, Run run, Halt halt, boolean asleep, long mono) {
        Floor floor = asleep
                ? new Floor.Stopped(setting, person, run, halt, true, Floor.NEVER, Floor.NEVER)
                : awake(setting, person, run, halt, rest(setting, mono), mono);
        return new Next(floor, next.effects()).and(new Play(Sound.STOP));
    }

    /// A recall may be lifted and a correction may come while somebody stands here.
    private static Floor asItIsNow(Floor.Stopped f, long mono) {
        Optional<Halt> now = Halt.of(f.run(), f.setting());
        if (now.isEmpty() && !f.asleep()) {
            return Session.step(f.setting(), f.person(), f.run(), new Over.Nothing(), mono);
        }
        if (now.isEmpty()) {
            Person owner = f.person().orElseThrow();
            return new Floor.Resting(f.setting(), f.run(), owner.id(), owner.called(), owner.roles());
        }
        Halt halt = now.get();
        boolean same = halt.now().equals(f.halt().now())
                && halt.recalled().equals(f.halt().recalled());
        Halt kept = same ? f.halt() : halt;
        return new Floor.Stopped(f.setting(), f.person(), f.run(), kept, f.asleep(), f.restAt(), f.deadline());
    }

    private static Next goOn(Floor.Stopped f, Event.Touched e) {
        Halt halt = f.halt();
        long mono = e.at().mono();
        List<Effect> read = halt.page() == 0 ? read(f) : List.of();
        if (halt.now().isEmpty()) {
            return Next.to(Front.front(f.setting(), f.person(), f.lang(), e), read);
        }
        if (halt.page() < halt.changes(f.run()).size()) {
            return page(f, halt.page() + 1, e).after(read);
        }
        Run run = Answering.toRecheck(halt.goesOn(f.run(), f.setting().release()));
        Fact renewed = new Fact.Renewed(
                run.work(),
                halt.again(f.run()).stream()
                        .sorted(Comparator.comparing(StepId::value))
                        .toList());
        boolean works = !run.work().isEmpty();
        List<Effect> records = f.person().filter(_ -> works).map(p -> Records.of(f.setting(), p, run, renewed)).stream()
                .toList();
        return Next.to(Session.step(f.setting(), f.person(), run, new Over.Nothing(), mono), records);
    }

    private static Next page(Floor.Stopped f, int page, Event.Touched e) {
        long mono = e.at().mono();
        return Next.to(awake(f.setting(), f.person(), f.run(), f.halt().at(page), rest(f.setting(), mono), mono));
    }

    private static Floor awake(Setting setting, Optional<Person> person, Run run, Halt halt, long restAt, long mono) {
        long deadline = halt.page() == 0 ? Math.min(restAt, mono + CALLS_AGAIN) : restAt;
        return new Floor.Stopped(setting, person, run, halt, false, restAt, deadline);
    }

    private static Next next(Floor.Recalled f, Person person, Event.Touched e) {
        long mono = e.at().mono();
        return Next.to(e.home().corrections().stream()
                .filter(c -> c.entry().number() != f.entry().number())
                .findFirst()
                .map(c -> corrected(f.setting(), person, f, c, mono))
                .orElseGet(() -> Session.home(f.setting(), person, f.lang(), e.home(), mono)));
    }

    private static Floor corrected(Setting setting, Person person, Floor at, Correction correction, long mono) {
        return new Floor.Recalled(
                setting,
                Optional.of(person),
                at.lang(),
                correction.entry(),
                Optional.of(correction.worked()),
                Optional.empty(),
                idle(setting, mono));
    }

    private static Floor shown(Floor.Cover at, Recall.Entry entry, long mono) {
        return new Floor.Recalled(
                at.setting(), at.person(), at.lang(), entry, Optional.empty(), at.of(), idle(at.setting(), mono));
    }

    private static List<Effect> read(Floor.Stopped f) {
        return f
                .person()
                .flatMap(p -> f.halt()
                        .recalled()
                        .map(entry -> Records.of(f.setting(), p, f.run(), new Fact.RecallAcknowledged(entry.number()))))
                .stream()
                .toList();
    }

    private static Effect read(Floor.Recalled f, Person person) {
        return Records.about(
                f.setting(),
                person,
                f.entry().aid(),
                f.lang(),
                new Fact.RecallAcknowledged(f.entry().number()));
    }

    private static boolean isInstead(Setting setting, Optional<Recall.Entry> entry, AidId id) {
        return entry.flatMap(setting::instead)
                .filter(aid -> aid.id().equals(id))
                .isPresent();
    }

    private static long rest(Setting setting, long mono) {
        return mono + setting.times().rest().toMillis();
    }

    private static long idle(Setting setting, long mono) {
        return mono + setting.times().idle().toMillis();
    }
}
