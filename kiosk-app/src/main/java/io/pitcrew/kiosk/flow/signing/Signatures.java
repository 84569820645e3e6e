package io.pitcrew.kiosk.flow.signing;

import io.pitcrew.kiosk.aid.OpenWork;
import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Effect.ForPad;
import io.pitcrew.kiosk.flow.Effect.Play;
import io.pitcrew.kiosk.flow.Effect.Sound;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Floor.Signing;
import io.pitcrew.kiosk.flow.Floor.Signing.Beside;
import io.pitcrew.kiosk.flow.Pad;
import io.pitcrew.kiosk.flow.Pad.Choosing;
import io.pitcrew.kiosk.flow.Pad.Typing;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.kiosk.flow.session.Next;
import io.pitcrew.kiosk.flow.session.Records;
import io.pitcrew.kiosk.flow.session.Session;
import io.pitcrew.kiosk.pin.PinAnswer;
import io.pitcrew.kiosk.pin.PinState;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Fact.PinSet;
import io.pitcrew.station.record.Fact.SignedOut.By;
import io.pitcrew.station.record.Result;
import io.pitcrew.station.roster.Role;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Badge and PIN under what was done. The digits are kept elsewhere: here they are only counted. Cancelled, left alone
/// or handed over, the work stays open with its last step done, and from there leads here again.
public final class Signatures {

    private Signatures() {}

    /// The last answer was given.
    public static Next begin(Floor.AtStep f, Person person, Run done, List<Effect> answer, Event.Touched e) {
        Run run = done.timing(Optional.empty());
        Signing signing = new Signing(
                f.setting(), person, run, false, Optional.empty(), new Pad.Looking(0), rest(f, e.at().mono()));
        return look(signing, e.at().number(), e.at().mono()).after(answer);
    }

    public static Next touched(Signing f, Event.Touched e) {
        if (f.pad() instanceof Pad.Writing) {
            return Next.to(f); // the disk has the word
        }
        long mono = e.at().mono();
        return switch (e.touch()) {
            case Touch.Back _, Touch.Close _ ->
                Next.to(Session.step(f.setting(), Optional.of(f.person()), f.run(), new Over.Nothing(), mono));
            case Touch.SignOut _ -> Session.signOut(f, f.person(), By.TOUCH, mono);
            case Touch.PinKey(char key) -> typed(f, key, mono);
            case Touch.PinTyped _ when f.pad() instanceof Choosing choosing -> chosen(f, choosing, e);
            case Touch.PinForgotten _
            when f.pad() instanceof Typing typing ->
                Next.to(
                        f.pad(new Pad.Vouching(PinSet.Cause.FORGOTTEN, typing.length()), rest(f, mono)),
                        new ForPad.Forget());
            case Touch.Sign _
            when f.pad() instanceof Typing typing && typing.full() && f.ready() ->
                Next.to(
                        f.pad(new Pad.Checking(e.at().number(), typing.length()), rest(f, mono)),
                        new ForPad.Check(e.at().number(), who(f)));
            case Touch.Next _ when f.pad() instanceof Pad.NotSigned -> look(f, e.at().number(), mono);
            default -> Next.to(f);
        };
    }

    /// Empty where a badge means what it means everywhere.
    public static Optional<Next> tapped(Signing f, Event.Tapped e) {
        Person who = e.person();
        long mono = e.at().mono();
        if (f.pad() instanceof Pad.Writing) {
            return Optional.empty();
        }
        if (who.id().equals(f.person().id())) {
            Signing tapped = new Signing(
                    f.setting(), who.signed(f.person().signed()), f.run(), true, f.beside(), f.pad(), rest(f, mono));
            return f.tapped() ? Optional.empty() : Optional.of(Next.to(tapped, new Play(Sound.ACCEPTED)));
        }
        if (f.pad() instanceof Choosing choosing && choosing.vouched().by().equals(who.id())) {
            return Optional.of(Next.to(f)); // has just vouched
        }
        if (f.pad() instanceof Pad.Vouching vouching && who.roles().contains(Role.SUPERVISOR)) {
            Pad choosing =
                    new Choosing(new PinSet(vouching.why(), who.id()), vouching.length(), 0, false, Optional.empty());
            return Optional.of(Next.to(f.pad(choosing, rest(f, mono)), new Play(Sound.ACCEPTED)));
        }
        return beside(f, who, mono);
    }

    /// Anybody but the one who did it may stand by.
    private static Optional<Next> beside(Signing f, Person who, long mono) {
        if (f.beside().filter(b -> b.id().equals(who.id())).isPresent()) {
            return Optional.of(Next.to(f));
        }
        if (!f.asked().secondPerson() || f.beside().isPresent()) {
            return Optional.empty();
        }
        Optional<Beside> beside = Optional.of(new Beside(who.id(), who.called()));
        return Optional.of(Next.to(
                new Signing(f.setting(), f.person(), f.run(), f.tapped(), beside, f.pad(), rest(f, mono)),
                new Play(Sound.ACCEPTED)));
    }

    /// An answer that nobody waits for any more changes nothing.
    public static Next answered(Floor floor, Event.AtPad e) {
        if (!(floor instanceof Signing f) || !asked(f.pad(), e.ticket())) {
            return Next.to(floor);
        }
        long mono = e.at().mono();
        Effect refused = new Play(Sound.REFUSED);
        return switch (e.answer()) {
            case PinAnswer.Stands(PinState state) -> Next.to(f.pad(standing(state, false, mono), rest(f, mono)));
            case PinAnswer.Kept(PinState state) ->
                Next.to(f.pad(standing(state, false, mono), rest(f, mono)), new Play(Sound.ACCEPTED));
            case PinAnswer.Wrong(PinState state) -> Next.to(f.pad(standing(state, true, mono), rest(f, mono)), refused);
            case PinAnswer.Differs _ -> Next.to(chooseAgain(f, Choosing.Refused.DIFFERS, mono), refused);
            case PinAnswer.Easy _ -> Next.to(chooseAgain(f, Choosing.Refused.EASY, mono), refused);
            case PinAnswer.Failed(String reason) -> Next.to(f.pad(new Pad.NotSigned(reason), rest(f, mono)), refused);
            case PinAnswer.Right _ -> write(f, e);
        };
    }

    public static Next notRecorded(Signing f, Event.NotRecorded e) {
        return Next.to(f.pad(new Pad.NotSigned(e.reason()), rest(f, e.at().mono())), new Play(Sound.REFUSED));
    }

    public static boolean waitsFor(Signing f, long ticket) {
        return f.pad() instanceof Pad.Writing(long awaited) && awaited == ticket;
    }

    /// A wait is counted down; left alone, the last step rests.
    public static Next tick(Signing f, long mono) {
        if (mono >= f.rest()) {
            Person owner = f.person();
            return Next.to(new Floor.Resting(f.setting(), f.run(), owner.id(), owner.called(), owner.roles()));
        }
        return Next.to(
                f.pad() instanceof Typing t
                        ? f.pad(
                                new Typing(
                                        t.length(),
                                        t.left(),
                                        t.wrong(),
                                        t.typed(),
                                        seconds(t.until() - mono),
                                        t.until()),
                                f.rest())
                        : f);
    }

    private static Next look(Signing f, long ticket, long mono) {
        return Next.to(f.pad(new Pad.Looking(ticket), rest(f, mono)), new ForPad.Look(ticket, who(f)));
    }

    private static Next typed(Signing f, char key, long mono) {
        if (key != '<' && (key < '0' || key > '9')) {
            return Next.to(f);
        }
        Effect typed = new ForPad.Key(key);
        return switch (f.pad()) {
            case Choosing c
            when counts(key, c.typed(), c.length()) ->
                Next.to(
                        f.pad(
                                new Choosing(
                                        c.vouched(), c.length(), count(key, c.typed()), c.again(), Optional.empty()),
                                rest(f, mono)),
                        typed);
            case Typing t
            when t.seconds() == 0 && counts(key, t.typed(), t.length()) ->
                Next.to(
                        f.pad(
                                new Typing(t.length(), t.left(), t.wrong(), count(key, t.typed()), 0, t.until()),
                                rest(f, mono)),
                        typed);
            default -> Next.to(f);
        };
    }

    private static boolean counts(char key, int typed, int length) {
        return key == '<' ? typed > 0 : typed < length;
    }

    private static int count(char key, int typed) {
        return key == '<' ? typed - 1 : typed + 1;
    }

    private static Next chosen(Signing f, Choosing c, Event.Touched e) {
        if (c.typed() < c.length()) {
            return Next.to(f);
        }
        long mono = e.at().mono();
        Choosing again = new Choosing(c.vouched(), c.length(), 0, true, Optional.empty());
        return c.again()
                ? Next.to(
                        f.pad(new Pad.Keeping(e.at().number(), c), rest(f, mono)),
                        new ForPad.Choose(e.at().number(), who(f), c.vouched()))
                : Next.to(f.pad(again, rest(f, mono)), new ForPad.Again());
    }

    private static Floor chooseAgain(Signing f, Choosing.Refused why, long mono) {
        return f.pad() instanceof Pad.Keeping(long _, Choosing c)
                ? f.pad(new Choosing(c.vouched(), c.length(), 0, false, Optional.of(why)), rest(f, mono))
                : f;
    }

    /// Signed and completed are one transaction: neither is on record without the other. A step that the disk did not
    /// take has to be done again first: nobody signs for more than what is on record.
    private static Next write(Signing f, Event.AtPad e) {
        long ticket = e.at().number();
        Result result = e.home().standing(f.run().work()).map(OpenWork::result).orElse(Result.NOTHING);
        Run recorded = f.run().onRecord(result.done());
        OptionalInt left = recorded.left();
        if (left.isPresent()) {
            Run back = recorded.at(left.getAsInt());
            return Next.to(
                    Session.step(f.setting(), Optional.of(f.person()), back, new Over.Nothing(), e.at().mono()),
                    new Play(Sound.REFUSED));
        }
        Fact.Signed signed = new Fact.Signed(
                f.run().work(),
                switch (f.asked().says()) {
                    case DONE -> Fact.Signed.Says.DONE;
                    case READ -> Fact.Signed.Says.READ;
                },
                f.tapped(),
                true,
                f.beside().map(Beside::id),
                f.setting().release(),
                result.hash());
        return Next.to(
                f.pad(new Pad.Writing(ticket), Floor.NEVER),
                Records.signed(f.setting(), f.person(), f.run(), signed),
                Records.of(
                        ticket,
                        f.setting(),
                        f.person(),
                        f.run(),
                        new Fact.Completed(f.run().work())));
    }

    private static boolean asked(Pad pad, long ticket) {
        return switch (pad) {
            case Pad.Looking(long awaited) -> awaited == ticket;
            case Pad.Keeping(long awaited, Choosing _) -> awaited == ticket;
            case Pad.Checking(long awaited, int _) -> awaited == ticket;
            case Pad.Vouching _, Choosing _, Typing _, Pad.Writing _, Pad.NotSigned _ -> false;
        };
    }

    private static Pad standing(PinState state, boolean wrong, long mono) {
        return switch (state) {
            case PinState.None(int length) -> new Pad.Vouching(PinSet.Cause.FIRST, length);
            case PinState.Locked(int length) -> new Pad.Vouching(PinSet.Cause.LOCKED, length);
            case PinState.Ready(int length, int left, long wait) ->
                new Typing(length, left, wrong, 0, seconds(wait), mono + wait);
        };
    }

    private static Context who(Signing f) {
        return Records.context(f.setting(), f.person());
    }

    private static int seconds(long millis) {
        return Math.toIntExact(Math.max(0, Math.ceilDiv(millis, Session.SECOND)));
    }

    private static long rest(Floor f, long mono) {
        return mono + f.setting().times().rest().toMillis();
    }
}
