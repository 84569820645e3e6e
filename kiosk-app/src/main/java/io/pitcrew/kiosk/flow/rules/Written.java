package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.flow.Effect.Play;
import io.pitcrew.kiosk.flow.Effect.Sound;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.personal.Reader;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.flow.session.Next;
import io.pitcrew.kiosk.flow.session.Records;
import io.pitcrew.kiosk.flow.session.Session;
import io.pitcrew.kiosk.flow.signing.Signatures;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Fact.SignedOut.By;

/// The disk's answers. The screen says "done", "thank you" or "taken back" only after them; an answer that nobody waits
/// for any more changes nothing on the screen.
final class Written {
    private static final long UNDO = 5_000;
    private static final long THANKS = 3_000;
    private static final long TAKEN_BACK = 3_000;

    private Written() {}

    static Next durable(Floor floor, Event.Durable e) {
        long mono = e.at().mono();
        return switch (floor) {
            case Floor.AtStep f
            when f.over() instanceof Over.Finishing(long ticket) && ticket == e.ticket() ->
                f.person()
                        .map(p -> Next.to(done(f, p, e), new Play(Sound.DONE)))
                        .orElseGet(() -> Next.to(f));
            case Floor.AtStep f
            when f.over() instanceof Over.Thanks(long ticket, boolean _) && ticket == e.ticket() ->
                Next.to(
                        new Floor.AtStep(
                                f.setting(), f.person(), f.run(), new Over.Thanks(ticket, true), mono + THANKS),
                        new Play(Sound.DONE));
            case Floor.WhatChanged f -> Reader.durable(f, e);
            case Floor.Signing f when Signatures.waitsFor(f, e.ticket()) -> signed(f, e);
            case Floor.Done f
            when f.undoing() == e.ticket() ->
                Next.to(new Floor.Done(
                        f.setting(), f.person(), f.run(), e.home(), f.record(), 0, true, mono + TAKEN_BACK));
            default -> Next.to(floor);
        };
    }

    static Next notRecorded(Floor floor, Event.NotRecorded e) {
        return switch (floor) {
            case Floor.AtStep f
            when waitsFor(f.over(), e.ticket()) ->
                Next.to(
                        Session.step(f.setting(), f.person(), f.run(), new Over.NotRecorded(e.reason()), e.at().mono()),
                        new Play(Sound.REFUSED));
            case Floor.WhatChanged f -> Reader.notRecorded(f, e);
            case Floor.Signing f when Signatures.waitsFor(f, e.ticket()) -> Signatures.notRecorded(f, e);
            case Floor.Done f
            when f.undoing() == e.ticket() -> Next.to(undoing(f, 0, e.at().mono() + UNDO), new Play(Sound.REFUSED));
            default -> Next.to(floor);
        };
    }

    static Next touched(Floor.Done f, Event.Touched e) {
        if (f.undoing() != 0) {
            return Next.to(f);
        }
        return switch (e.touch()) {
            case Touch.Undo _
            when f.canUndo() -> {
                long ticket = e.at().number();
                Fact undone = new Fact.Undone(f.record(), "person");
                yield Next.to(
                        undoing(f, ticket, Floor.NEVER), Records.of(ticket, f.setting(), f.person(), f.run(), undone));
            }
            case Touch.Close _, Touch.Back _, Touch.Next _ ->
                Next.to(Session.home(f.setting(), f.person(), f.lang(), e.home(), e.at().mono()));
            case Touch.SignOut _ -> Session.signOut(f, f.person(), By.TOUCH, e.at().mono());
            default -> Next.to(f);
        };
    }

    private static boolean waitsFor(Over over, long ticket) {
        return switch (over) {
            case Over.Finishing(long awaited) -> awaited == ticket;
            case Over.Thanks(long awaited, boolean durable) -> !durable && awaited == ticket;
            default -> false;
        };
    }

    private static Floor done(Floor.AtStep f, Person person, Event.Durable e) {
        return new Floor.Done(f.setting(), person, f.run(), e.home(), e.record(), 0, false, e.at().mono() + UNDO);
    }

    private static Next signed(Floor.Signing f, Event.Durable e) {
        Person person = f.person().signed(true);
        Floor done = new Floor.Done(f.setting(), person, f.run(), e.home(), e.record(), 0, false, e.at().mono() + UNDO);
        return Next.to(done, new Play(Sound.DONE));
    }

    private static Floor undoing(Floor.Done f, long ticket, long deadline) {
        return new Floor.Done(f.setting(), f.person(), f.run(), f.home(), f.record(), ticket, f.undone(), deadline);
    }
}
