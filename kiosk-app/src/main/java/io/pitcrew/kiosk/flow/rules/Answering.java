package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Effect.Play;
import io.pitcrew.kiosk.flow.Effect.Sound;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.kiosk.flow.run.Timing;
import io.pitcrew.kiosk.flow.session.Next;
import io.pitcrew.kiosk.flow.session.Records;
import io.pitcrew.kiosk.flow.session.Session;
import io.pitcrew.kiosk.flow.signing.Signatures;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.Lead;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.record.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Answering is going on: what was answered is written down, the last answer completes the work. After taking over, the
/// marked steps come first, and only then the step at which the work stood.
final class Answering {

    private Answering() {}

    /// "Next": does a thing that is to be done, passes over what is settled already.
    static Next next(Floor.AtStep f, Person person, Event.Touched e) {
        if (f.run().settled()) {
            return goOn(f, person, f.run(), List.of(), e);
        }
        return switch (f.run().step().action()) {
            case Action.Do _ -> answered(f, person, Optional.empty(), e);
            case Action.Timer timer ->
                waited(f.run(), timer, e.at().mono())
                        .map(seconds -> answered(f, person, Optional.of(seconds), e))
                        .orElseGet(() -> Next.to(f));
            case Action.Check _, Action.Measure _, Action.Choose _, Action.Question _ -> Next.to(f);
        };
    }

    /// The seconds that were waited, once one may go on.
    private static Optional<String> waited(Run run, Action.Timer timer, long mono) {
        Optional<Timing> timing = run.timingHere();
        boolean over = timing.filter(Timing::over).isPresent();
        return over || timer.early()
                ? Optional.of(Integer.toString(timing.map(t -> t.passed(mono)).orElse(0)))
                : Optional.empty();
    }

    /// An option leads on, to a later step or out; a question is answered and explained.
    static Next chosen(Floor.AtStep f, Person person, int number, Event.Touched e) {
        String value = Integer.toString(number);
        return switch (f.run().step().action()) {
            case Action.Choose choose ->
                choose.lead(number)
                        .map(lead -> lead instanceof Lead.Out(Action.Way way)
                                ? wayOut(f, person, way, Optional.of(value), e)
                                : answered(f, person, Optional.of(value), e))
                        .orElseGet(() -> Next.to(f));
            case Action.Question question
            when number >= 1 && number <= question.answers() -> {
                boolean right = question.right().contains(number);
                Fact answer = new Fact.Answer(f.run().work(), value, right);
                yield Next.to(
                        Session.step(f.setting(), f.person(), f.run(), new Over.Feedback(number, right), e.at().mono()),
                        Records.of(f.setting(), person, f.run(), answer),
                        new Play(right ? Sound.ACCEPTED : Sound.ATTENTION));
            }
            case Action.Do _, Action.Check _, Action.Measure _, Action.Timer _, Action.Question _ -> Next.to(f);
        };
    }

    /// Right or not, who has read why goes on.
    static Next explained(Floor.AtStep f, Person person, int number, Event.Touched e) {
        return answered(f, person, Optional.of(Integer.toString(number)), e);
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
            return goOn(f, person, f.run(), List.of(), e);
        }
        Fact done = new Fact.StepDone(f.run().work(), value);
        Effect answer = Records.of(f.setting(), person, f.run(), done);
        return goOn(f, person, f.run().settle(value), List.of(answer), e);
    }

    /// @param after the run with this step settled
    private static Next goOn(Floor.AtStep f, Person person, Run after, List<Effect> answer, Event.Touched e) {
        Run run = f.run();
        long mono = e.at().mono();
        OptionalInt recheck = firstRecheck(after);
        boolean checkedAgain = run.recheck().contains(run.step().id());
        int to = recheck.orElseGet(() -> checkedAgain ? whereItStood(after) : after.after());
        if (to >= run.aid().steps().size()) {
            return complete(f, person, after, answer, e);
        }
        return Next.to(Session.step(f.setting(), f.person(), after.at(to), new Over.Nothing(), mono), answer);
    }

    /// "Done" waits for the disk, and before that for a signature where the aid asks for one. Nobody signs while a step
    /// is left to do: whoever began in the middle is led back to it.
    private static Next complete(Floor.AtStep f, Person person, Run after, List<Effect> answer, Event.Touched e) {
        OptionalInt left = after.aid().sign().isPresent() ? after.left() : OptionalInt.empty();
        if (left.isPresent()) {
            Run back = after.at(left.getAsInt());
            return Next.to(Session.step(f.setting(), f.person(), back, new Over.Nothing(), e.at().mono()), answer);
        }
        if (after.aid().sign().isPresent()) {
            return Signatures.begin(f, person, after, answer, e);
        }
        long ticket = e.at().number();
        List<Effect> effects = new ArrayList<>(answer);
        Run over = after.timing(Optional.empty());
        effects.add(Records.of(ticket, f.setting(), person, after, new Fact.Completed(after.work())));
        return Next.to(
                new Floor.AtStep(f.setting(), f.person(), over, new Over.Finishing(ticket), Floor.NEVER), effects);
    }

    /// Whoever says no to a step that was done has it to do again.
    private static Next wayOut(Floor.AtStep f, Person person, Action.Way way, Optional<String> value, Event.Touched e) {
        Fact notOk = new Fact.NotOk(f.run().work(), way.name(), value);
        return Next.to(
                Session.step(f.setting(), f.person(), f.run().unsettle(), new Over.Way(value), e.at().mono()),
                Records.of(f.setting(), person, f.run(), notOk),
                new Play(Sound.ATTENTION));
    }

    private static OptionalInt firstRecheck(Run run) {
        List<Step> steps = run.aid().steps();
        return IntStream.range(0, steps.size())
                .filter(i -> run.recheck().contains(steps.get(i).id()))
                .findFirst();
    }

    /// Behind the last step that is done.
    private static int whereItStood(Run run) {
        List<Step> steps = run.aid().steps();
        return IntStream.range(0, steps.size())
                .filter(i -> run.done().contains(steps.get(i).id()))
                .max()
                .stream()
                .map(run::after)
                .findFirst()
                .orElse(0);
    }
}
