package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Effect.Play;
import io.pitcrew.kiosk.flow.Effect.Sound;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.kiosk.flow.run.Timing;
import io.pitcrew.kiosk.flow.session.Next;
import io.pitcrew.kiosk.flow.session.Session;
import io.pitcrew.kiosk.flow.signing.Signatures;
import io.pitcrew.station.record.Fact.SignedOut.By;
import java.util.Optional;
import java.util.function.Function;

/// What happens by itself: each state's way out when nobody comes.
final class Ticks {
    private static final long ASK_AGAIN = 5_000;

    private Ticks() {}

    static Next tick(Floor floor, Event.Tick e) {
        long mono = e.at().mono();
        return switch (floor) {
            case Floor.Attract _, Floor.Refused _, Floor.Fault _ -> Next.to(Session.attract(floor.setting(), mono));
            case Floor.LookingUp f -> idle(f, f.person(), e);
            case Floor.Elsewhere f -> idle(f, f.person(), e);
            case Floor.AtHome f -> f.greeting() ? greeted(f, mono) : idle(f, f.person(), e);
            case Floor.Stopped f -> Halts.tick(f, mono);
            case Floor.Recalled f -> idle(f, f.person(), e);
            case Floor.TypingCard f -> idle(f, f.person(), e);
            case Floor.Validity f -> idle(f, f.person(), e);
            case Floor.Cover f -> idle(f, f.person(), e);
            case Floor.Helping f -> Solving.tick(f, e);
            case Floor.AtStep f -> ring(f.run(), mono, run -> step(f, run, mono));
            case Floor.Resting f ->
                ring(
                        f.run(),
                        mono,
                        run -> new Floor.Resting(f.setting(), run, f.owner(), f.ownerCalled(), f.ownerRoles()));
            case Floor.TakingOver f -> idle(f, f.person(), e);
            case Floor.OnMyPage f -> idle(f, f.person(), e);
            case Floor.WhatChanged f -> idle(f, f.person(), e);
            case Floor.Signing f -> Signatures.tick(f, mono);
            case Floor.Done f -> Next.to(Session.home(f.setting(), f.person(), f.lang(), e.home(), mono));
            case Floor.Countdown f -> count(f, mono);
            case Floor.InService f -> idle(f, f.person(), e);
            case Floor.ChoosingStation f -> idle(f, f.person(), e);
            case Floor.SwapPlanned f -> f.applying() ? Upkeep.notApplied(f, mono) : idle(f, f.person(), e);
            case Floor.SwapOnTrial f -> trial(f, mono);
        };
    }

    private static Next idle(Floor floor, Person person, Event.Tick e) {
        return Next.to(Session.countdown(floor, person, e.home(), false, e.at().mono()));
    }

    /// Whoever only reads goes without a countdown.
    private static Next idle(Floor floor, Optional<Person> person, Event.Tick e) {
        return person.map(p -> idle(floor, p, e))
                .orElseGet(() -> Next.to(Session.attract(floor.setting(), e.at().mono())));
    }

    private static Next greeted(Floor.AtHome f, long mono) {
        long idle = f.setting().times().idle().toMillis() - Session.GREETING;
        long deadline = mono + Math.max(Session.SECOND, idle);
        return Next.to(
                new Floor.AtHome(f.setting(), f.person(), f.lang(), f.home(), f.page(), false, f.kept(), deadline));
    }

    /// Time at a step counts on, wherever one looks; it sounds once, when it is over.
    private static Next ring(Run run, long mono, Function<Run, Floor> floor) {
        Optional<Timing> before = run.timing();
        Optional<Timing> now = before.map(t -> t.at(mono));
        boolean rings = before.filter(t -> !t.over()).isPresent()
                && now.filter(Timing::over).isPresent();
        Floor next = floor.apply(run.timing(now));
        return rings ? Next.to(next, new Play(Sound.ATTENTION)) : Next.to(next);
    }

    private static Floor step(Floor.AtStep f, Run run, long mono) {
        Setting setting = f.setting();
        if (mono < f.rest()) {
            return new Floor.AtStep(setting, f.person(), run, f.over(), f.rest());
        }
        if (f.person().isEmpty()) {
            return Session.attract(setting, mono);
        }
        if (f.over() instanceof Over.Thanks thanks && thanks.durable()) {
            return Session.step(setting, f.person(), run, new Over.Nothing(), mono);
        }
        Person owner = f.person().get();
        return new Floor.Resting(setting, run, owner.id(), owner.called(), owner.roles());
    }

    private static Next count(Floor.Countdown f, long mono) {
        if (f.seconds() <= 1) {
            return Session.signOut(f, f.person(), f.byBadge() ? By.BADGE : By.IDLE, mono);
        }
        return Next.to(new Floor.Countdown(
                f.setting(),
                f.person(),
                f.lang(),
                f.home(),
                f.run(),
                f.seconds() - 1,
                f.byBadge(),
                mono + Session.SECOND));
    }

    private static Next trial(Floor.SwapOnTrial f, long mono) {
        long left = f.untilMono() - mono;
        Optional<Effect> revert = left > 0 ? Optional.empty() : Optional.of(new Effect.RevertSwap("time"));
        Floor next = new Floor.SwapOnTrial(
                f.setting(),
                f.lang(),
                f.from(),
                f.confirming(),
                f.until(),
                f.untilMono(),
                Upkeep.seconds(left),
                mono + (left > 0 ? Math.min(left, Session.SECOND) : ASK_AGAIN));
        return Next.to(next, revert.stream().toList());
    }
}
