package io.pitcrew.kiosk.ui;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.ui.attract.AttractScreen;
import io.pitcrew.kiosk.ui.changes.ChangesScreen;
import io.pitcrew.kiosk.ui.choosestation.ChooseStationScreen;
import io.pitcrew.kiosk.ui.countdown.CountdownScreen;
import io.pitcrew.kiosk.ui.cover.CoverScreen;
import io.pitcrew.kiosk.ui.done.DoneScreen;
import io.pitcrew.kiosk.ui.elsewhere.ElsewhereScreen;
import io.pitcrew.kiosk.ui.fault.FaultScreen;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.help.HelpScreen;
import io.pitcrew.kiosk.ui.home.HomeScreen;
import io.pitcrew.kiosk.ui.lookup.LookUpScreen;
import io.pitcrew.kiosk.ui.mypage.MyPageScreen;
import io.pitcrew.kiosk.ui.recalled.RecalledScreen;
import io.pitcrew.kiosk.ui.refused.RefusedScreen;
import io.pitcrew.kiosk.ui.resting.RestingScreen;
import io.pitcrew.kiosk.ui.service.ServiceScreen;
import io.pitcrew.kiosk.ui.signing.SigningScreen;
import io.pitcrew.kiosk.ui.step.StepScreen;
import io.pitcrew.kiosk.ui.stopped.StoppedScreen;
import io.pitcrew.kiosk.ui.swapplanned.SwapPlannedScreen;
import io.pitcrew.kiosk.ui.swaptrial.SwapTrialScreen;
import io.pitcrew.kiosk.ui.takingover.TakingOverScreen;
import io.pitcrew.kiosk.ui.typingcard.TypingCardScreen;
import io.pitcrew.kiosk.ui.validity.ValidityScreen;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;

/// Which screen draws which floor; each is built once and kept. Toolkit thread only.
final class Screens {
    private final Late<Floor.Attract> attract;
    private final Late<Floor.Refused> refused;
    private final Late<Floor.AtHome> home;
    private final Late<Floor.LookingUp> lookUp;
    private final Late<Floor.Elsewhere> elsewhere;
    private final Late<Floor.TypingCard> typingCard;
    private final Late<Floor.Validity> validity;
    private final Late<Floor.Cover> cover;
    private final Late<Floor.Helping> help;
    private final Late<Floor.AtStep> step;
    private final Late<Floor.Resting> resting;
    private final Late<Floor.Stopped> stopped;
    private final Late<Floor.Recalled> recalled;
    private final Late<Floor.TakingOver> takingOver;
    private final Late<Floor.OnMyPage> myPage;
    private final Late<Floor.WhatChanged> changes;
    private final Late<Floor.Signing> signing;
    private final Late<Floor.Done> done;
    private final Late<Floor.Countdown> countdown;
    private final Late<Floor.InService> service;
    private final Late<Floor.ChoosingStation> chooseStation;
    private final Late<Floor.SwapPlanned> swapPlanned;
    private final Late<Floor.SwapOnTrial> swapTrial;
    private final Late<Floor.Fault> fault;
    private Optional<Screen<?>> shown = Optional.empty();

    Screens(Kit kit) {
        attract = new Late<>(() -> new AttractScreen(kit));
        refused = new Late<>(() -> new RefusedScreen(kit));
        home = new Late<>(() -> new HomeScreen(kit));
        lookUp = new Late<>(() -> new LookUpScreen(kit));
        elsewhere = new Late<>(() -> new ElsewhereScreen(kit));
        typingCard = new Late<>(() -> new TypingCardScreen(kit));
        validity = new Late<>(() -> new ValidityScreen(kit));
        cover = new Late<>(() -> new CoverScreen(kit));
        help = new Late<>(() -> new HelpScreen(kit));
        step = new Late<>(() -> new StepScreen(kit));
        resting = new Late<>(() -> new RestingScreen(kit));
        stopped = new Late<>(() -> new StoppedScreen(kit));
        recalled = new Late<>(() -> new RecalledScreen(kit));
        takingOver = new Late<>(() -> new TakingOverScreen(kit));
        changes = new Late<>(() -> new ChangesScreen(kit));
        myPage = new Late<>(() -> new MyPageScreen(kit));
        signing = new Late<>(() -> new SigningScreen(kit));
        done = new Late<>(() -> new DoneScreen(kit));
        countdown = new Late<>(() -> new CountdownScreen(kit));
        service = new Late<>(() -> new ServiceScreen(kit));
        chooseStation = new Late<>(() -> new ChooseStationScreen(kit));
        swapPlanned = new Late<>(() -> new SwapPlannedScreen(kit));
        swapTrial = new Late<>(() -> new SwapTrialScreen(kit));
        fault = new Late<>(() -> new FaultScreen(kit));
    }

    /// Brings the right screen to this floor.
    Region show(Floor floor) {
        return switch (floor) {
            case Floor.Attract f -> on(attract, f);
            case Floor.Refused f -> on(refused, f);
            case Floor.AtHome f -> on(home, f);
            case Floor.LookingUp f -> on(lookUp, f);
            case Floor.Elsewhere f -> on(elsewhere, f);
            case Floor.TypingCard f -> on(typingCard, f);
            case Floor.Validity f -> on(validity, f);
            case Floor.Cover f -> on(cover, f);
            case Floor.Helping f -> on(help, f);
            case Floor.AtStep f -> on(step, f);
            case Floor.Resting f -> on(resting, f);
            case Floor.Stopped f -> on(stopped, f);
            case Floor.Recalled f -> on(recalled, f);
            case Floor.TakingOver f -> on(takingOver, f);
            case Floor.OnMyPage f -> on(myPage, f);
            case Floor.WhatChanged f -> on(changes, f);
            case Floor.Signing f -> on(signing, f);
            case Floor.Done f -> on(done, f);
            case Floor.Countdown f -> on(countdown, f);
            case Floor.InService f -> on(service, f);
            case Floor.ChoosingStation f -> on(chooseStation, f);
            case Floor.SwapPlanned f -> on(swapPlanned, f);
            case Floor.SwapOnTrial f -> on(swapTrial, f);
            case Floor.Fault f -> on(fault, f);
        };
    }

    /// What is likeliest to be needed next first; for building while nothing else is to do.
    List<Late<?>> all() {
        return List.of(
                home,
                step,
                cover,
                help,
                stopped,
                recalled,
                refused,
                done,
                countdown,
                resting,
                takingOver,
                signing,
                myPage,
                changes,
                lookUp,
                elsewhere,
                typingCard,
                validity,
                attract,
                service,
                chooseStation,
                swapPlanned,
                swapTrial,
                fault);
    }

    private <F extends Floor> Region on(Late<F> late, F floor) {
        Screen<F> screen = late.get();
        shown.filter(before -> !before.equals(screen)).ifPresent(Screen::leave);
        shown = Optional.of(screen);
        screen.show(floor);
        return screen.root();
    }
}
