package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Effect.Play;
import io.pitcrew.kiosk.flow.Effect.Sound;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Health;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.session.Next;
import io.pitcrew.kiosk.flow.session.Session;
import io.pitcrew.kiosk.swap.SwapPlan;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.record.Fact.SignedOut.By;
import java.util.List;
import java.util.Optional;

/// Maintenance: how the kiosk is, and which station it serves. A swap is planned, applied, and goes back unless kept.
final class Upkeep {
    private static final long APPLYING = 10_000;

    private Upkeep() {}

    static Floor service(
            Setting setting,
            Person person,
            Lang lang,
            Optional<Health> health,
            Optional<Health.SeenTap> tap,
            long mono) {
        return new Floor.InService(setting, person, lang, health, tap, idle(setting, mono));
    }

    static Next news(Floor floor, Event.ServiceNews e) {
        return Next.to(
                floor instanceof Floor.InService f
                        ? new Floor.InService(
                                f.setting(), f.person(), f.lang(), Optional.of(e.health()), e.tap(), f.deadline())
                        : floor);
    }

    static Next stations(Floor floor, Event.Stations e) {
        return Next.to(
                floor instanceof Floor.ChoosingStation f
                        ? new Floor.ChoosingStation(
                                f.setting(), f.person(), f.lang(), e.stations(), f.page(), f.deadline())
                        : floor);
    }

    static Next planned(Floor floor, Event.Planned e) {
        return switch (floor) {
            case Floor.ChoosingStation f ->
                Next.to(new Floor.SwapPlanned(
                        f.setting(), f.person(), f.lang(), e.plan(), false, idle(f.setting(), e.at().mono())));
            case Floor.SwapPlanned f
            when to(f.plan()).equals(to(e.plan())) -> {
                long deadline = f.applying() ? idle(f.setting(), e.at().mono()) : f.deadline();
                Floor next = new Floor.SwapPlanned(f.setting(), f.person(), f.lang(), e.plan(), false, deadline);
                yield f.applying() ? Next.to(next, new Play(Sound.REFUSED)) : Next.to(next);
            }
            default -> Next.to(floor);
        };
    }

    /// Nothing was heard of the swap: whatever became of it, the plan is looked at anew.
    static Next notApplied(Floor.SwapPlanned f, long mono) {
        return Next.to(
                new Floor.SwapPlanned(f.setting(), f.person(), f.lang(), f.plan(), false, idle(f.setting(), mono)),
                new Effect.PlanSwap(to(f.plan())));
    }

    static Next touched(Floor.InService f, Event.Touched e) {
        long mono = e.at().mono();
        return switch (e.touch()) {
            case Touch.ChooseStation _ -> choose(f, f.person(), mono);
            case Touch.Back _, Touch.Close _ ->
                Next.to(Session.home(f.setting(), f.person(), f.lang(), e.home(), mono));
            case Touch.SignOut _ -> Session.signOut(f, f.person(), By.TOUCH, mono);
            default -> Next.to(f);
        };
    }

    static Next touched(Floor.ChoosingStation f, Event.Touched e) {
        long mono = e.at().mono();
        return switch (e.touch()) {
            case Touch.Page(int page) when page >= 0 && page < f.stations().size() -> Next.to(page(f, page, mono));
            case Touch.PlanSwap(StationPath to)
            when offered(f, to) -> Next.to(page(f, f.page(), mono), new Effect.PlanSwap(to));
            case Touch.Back _, Touch.Close _ ->
                Next.to(service(f.setting(), f.person(), f.lang(), Optional.empty(), Optional.empty(), mono));
            case Touch.SignOut _ -> Session.signOut(f, f.person(), By.TOUCH, mono);
            default -> Next.to(f);
        };
    }

    static Next touched(Floor.SwapPlanned f, Event.Touched e) {
        long mono = e.at().mono();
        if (f.applying()) {
            return Next.to(f);
        }
        return switch (e.touch()) {
            case Touch.ApplySwap _
            when f.plan().ready() ->
                Next.to(
                        new Floor.SwapPlanned(f.setting(), f.person(), f.lang(), f.plan(), true, mono + APPLYING),
                        new Effect.ApplySwap(to(f.plan()), f.person().id()));
            case Touch.ApplySwap _ -> notApplied(f, mono);
            case Touch.Back _, Touch.Close _ -> choose(f, f.person(), mono);
            case Touch.SignOut _ -> Session.signOut(f, f.person(), By.TOUCH, mono);
            default -> Next.to(f);
        };
    }

    /// Anybody may put the old station back: that is always safe.
    static Next touched(Floor.SwapOnTrial f, Event.Touched e) {
        return e.touch() instanceof Touch.RevertSwap ? Next.to(f, new Effect.RevertSwap("person")) : Next.to(f);
    }

    static int seconds(long millis) {
        return Math.toIntExact(Math.max(0, Math.ceilDiv(millis, Session.SECOND)));
    }

    private static Next choose(Floor f, Person person, long mono) {
        return Next.to(
                new Floor.ChoosingStation(f.setting(), person, f.lang(), List.of(), 0, idle(f.setting(), mono)),
                new Effect.ListStations());
    }

    private static Floor page(Floor.ChoosingStation f, int page, long mono) {
        return new Floor.ChoosingStation(
                f.setting(), f.person(), f.lang(), f.stations(), page, idle(f.setting(), mono));
    }

    private static boolean offered(Floor.ChoosingStation f, StationPath to) {
        return !to.equals(f.setting().station().path())
                && f.stations().stream().map(StationProfile::path).anyMatch(to::equals);
    }

    private static StationPath to(SwapPlan plan) {
        return plan.to().path();
    }

    private static long idle(Setting setting, long mono) {
        return mono + setting.times().idle().toMillis();
    }
}
