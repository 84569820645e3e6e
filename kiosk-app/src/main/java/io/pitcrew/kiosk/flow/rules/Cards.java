package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.aid.OpenWork;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Floor.Fate;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.session.Next;
import io.pitcrew.kiosk.flow.session.Session;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.jobaid.CardCode;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Tombstones.Tombstone;
import io.pitcrew.station.record.Fact.SignedOut.By;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What became of a card on paper, or of an aid that is not shown any more.
final class Cards {
    private static final int DIGITS = 10;
    private static final char ERASE = '<';

    private Cards() {}

    /// Opens the pad, perhaps with what a scanner typed first.
    static Next typing(Floor f, Optional<Person> person, String digits, Event.Touched e) {
        return Next.to(new Floor.TypingCard(f.setting(), person, f.lang(), digits, false, idle(f, e)));
    }

    static boolean isDigit(char key) {
        return key >= '0' && key <= '9';
    }

    static Next touched(Floor.TypingCard f, Event.Touched e) {
        return switch (e.touch()) {
            case Touch.Key(char key) when isDigit(key) -> typed(f, f.wrong() ? "" + key : f.digits() + key, e);
            case Touch.Key(char key)
            when key == ERASE ->
                typing(
                        f,
                        f.person(),
                        f.digits().substring(0, Math.max(0, f.digits().length() - 1)),
                        e);
            case Touch.Help _ -> Solving.list(f, f.person(), Optional.empty(), e);
            case Touch.Back _, Touch.Close _ -> Next.to(Front.front(f.setting(), f.person(), f.lang(), e));
            case Touch.SignOut _
            when f.person().isPresent() -> Session.signOut(f, f.person().get(), By.TOUCH, e.at().mono());
            default -> Next.to(f);
        };
    }

    private static Next typed(Floor.TypingCard f, String digits, Event.Touched e) {
        if (digits.length() < DIGITS) {
            return typing(f, f.person(), digits, e);
        }
        return CardCode.typed(digits)
                .map(card -> told(f, card, e))
                .orElseGet(() ->
                        Next.to(new Floor.TypingCard(f.setting(), f.person(), f.lang(), digits, true, idle(f, e))));
    }

    /// A card of what is recalled leads to why it is.
    private static Next told(Floor.TypingCard f, CardCode card, Event.Touched e) {
        Fate fate = fate(f.setting(), card);
        Optional<JobAid> recalled = shown(fate).stream()
                .filter(aid -> f.setting().recalled(aid).isPresent())
                .findFirst();
        return recalled.map(aid -> Front.open(
                        f, f.person(), List.of(aid), aid.id(), f.setting().release(), e))
                .orElseGet(() -> Next.to(
                        new Floor.Validity(f.setting(), f.person(), f.lang(), Optional.of(card), fate, idle(f, e))));
    }

    static Fate fate(Setting setting, CardCode card) {
        List<JobAid> here = new ArrayList<>(setting.urgent().aids());
        here.addAll(setting.paper().symptoms());
        Optional<CardCode.Since> printed =
                Optional.ofNullable(setting.paper().cards().get(card));
        return switch (card.read(here)) {
            case CardCode.Reading.Current(JobAid aid, Lang lang) -> new Fate.Current(aid, lang, printed);
            case CardCode.Reading.Replaced(List<JobAid> now) -> new Fate.Outdated(now, printed);
            case CardCode.Reading.Unknown() ->
                setting.paper()
                        .withdrawn()
                        .of(card)
                        .<Fate>map(stone -> new Fate.Withdrawn(stone, Optional.empty()))
                        .orElseGet(() -> new Fate.Unknown(card));
        };
    }

    /// Aids that this leads to.
    private static List<JobAid> shown(Fate fate) {
        return switch (fate) {
            case Fate.Current current -> List.of(current.aid());
            case Fate.Outdated outdated -> outdated.now();
            case Fate.Withdrawn _, Fate.Unknown _ -> List.of();
        };
    }

    static Next touched(Floor.Validity f, Event.Touched e) {
        return switch (e.touch()) {
            case Touch.OpenAid(AidId id) ->
                Front.open(f, f.person(), f.offered(), id, f.setting().release(), e);
            case Touch.GoOn(String work) ->
                f.person().map(p -> Front.resume(f, p, work, e)).orElseGet(() -> Next.to(f));
            case Touch.TakeOver(String work) ->
                f.person().map(p -> Front.takeOver(f, p, work, e)).orElseGet(() -> Next.to(f));
            case Touch.Help _ -> Solving.list(f, f.person(), Optional.empty(), e);
            case Touch.Back _, Touch.Close _ -> Next.to(Front.front(f.setting(), f.person(), f.lang(), e));
            case Touch.SignOut _
            when f.person().isPresent() -> Session.signOut(f, f.person().get(), By.TOUCH, e.at().mono());
            default -> Next.to(f);
        };
    }

    /// What became of an aid by that name, if it is withdrawn.
    ///
    /// @param begun work that was begun by it
    static Optional<Floor> withdrawn(
            Floor f, Optional<Person> person, AidId id, Optional<OpenWork> begun, long deadline) {
        Optional<Tombstone> stone = f.setting().paper().withdrawn().of(id);
        return stone.map(s -> new Floor.Validity(
                f.setting(), person, f.lang(), Optional.empty(), new Fate.Withdrawn(s, begun), deadline));
    }

    /// A release may come while somebody reads.
    static Floor asItIsNow(Floor.Validity f) {
        return f.card()
                .<Floor>map(card -> new Floor.Validity(
                        f.setting(), f.person(), f.lang(), f.card(), fate(f.setting(), card), f.deadline()))
                .orElse(f);
    }

    private static long idle(Floor f, Event.Touched e) {
        return e.at().mono() + f.setting().times().idle().toMillis();
    }
}
