package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.flow.Effect.Play;
import io.pitcrew.kiosk.flow.Effect.Sound;
import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor.Over;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Run;
import io.pitcrew.kiosk.flow.session.Next;
import io.pitcrew.kiosk.flow.session.Records;
import io.pitcrew.kiosk.flow.session.Session;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.record.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// Answering is going on: what was answered is written down, the last answer completes the work. After taking over, the
/// marked steps come first, and only then the step at which the work stood.
final class Answering {

    private Answering() {}

    /// "Next": does a thing that is to be done, passes over what is settled already.
    static Next next(Floor.AtStep f, Person person, Event.Touched e) {
        if (f.run().settled()) {
            return goOn(f, person, List.of(), e);
        }
        return f.run().step().action() instanceof Action.Do ? answered(f, person, Optional.empty(), e) : Next.to(f);
    }

    static Next ok(Floor.AtStep f, Person person, Event.Touched e) {
        return f.run().step().action() instanceof Action.Check ? answered(f, person, Optional.of("ok"), e) : Next.to(f);
    }

    static Next notOk(Floor.AtStep f, Person person, Event.Touched e) {
        return f.run().step().action() instanceof Action.Check(Action.Way way)
                ? wayOut(f, person, way, Optional.empty(), e)
                : Next.to(f);
    }

    static Next measured(Floor.AtStep f, Person person, BigDecimal value, Event.Touched e) {
        if (!(f.run().step().action() instanceof Action.Measure measure)) {
            return Next.to(f);
        }
        Optional<String> text = Optional.of(value.toPlainString());
        return measure.within(value) ? answered(f, person, text, e) : wayOut(f, person, measure.way(), text, e);
    }

    /// At the first step to be checked again, or else where the run stands.
    static Run toRecheck(Run run) {
        return firstRecheck(run).stream().mapToObj(run::at).findFirst().orElse(run);
    }

    private static Next answered(Floor.AtStep f, Person person, Optional<String> value, Event.Touched e) {
        // "done" could not be written: the answer itself was, and is not given twice
        if (f.over() instanceof Over.NotRecorded && f.run().settled()) {
            return goOn(f, person, List.of(), e);
        }
        Fact done = new Fact.StepDone(f.run().work(), value);
        return goOn(f, person, List.of(Records.of(f.setting(), person, f.run(), done)), e);
    }

    private static Next goOn(Floor.AtStep f, Person person, List<Effect> answer, Event.Touched e) {
        Run run = f.run();
        Run after = settle(run);
        long mono = e.at().mono();
        OptionalInt recheck = firstRecheck(after);
        if (recheck.isEmpty() && run.last()) {
            return complete(f, person, after, answer, e);
        }
        int to = recheck.orElseGet(() -> run.recheck().contains(run.step().id()) ? whereItStood(after) : run.at() + 1);
        return Next.to(Session.step(f.setting(), f.person(), after.at(to), new Over.Nothing(), mono), answer);
    }

    /// "Done" waits for the disk.
    private static Next complete(Floor.AtStep f, Person person, Run after, List<Effect> answer, Event.Touched e) {
        long ticket = e.at().number();
        List<Effect> effects = new ArrayList<>(answer);
        effects.add(Records.of(ticket, f.setting(), person, after, new Fact.Completed(after.work())));
        return Next.to(
                new Floor.AtStep(f.setting(), f.person(), after, new Over.Finishing(ticket), Floor.NEVER), effects);
    }

    /// Whoever says no to a step that was done has it to do again.
    private static Next wayOut(Floor.AtStep f, Person person, Action.Way way, Optional<String> value, Event.Touched e) {
        Fact notOk = new Fact.NotOk(f.run().work(), way.name(), value);
        return Next.to(
                Session.step(f.setting(), f.person(), unsettle(f.run()), new Over.Way(value), e.at().mono()),
                Records.of(f.setting(), person, f.run(), notOk),
                new Play(Sound.ATTENTION));
    }

    private static Run settle(Run run) {
        Set<StepId> done = new HashSet<>(run.done());
        done.add(run.step().id());
        Set<StepId> recheck = new HashSet<>(run.recheck());
        recheck.remove(run.step().id());
        return new Run(
                run.work(), run.aid(), run.release(), run.lang(), run.at(), Set.copyOf(done), Set.copyOf(recheck));
    }

    private static Run unsettle(Run run) {
        Set<StepId> done = new HashSet<>(run.done());
        done.remove(run.step().id());
        return new Run(run.work(), run.aid(), run.release(), run.lang(), run.at(), Set.copyOf(done), run.recheck());
    }

    private static OptionalInt firstRecheck(Run run) {
        List<Step> steps = run.aid().steps();
        return IntStream.range(0, steps.size())
                .filter(i -> run.recheck().contains(steps.get(i).id()))
                .findFirst();
    }

    private static int whereItStood(Run run) {
        List<Step> steps = run.aid().steps();
        int lastDone = IntStream.range(0, steps.size())
                .filter(i -> run.done().contains(steps.get(i).id()))
                .max()
                .orElse(-1);
        return Math.min(lastDone + 1, steps.size() - 1);
    }
}
