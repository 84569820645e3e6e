package io.pitcrew.kiosk.flow.personal;

import io.pitcrew.kiosk.aid.Changed;
import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.flow.Effect.Play;
import io.pitcrew.kiosk.flow.Effect.Sound;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Moment;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Reading;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.session.Next;
import io.pitcrew.kiosk.flow.session.Records;
import io.pitcrew.kiosk.flow.session.Session;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Fact.SignedOut.By;
import java.util.Optional;

/// What changed since somebody was last done with it: read page by page, and said to be read only after the last one.
/// "Later" is always there, and nothing is lost by it.
public final class Reader {

    private Reader() {}

    /// The first of what changed; Home if nothing has.
    public static Floor first(Setting setting, Person person, Lang lang, Home home, Moment at) {
        return home.mine().changed().stream()
                .findFirst()
                .<Floor>map(changed -> new Floor.WhatChanged(
                        setting, person, lang, changed, 0, new Reading.Looking(false), idle(setting, at)))
                .orElseGet(() -> Session.home(setting, person, lang, home, at.mono()));
    }

    public static Next touched(Floor.WhatChanged f, Event.Touched e) {
        return switch (f.reading()) {
            case Reading.Writing _ -> Next.to(f); // the disk has the word
            case Reading.Looking looking -> looking(f, looking, e);
            case Reading.Asking asking -> asking(f, asking, e);
            case Reading.NotRecorded _ -> e.touch() instanceof Touch.Next ? looks(f, false, e.at()) : left(f, e);
        };
    }

    public static Next durable(Floor.WhatChanged f, Event.Durable e) {
        if (!(f.reading() instanceof Reading.Writing(long ticket, boolean question)) || ticket != e.ticket()) {
            return Next.to(f);
        }
        return question
                ? Next.to(with(f, f.page(), new Reading.Looking(true), e.at()), new Play(Sound.DONE))
                : Next.to(first(f.setting(), f.person(), f.lang(), e.home(), e.at()), new Play(Sound.DONE));
    }

    public static Next notRecorded(Floor.WhatChanged f, Event.NotRecorded e) {
        boolean waits = f.reading() instanceof Reading.Writing(long ticket, boolean _) && ticket == e.ticket();
        return waits
                ? Next.to(with(f, f.page(), new Reading.NotRecorded(e.reason()), e.at()), new Play(Sound.REFUSED))
                : Next.to(f);
    }

    /// Whoever reads goes on by what is in force; nothing moves while it is the same.
    public static Floor asItIsNow(Floor.WhatChanged f, Setting setting, Home home, Moment at) {
        if (f.reading() instanceof Reading.Writing
                || home.release().equals(f.setting().release())) {
            return new Floor.WhatChanged(
                    setting, f.person(), f.lang(), f.changed(), f.page(), f.reading(), f.deadline());
        }
        Optional<Changed> now = home.mine().changed().stream()
                .filter(one -> one.aid().id().equals(f.changed().aid().id()))
                .findFirst();
        if (now.equals(Optional.of(f.changed()))) {
            return new Floor.WhatChanged(
                    setting, f.person(), f.lang(), f.changed(), f.page(), f.reading(), f.deadline());
        }
        return now.<Floor>map(changed -> new Floor.WhatChanged(
                        setting, f.person(), f.lang(), changed, 0, new Reading.Looking(false), f.deadline()))
                .orElseGet(() -> Session.home(setting, f.person(), f.lang(), home, at.mono()));
    }

    private static Next looking(Floor.WhatChanged f, Reading.Looking looking, Event.Touched e) {
        return switch (e.touch()) {
            case Touch.Next _ when !f.last() -> Next.to(with(f, f.page() + 1, looking, e.at()));
            case Touch.Back _ when f.page() > 0 -> Next.to(with(f, f.page() - 1, looking, e.at()));
            case Touch.HaveRead _ when f.last() -> read(f, e);
            case Touch.Ask _
            when !looking.asked() -> Next.to(with(f, f.page(), new Reading.Asking(Optional.empty()), e.at()));
            default -> left(f, e);
        };
    }

    private static Next asking(Floor.WhatChanged f, Reading.Asking asking, Event.Touched e) {
        return switch (e.touch()) {
            case Touch.AskWhat(Reading.Ask what) ->
                Next.to(with(f, f.page(), new Reading.Asking(Optional.of(what)), e.at()));
            case Touch.SendQuestion(boolean tell)
            when asking.what().isPresent() -> {
                long ticket = e.at().number();
                Fact question = new Fact.Question(asking.what().get().words(), tell);
                yield Next.to(
                        with(f, f.page(), new Reading.Writing(ticket, true), Floor.NEVER),
                        Records.changes(
                                ticket, f.setting(), f.person(), f.changed().aid(), f.lang(), question));
            }
            case Touch.Back _, Touch.Close _ -> looks(f, false, e.at());
            case Touch.SignOut _ -> left(f, e);
            default -> Next.to(f);
        };
    }

    private static Next read(Floor.WhatChanged f, Event.Touched e) {
        long ticket = e.at().number();
        return Next.to(
                with(f, f.page(), new Reading.Writing(ticket, false), Floor.NEVER),
                Records.changes(
                        ticket,
                        f.setting(),
                        f.person(),
                        f.changed().aid(),
                        f.lang(),
                        Records.read(f.changed().aid())));
    }

    private static Next left(Floor.WhatChanged f, Event.Touched e) {
        return switch (e.touch()) {
            case Touch.Back _, Touch.Close _ ->
                Next.to(Session.home(f.setting(), f.person(), f.lang(), e.home(), e.at().mono()));
            case Touch.SignOut _ -> Session.signOut(f, f.person(), By.TOUCH, e.at().mono());
            default -> Next.to(f);
        };
    }

    private static Next looks(Floor.WhatChanged f, boolean asked, Moment at) {
        return Next.to(with(f, f.page(), new Reading.Looking(asked), at));
    }

    private static Floor with(Floor.WhatChanged f, int page, Reading reading, Moment at) {
        return with(f, page, reading, idle(f.setting(), at));
    }

    private static Floor with(Floor.WhatChanged f, int page, Reading reading, long deadline) {
        return new Floor.WhatChanged(f.setting(), f.person(), f.lang(), f.changed(), page, reading, deadline);
    }

    private static long idle(Setting setting, Moment at) {
        return at.mono() + setting.times().idle().toMillis();
    }
}
