package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.kiosk.flow.run.Timing;
import io.pitcrew.kiosk.flow.session.Next;
import io.pitcrew.kiosk.flow.session.Records;
import io.pitcrew.kiosk.flow.session.Session;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.Lead;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Fact.SignedOut.By;
import java.math.BigDecimal;
import java.util.Optional;

/// A finger on a step. Without a badge everything can be read and nothing answered.
final class Steps {
    private static final int DIGITS = 9;

    private Steps() {}

    static Next touched(Floor.AtStep f, Event.Touched e) {
        if (f.solving()) {
            return Solving.touched(f, e);
        }
        return switch (f.over()) {
            case Over.Finishing _ -> Next.to(f); // the disk has the word
            case Over.Thanks thanks when !thanks.durable() -> Next.to(f);
            case Over.Way way -> way(f, way, e);
            case Over.Wrong wrong -> wrong(f, wrong, e);
            case Over.Feedback(int chosen, boolean _) -> explained(f, chosen, e);
            case Over.Nothing _,
                    Over.Why _,
                    Over.Terms _,
                    Over.Video _,
                    Over.Pad _,
                    Over.Thanks _,
                    Over.NotRecorded _ -> f.person().map(p -> working(f, p, e)).orElseGet(() -> reading(f, e));
        };
    }

    private static Next reading(Floor.AtStep f, Event.Touched e) {
        Run run = f.run();
        return switch (e.touch()) {
            case Touch.Next _ -> run.last() ? Next.to(leave(f, e)) : Next.to(at(f, run.at() + 1, e));
            case Touch.Back _ -> Next.to(back(f, e));
            case Touch.Close _ -> Next.to(close(f, e));
            case Touch.Why _ -> Next.to(over(f, new Over.Why(), e));
            case Touch.Terms _ when !f.terms().isEmpty() -> Next.to(over(f, new Over.Terms(), e));
            case Touch.Watch _ when run.step().video().isPresent() -> Next.to(over(f, new Over.Video(), e));
            case Touch.Help _ when f.over() instanceof Over.Nothing -> Solving.list(f, f.person(), Optional.of(run), e);
            case Touch.StartTime _ -> startTime(f, e);
            case Touch.Choose(int number) -> Next.to(looked(f, number, e));
            default -> Next.to(f);
        };
    }

    private static Next working(Floor.AtStep f, Person person, Event.Touched e) {
        return switch (e.touch()) {
            case Touch.Next _ -> Answering.next(f, person, e);
            case Touch.Ok _ -> Answering.ok(f, person, e);
            case Touch.NotOk _ -> Answering.notOk(f, person, e);
            case Touch.Choose(int number) -> Answering.chosen(f, person, number, e);
            case Touch.Measured(BigDecimal value) -> Answering.measured(f, person, value, e);
            case Touch.Key(char key)
            when f.run().step().action() instanceof Action.Measure ->
                Next.to(over(f, new Over.Pad(typed(f.over(), key)), e));
            case Touch.Wrong _ -> Next.to(over(f, new Over.Wrong(Optional.empty()), e));
            case Touch.SignOut _ -> Session.signOut(f, person, By.TOUCH, e.at().mono());
            default -> reading(f, e);
        };
    }

    /// The way out of a no: put right, the question comes again; to stop leads Home, and the work stays open. (Tagging
    /// asks for a second person, who cannot be asked yet: it stops.)
    static Next way(Floor.AtStep f, Over.Way way, Event.Touched e) {
        return switch (e.touch()) {
            case Touch.Back _, Touch.Close _, Touch.Next _ -> {
                boolean fixable = way.at(f.run().step().action()) == Action.Way.FIX;
                yield Next.to(fixable ? over(f, new Over.Nothing(), e) : leave(f, e));
            }
            default -> Next.to(f);
        };
    }

    /// Time is started by hand: what comes before it takes as long as it takes.
    private static Next startTime(Floor.AtStep f, Event.Touched e) {
        Run run = f.run();
        boolean runs = run.timingHere().filter(t -> !t.over()).isPresent();
        if (runs || !(run.step().action() instanceof Action.Timer timer)) {
            return Next.to(f);
        }
        long mono = e.at().mono();
        Timing started = Timing.start(run.step().id(), timer.seconds(), mono);
        Run timed = run.timing(Optional.of(started));
        return Next.to(Session.step(f.setting(), f.person(), timed, new Over.Nothing(), mono));
    }

    /// Whoever only reads follows an option too; nothing is recorded.
    private static Floor looked(Floor.AtStep f, int number, Event.Touched e) {
        Run run = f.run();
        return switch (run.step().action()) {
            case Action.Choose choose ->
                choose.lead(number)
                        .map(lead -> switch (lead) {
                            case Lead.Out _ -> over(f, new Over.Way(Optional.of(Integer.toString(number))), e);
                            case Lead.Aid _, Lead.On _, Lead.To _ -> {
                                int to = run.aid().after(run.at(), Optional.of(Integer.toString(number)));
                                yield to < run.aid().steps().size() ? at(f, to, e) : leave(f, e);
                            }
                        })
                        .orElse(f);
            case Action.Question question
            when number >= 1 && number <= question.answers() ->
                over(f, new Over.Feedback(number, question.right().contains(number)), e);
            case Action.Do _, Action.Check _, Action.Measure _, Action.Timer _, Action.Question _ -> f;
        };
    }

    /// What a question teaches stays until it was read; then on, or back to answer again.
    private static Next explained(Floor.AtStep f, int chosen, Event.Touched e) {
        return switch (e.touch()) {
            case Touch.Next _ ->
                f.person().map(p -> Answering.explained(f, p, chosen, e)).orElseGet(() -> reading(f, e));
            case Touch.Back _, Touch.Close _ -> Next.to(over(f, new Over.Nothing(), e));
            default -> Next.to(f);
        };
    }

    /// Three touches: wrong – what – send.
    private static Next wrong(Floor.AtStep f, Over.Wrong wrong, Event.Touched e) {
        return switch (e.touch()) {
            case Touch.WrongWhat(Fact.SaidWrong.What what) -> Next.to(over(f, new Over.Wrong(Optional.of(what)), e));
            case Touch.SendWrong _
            when wrong.what().isPresent() && f.person().isPresent() -> {
                long ticket = e.at().number();
                Fact said = new Fact.SaidWrong(wrong.what().get());
                yield Next.to(
                        over(f, new Over.Thanks(ticket, false), e),
                        Records.of(ticket, f.setting(), f.person().get(), f.run(), said));
            }
            case Touch.Back _, Touch.Close _ -> Next.to(over(f, new Over.Nothing(), e));
            default -> Next.to(f);
        };
    }

    private static Floor back(Floor.AtStep f, Event.Touched e) {
        if (!(f.over() instanceof Over.Nothing)) {
            return over(f, new Over.Nothing(), e);
        }
        return f.run().at() > 0 ? at(f, f.run().at() - 1, e) : leave(f, e);
    }

    static Floor close(Floor.AtStep f, Event.Touched e) {
        return f.over() instanceof Over.Nothing ? leave(f, e) : over(f, new Over.Nothing(), e);
    }

    private static Floor leave(Floor.AtStep f, Event.Touched e) {
        return Front.front(f.setting(), f.person(), f.lang(), e);
    }

    private static Floor at(Floor.AtStep f, int step, Event.Touched e) {
        return Session.step(f.setting(), f.person(), f.run().at(step), new Over.Nothing(), e.at().mono());
    }

    static Floor over(Floor.AtStep f, Over over, Event.Touched e) {
        return Session.step(f.setting(), f.person(), f.run(), over, e.at().mono());
    }

    /// At most one point and nine characters; any other key changes nothing.
    private static String typed(Over over, char key) {
        String digits = over instanceof Over.Pad(String typed) ? typed : "";
        if (key == '<') {
            return digits.isEmpty() ? "" : digits.substring(0, digits.length() - 1);
        }
        boolean point = key == '.' && !digits.isEmpty() && digits.indexOf('.') < 0;
        boolean digit = key >= '0' && key <= '9';
        return (point || digit) && digits.length() < DIGITS ? digits + key : digits;
    }
}
