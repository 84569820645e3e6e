package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Effect.Play;
import io.pitcrew.kiosk.flow.Effect.Sound;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Moment;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.personal.Own;
import io.pitcrew.kiosk.flow.personal.Reader;
import io.pitcrew.kiosk.flow.session.Next;
import io.pitcrew.kiosk.flow.session.Records;
import io.pitcrew.kiosk.flow.session.Session;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Fact.SignedOut.By;
import java.util.List;
import java.util.Optional;

/// What changes around the worker. A front screen follows at once; a started procedure keeps the version it began with.
final class Changes {
    private static final long FAULT = 10_000;

    private Changes() {}

    static Next changed(Floor floor, Setting setting, Home home, Moment at) {
        if (floor instanceof Floor.WhatChanged f) {
            return Next.to(Reader.asItIsNow(f, setting, home, at));
        }
        return switch (with(floor, setting)) {
            case Floor.AtHome f ->
                Next.to(new Floor.AtHome(
                        setting, f.person(), f.lang(), home, page(f, home), f.greeting(), f.kept(), f.deadline()));
            case Floor.LookingUp f
            when f.of().isPresent() && mayRead(setting, f.person()) -> Next.to(Front.elsewhere(f, f.deadline()));
            case Floor.Elsewhere f when !mayRead(setting, f.person()) -> Next.to(Session.attract(setting, at.mono()));
            case Floor.Elsewhere f -> Next.to(new Floor.Elsewhere(setting, f.person(), f.lang(), 0, f.deadline()));
            case Floor.LookingUp f ->
                Next.to(
                        setting.station().lookup()
                                ? new Floor.LookingUp(
                                        setting,
                                        Optional.empty(),
                                        f.lang(),
                                        home.readable(),
                                        home.release(),
                                        Optional.empty(),
                                        0,
                                        f.deadline())
                                : Session.attract(setting, at.mono()));
            case Floor.Validity f -> Next.to(Cards.asItIsNow(f));
            case Floor.Cover f when !f.release().equals(home.release()) -> Next.to(cover(f, home, at));
            case Floor.OnMyPage f -> Next.to(Own.asItIsNow(f, setting, home));
            case Floor.Done f ->
                Next.to(new Floor.Done(
                        setting, f.person(), f.run(), home, f.record(), f.undoing(), f.undone(), f.deadline()));
            case Floor.Countdown f ->
                Next.to(new Floor.Countdown(
                        setting, f.person(), f.lang(), home, f.run(), f.seconds(), f.byBadge(), f.deadline()));
            case Floor.SwapPlanned f
            when !f.applying() && !f.plan().ready() ->
                Next.to(f, new Effect.PlanSwap(f.plan().to().path()));
            case Floor same -> Next.to(same);
        };
    }

    static Next onTrial(Floor floor, Event.OnTrial e) {
        long left = e.untilMono() - e.at().mono();
        Floor trial = new Floor.SwapOnTrial(
                e.setting(),
                e.setting().lang(),
                e.from(),
                Optional.empty(),
                e.until(),
                e.untilMono(),
                Upkeep.seconds(left),
                e.at().mono() + Session.SECOND);
        return Next.to(trial, new Play(Sound.ATTENTION)).after(signedOut(floor, By.TOUCH));
    }

    static Next settled(Floor floor, Event.Settled e) {
        if (floor instanceof Floor.SwapOnTrial f) {
            long mono = e.at().mono();
            return f.confirming()
                    .map(p -> Next.to(Session.home(e.setting(), p, p.lang(), e.home(), mono), new Play(Sound.DONE)))
                    .orElseGet(() -> Next.to(Session.attract(e.setting(), mono), new Play(Sound.ATTENTION)));
        }
        return changed(floor, e.setting(), e.home(), e.at());
    }

    /// A swap on trial outlives it: only so does it go back in time.
    static Next broke(Floor floor, Event.Broke e) {
        if (floor instanceof Floor.SwapOnTrial) {
            return Next.to(floor, new Play(Sound.REFUSED));
        }
        Floor fault = new Floor.Fault(floor.setting(), floor.lang(), e.code(), e.at().mono() + FAULT);
        return Next.to(fault, new Play(Sound.REFUSED)).after(signedOut(floor, By.FAULT));
    }

    static Floor with(Floor floor, Setting s) {
        return switch (floor) {
            case Floor.Attract f -> new Floor.Attract(s, f.lang(), f.deadline());
            case Floor.Refused f -> new Floor.Refused(s, f.lang(), f.why(), f.deadline());
            case Floor.AtHome f ->
                new Floor.AtHome(s, f.person(), f.lang(), f.home(), f.page(), f.greeting(), f.kept(), f.deadline());
            case Floor.LookingUp f ->
                new Floor.LookingUp(s, f.person(), f.lang(), f.aids(), f.release(), f.of(), f.page(), f.deadline());
            case Floor.Elsewhere f -> new Floor.Elsewhere(s, f.person(), f.lang(), f.page(), f.deadline());
            case Floor.Cover f -> new Floor.Cover(s, f.person(), f.lang(), f.aid(), f.release(), f.of(), f.deadline());
            case Floor.TypingCard f ->
                new Floor.TypingCard(s, f.person(), f.lang(), f.digits(), f.wrong(), f.deadline());
            case Floor.Validity f -> new Floor.Validity(s, f.person(), f.lang(), f.card(), f.fate(), f.deadline());
            case Floor.Helping f ->
                new Floor.Helping(
                        s,
                        f.person(),
                        f.lang(),
                        f.symptoms(),
                        f.release(),
                        f.page(),
                        f.calling(),
                        f.from(),
                        f.deadline());
            case Floor.AtStep f -> new Floor.AtStep(s, f.person(), f.run(), f.over(), f.rest());
            case Floor.Resting f -> new Floor.Resting(s, f.run(), f.owner(), f.ownerCalled(), f.ownerRoles());
            case Floor.Stopped f ->
                new Floor.Stopped(s, f.person(), f.run(), f.halt(), f.asleep(), f.restAt(), f.deadline());
            case Floor.Recalled f ->
                new Floor.Recalled(s, f.person(), f.lang(), f.entry(), f.worked(), f.of(), f.deadline());
            case Floor.TakingOver f -> new Floor.TakingOver(s, f.person(), f.lang(), f.work(), f.home(), f.deadline());
            case Floor.WhatChanged f ->
                new Floor.WhatChanged(s, f.person(), f.lang(), f.changed(), f.page(), f.reading(), f.deadline());
            case Floor.OnMyPage f -> new Floor.OnMyPage(s, f.person(), f.lang(), f.mine(), f.page(), f.deadline());
            case Floor.Signing f ->
                new Floor.Signing(s, f.person(), f.run(), f.tapped(), f.beside(), f.pad(), f.rest());
            case Floor.Done f ->
                new Floor.Done(s, f.person(), f.run(), f.home(), f.record(), f.undoing(), f.undone(), f.deadline());
            case Floor.Countdown f ->
                new Floor.Countdown(s, f.person(), f.lang(), f.home(), f.run(), f.seconds(), f.byBadge(), f.deadline());
            case Floor.InService f -> new Floor.InService(s, f.person(), f.lang(), f.health(), f.tap(), f.deadline());
            case Floor.ChoosingStation f ->
                new Floor.ChoosingStation(s, f.person(), f.lang(), f.stations(), f.page(), f.deadline());
            case Floor.SwapPlanned f ->
                new Floor.SwapPlanned(s, f.person(), f.lang(), f.plan(), f.applying(), f.deadline());
            case Floor.SwapOnTrial f ->
                new Floor.SwapOnTrial(
                        s, f.lang(), f.from(), f.confirming(), f.until(), f.untilMono(), f.seconds(), f.deadline());
            case Floor.Fault f -> new Floor.Fault(s, f.lang(), f.code(), f.deadline());
        };
    }

    /// Not started yet, so it follows the new release; of a withdrawn aid is told what became of it, and what this
    /// station does not show any more leads back to the front.
    private static Floor cover(Floor.Cover f, Home home, Moment at) {
        List<JobAid> shown =
                f.of().isPresent() ? f.setting().by(f.of()).urgent().aids() : home.readable();
        return shown.stream()
                .filter(aid -> aid.id().equals(f.aid().id()))
                .findFirst()
                .<Floor>map(aid ->
                        new Floor.Cover(f.setting(), f.person(), f.lang(), aid, home.release(), f.of(), f.deadline()))
                .or(() -> Cards.withdrawn(f, f.person(), f.aid().id(), Optional.empty(), f.deadline()))
                .orElseGet(() -> f.person()
                        .map(p -> Session.home(f.setting(), p, f.lang(), home, at.mono()))
                        .orElseGet(() -> Session.attract(f.setting(), at.mono())));
    }

    private static boolean mayRead(Setting setting, Optional<Person> person) {
        return person.isPresent() || setting.station().lookup();
    }

    private static int page(Floor.AtHome f, Home home) {
        return f.page() < home.aids().size() ? f.page() : 0;
    }

    private static List<Effect> signedOut(Floor floor, By by) {
        Optional<Person> person = Session.of(floor);
        return person.map(p -> Records.of(floor.setting(), p, new Fact.SignedOut(by))).stream()
                .toList();
    }
}
