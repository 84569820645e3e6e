package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor.Over;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Run;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.session.Next;
import io.pitcrew.kiosk.flow.session.Records;
import io.pitcrew.kiosk.flow.session.Session;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.record.Fact.SignedOut.By;
import io.pitcrew.station.record.Fact;
import java.math.BigDecimal;
import java.util.Optional;

/// A finger on a step. Without a badge everything can be read and nothing answered.
final class Steps {
    private static final int DIGITS = 9;

    private Steps() {}

    static Next touched(Floor.AtStep f, Event.Touched e) {
        return switch (f.over()) {
            case Over.Finishing _ -> Next.to(f); // the disk has the word
            case Over.Thanks thanks when !thanks.durable() -> Next.to(f);
            case Over.Way _ -> way(f, e);
            case Over.Wrong wrong -> wrong(f, wrong, e);
            case Over.Nothing _, Over.Why _, Over.Video _, Over.Pad _, Over.Thanks _, Over.NotRecorded _ ->
                f.person().map(p -> working(f, p, e)).orElseGet(() -> reading(f, e));
        };
    }

    private static Next reading(Floor.AtStep f, Event.Touched e) {
        Run run = f.run();
        return switch (e.touch()) {
            case Touch.Next _ -> run.last() ? Next.to(leave(f, e)) : Next.to(at(f, run.at() + 1, e));
            case Touch.Back _ -> Next.to(back(f, e));
            case Touch.Close _ -> Next.to(close(f, e));
            case Touch.Why _ -> Next.to(over(f, new Over.Why(), e));
            case Touch.Watch _ when run.step().video().isPresent() -> Next.to(over(f, new Over.Video(), e));
            default -> Next.to(f);
        };
    }

    private static Next working(Floor.AtStep f, Person person, Event.Touched e) {
        return switch (e.touch()) {
            case Touch.Next _ -> Answering.next(f, person, e);
            case Touch.Ok _ -> Answering.ok(f, person, e);
            case Touch.NotOk _ -> Answering.notOk(f, person, e);
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
    private static Next way(Floor.AtStep f, Event.Touched e) {
        return switch (e.touch()) {
            case Touch.Back _, Touch.Close _, Touch.Next _ ->
                Next.to(fixable(f.run()) ? over(f, new Over.Nothing(), e) : leave(f, e));
            default -> Next.to(f);
        };
    }

    private static boolean fixable(Run run) {
        return switch (run.step().action()) {
            case Action.Check(Action.Way way) -> way == Action.Way.FIX;
            case Action.Measure measure -> measure.way() == Action.Way.FIX;
            case Action.Do _ -> true;
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

    private static Floor close(Floor.AtStep f, Event.Touched e) {
        return f.over() instanceof Over.Nothing ? leave(f, e) : over(f, new Over.Nothing(), e);
    }

    private static Floor leave(Floor.AtStep f, Event.Touched e) {
        return Front.front(f.setting(), f.person(), f.lang(), e);
    }

    private static Floor at(Floor.AtStep f, int step, Event.Touched e) {
        return Session.step(f.setting(), f.person(), f.run().at(step), new Over.Nothing(), e.at().mono());
    }

    private static Floor over(Floor.AtStep f, Over over, Event.Touched e) {
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
