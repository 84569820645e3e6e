package io.pitcrew.kiosk.flow.session;

import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Effect.Play;
import io.pitcrew.kiosk.flow.Effect.Sound;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Pad;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Fact.SignedOut.By;
import java.util.List;
import java.util.Optional;

/// One person at the kiosk: how a session begins, passes on and ends, and the screens common to all of them.
public final class Session {
    public static final long GREETING = 2_000;
    public static final long SAME_TAP = 3_000;
    public static final long SECOND = 1_000;
    public static final int IDLE_SECONDS = 10;
    public static final int BADGE_SECONDS = 5;
    private static final long MINUTE = 60_000;

    private Session() {}

    public static Optional<Person> of(Floor floor) {
        return switch (floor) {
            case Floor.AtHome f -> Optional.of(f.person());
            case Floor.LookingUp f -> f.person();
            case Floor.Elsewhere f -> f.person();
            case Floor.Cover f -> f.person();
            case Floor.TypingCard f -> f.person();
            case Floor.Validity f -> f.person();
            case Floor.Helping f -> f.person();
            case Floor.AtStep f -> f.person();
            case Floor.Resting f ->
                Optional.of(new Person(f.owner(), f.ownerCalled(), f.run().lang(), f.ownerRoles(), Long.MIN_VALUE / 2));
            case Floor.Stopped f -> f.person();
            case Floor.Recalled f -> f.person();
            case Floor.TakingOver f -> Optional.of(f.person());
            case Floor.OnMyPage f -> Optional.of(f.person());
            case Floor.WhatChanged f -> Optional.of(f.person());
            case Floor.Signing f -> Optional.of(f.person());
            case Floor.Done f -> Optional.of(f.person());
            case Floor.Countdown f -> Optional.of(f.person());
            case Floor.InService f -> Optional.of(f.person());
            case Floor.ChoosingStation f -> Optional.of(f.person());
            case Floor.SwapPlanned f -> Optional.of(f.person());
            case Floor.SwapOnTrial f -> f.confirming();
            case Floor.Attract _, Floor.Refused _, Floor.Fault _ -> Optional.empty();
        };
    }

    public static Floor attract(Setting setting, long mono) {
        return new Floor.Attract(setting, setting.lang(), mono + MINUTE);
    }

    public static Floor home(Setting setting, Person person, Lang lang, Home home, long mono) {
        long idle = mono + setting.times().idle().toMillis();
        return new Floor.AtHome(setting, person, lang, home, 0, false, Optional.empty(), idle);
    }

    public static Next signIn(Setting setting, Event.Tapped e) {
        return welcome(setting, e, Optional.empty());
    }

    public static Next handOver(Floor floor, Person first, Event.Tapped e) {
        Optional<Floor.AtHome.Kept> kept = started(floor)
                .filter(run -> !run.work().isEmpty())
                .map(run -> new Floor.AtHome.Kept(first.called(), run.aid(), run.at()));
        Effect handedOver = Records.of(
                floor.setting(), first, new Fact.HandedOver(e.person().id()));
        return welcome(floor.setting(), e, kept).after(List.of(handedOver));
    }

    public static Next signOut(Floor floor, Person person, By by, long mono) {
        return Next.to(attract(floor.setting(), mono), Records.of(floor.setting(), person, new Fact.SignedOut(by)));
    }

    public static Floor countdown(Floor floor, Person person, Home home, boolean byBadge, long mono) {
        Optional<Run> back = byBadge ? started(floor) : Optional.empty();
        int seconds = byBadge ? BADGE_SECONDS : IDLE_SECONDS;
        return new Floor.Countdown(floor.setting(), person, floor.lang(), home, back, seconds, byBadge, mono + SECOND);
    }

    public static Floor step(Setting setting, Optional<Person> person, Run run, Over over, long mono) {
        return new Floor.AtStep(
                setting, person, run, over, mono + setting.times().rest().toMillis());
    }

    public static Next stay(Floor.Countdown f, Person person, Home home, long mono) {
        return Next.to(f.run()
                .map(run -> run.timing(run.timing().map(t -> t.heardAgain(mono))))
                .map(run -> step(f.setting(), Optional.of(person), run, new Over.Nothing(), mono))
                .orElseGet(() -> home(f.setting(), person, f.lang(), home, mono)));
    }

    public static Next touched(Floor.Countdown f, Event.Touched e) {
        return switch (e.touch()) {
            case Touch.Stay _, Touch.Close _ -> stay(f, f.person(), e.home(), e.at().mono());
            case Touch.SignOut _ -> signOut(f, f.person(), By.TOUCH, e.at().mono());
            default -> Next.to(f);
        };
    }

    private static Next welcome(Setting setting, Event.Tapped e, Optional<Floor.AtHome.Kept> kept) {
        Person person = e.person();
        Floor home =
                new Floor.AtHome(setting, person, person.lang(), e.home(), 0, true, kept, e.at().mono() + GREETING);
        return Next.to(home, Records.of(setting, person, new Fact.SignedIn()), new Play(Sound.ACCEPTED));
    }

    /// The work in hand, which stays open when its worker goes.
    private static Optional<Run> started(Floor floor) {
        return switch (floor) {
            case Floor.AtStep f
            when f.person().isPresent() && !(f.over() instanceof Over.Finishing) -> Optional.of(f.run());
            case Floor.Resting f -> Optional.of(f.run());
            case Floor.Signing f when !(f.pad() instanceof Pad.Writing) -> Optional.of(f.run());
            case Floor.Helping f -> f.person().flatMap(_ -> f.from());
            case Floor.Stopped f when f.person().isPresent() -> Optional.of(f.run());
            case Floor.Countdown f -> f.run();
            default -> Optional.empty();
        };
    }
}
