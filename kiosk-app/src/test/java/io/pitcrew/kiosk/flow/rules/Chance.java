package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.aid.OpenWork;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Health;
import io.pitcrew.kiosk.flow.Pad;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Reading;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.swap.SwapPlan;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.CardCode;
import io.pitcrew.station.record.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// What a hand might do: mostly what the screen offers, sometimes anything at all.
final class Chance {
    private final Random random;

    Chance(Random random) {
        this.random = random;
    }

    Touch touch(Floor floor) {
        if (random.nextInt(4) == 0) {
            return anything(floor);
        }
        return switch (floor) {
            case Floor.Attract _ -> of(new Touch.LookUp(), new Touch.PickLanguage(PressShop.PL));
            case Floor.AtHome f -> atHome(f);
            case Floor.LookingUp _
            when random.nextBoolean() -> of(new Touch.Card(), new Touch.OtherStation(), new Touch.Back());
            case Floor.Elsewhere _ -> of(new Touch.AtStation(PressShop.PRESS4.path()), new Touch.Back());
            case Floor.LookingUp f ->
                new Touch.OpenAid(f.aids().get(random.nextInt(f.aids().size())).id());
            case Floor.TypingCard f -> new Touch.Key(key(f));
            case Floor.Validity _ -> of(new Touch.Back(), new Touch.OpenAid(PressShop.CLEANING), new Touch.Close());
            case Floor.Cover _, Floor.TakingOver _ -> new Touch.Start(random.nextInt(8) == 0 ? 1 : 0);
            case Floor.Helping _ ->
                of(new Touch.OpenAid(PressShop.NO_STROKE), new Touch.CallSomeone(), new Touch.Back());
            case Floor.AtStep f -> atStep(f);
            case Floor.Stopped _ ->
                of(new Touch.HaveStopped(), new Touch.Next(), new Touch.Next(), new Touch.OpenAid(PressShop.CLEANING));
            case Floor.Recalled _ -> of(new Touch.Ok(), new Touch.Close(), new Touch.OpenAid(PressShop.CLEANING));
            case Floor.WhatChanged f -> reading(f);
            case Floor.OnMyPage _ -> of(new Touch.Page(1), new Touch.Back(), new Touch.SignOut());
            case Floor.Signing f -> signing(f);
            case Floor.Done _ -> of(new Touch.Undo(), new Touch.Close());
            case Floor.Countdown _ -> of(new Touch.Stay(), new Touch.SignOut());
            case Floor.InService _ -> new Touch.ChooseStation();
            case Floor.ChoosingStation _ -> new Touch.PlanSwap(PressShop.LABELS.path());
            case Floor.SwapPlanned _ -> new Touch.ApplySwap();
            case Floor.SwapOnTrial _ -> of(new Touch.RevertSwap(), new Touch.Close());
            case Floor.Refused _, Floor.Resting _, Floor.Fault _ -> anything(floor);
        };
    }

    /// As somebody types who has the card in the hand.
    private static char key(Floor.TypingCard f) {
        String card = CardCode.of(PressShop.aids().get(1), PressShop.EN).digits();
        boolean right = card.startsWith(f.digits()) && f.digits().length() < card.length();
        return f.wrong() ? card.charAt(0) : right ? card.charAt(f.digits().length()) : '<';
    }

    Person person() {
        return PressShop.PEOPLE.get(random.nextInt(PressShop.PEOPLE.size()));
    }

    @SafeVarargs
    final <T> T of(T... some) {
        return some[random.nextInt(some.length)];
    }

    SwapPlan plan(Floor floor) {
        StationProfile here = floor.setting().station();
        StationProfile to = here.equals(PressShop.PRESS) ? PressShop.LABELS : PressShop.PRESS;
        int missing = of(0, 0, 2);
        return new SwapPlan(here, to, List.of(), List.of(), List.of(), List.of(), missing, missing, 0);
    }

    Health health() {
        return new Health(
                new KioskId("k1"),
                "/dev/tty",
                Optional.empty(),
                "mqtt://broker",
                random.nextBoolean(),
                0,
                Optional.empty(),
                1,
                ReleaseNumber.ZERO,
                ReleaseNumber.ZERO,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static String name(Floor floor) {
        return switch (floor) {
            case Floor.AtStep step -> "AtStep " + step.over().getClass().getSimpleName();
            case Floor.Signing signing -> "Signing " + signing.pad().getClass().getSimpleName();
            default -> floor.getClass().getSimpleName();
        };
    }

    private Touch atHome(Floor.AtHome f) {
        List<Touch> offered = new ArrayList<>();
        if (open(f.home()).count() < 5) {
            f.home().readable().forEach(aid -> offered.add(new Touch.OpenAid(aid.id())));
        }
        open(f.home()).forEach(w -> {
            offered.add(new Touch.GoOn(w.work()));
            offered.add(new Touch.TakeOver(w.work()));
        });
        offered.add(new Touch.Service());
        offered.add(new Touch.Service());
        offered.add(new Touch.OtherStation());
        offered.add(new Touch.MyPage());
        f.home().mine().changed().forEach(_ -> offered.add(new Touch.Changes()));
        offered.add(new Touch.Help());
        offered.add(new Touch.Close());
        offered.add(new Touch.Page(1));
        return offered.get(random.nextInt(offered.size()));
    }

    private Touch atStep(Floor.AtStep f) {
        if (f.over() instanceof Over.Wrong(Optional<Fact.SaidWrong.What> what)) {
            return what.isPresent() ? new Touch.SendWrong() : new Touch.WrongWhat(Fact.SaidWrong.What.ORDER);
        }
        if (f.over() instanceof Over.Way) {
            return of(new Touch.Close(), new Touch.CallSomeone());
        }
        if (f.over() instanceof Over.Feedback) {
            return of(new Touch.Next(), new Touch.Next(), new Touch.Close());
        }
        if (random.nextInt(12) == 0) {
            return new Touch.Help();
        }
        return switch (f.run().step().action()) {
            case Action.Do _ -> of(new Touch.Next(), new Touch.Next(), new Touch.Wrong(), new Touch.Watch());
            case Action.Check _ -> of(new Touch.Ok(), new Touch.Ok(), new Touch.NotOk(), new Touch.Next());
            case Action.Choose _ -> new Touch.Choose(1 + random.nextInt(4));
            case Action.Timer _ -> of(new Touch.StartTime(), new Touch.Next(), new Touch.Why());
            case Action.Question _ -> new Touch.Choose(1 + random.nextInt(3));
            case Action.Measure _ ->
                of(new Touch.Measured(BigDecimal.valueOf(15 + random.nextInt(20))), new Touch.Key('7'));
        };
    }

    private Touch reading(Floor.WhatChanged f) {
        return switch (f.reading()) {
            case Reading.Looking _ -> of(new Touch.Next(), new Touch.HaveRead(), new Touch.Ask(), new Touch.Back());
            case Reading.Asking asking ->
                asking.what().isEmpty()
                        ? new Touch.AskWhat(Reading.Ask.UNFIT)
                        : new Touch.SendQuestion(random.nextBoolean());
            case Reading.Writing _, Reading.NotRecorded _ -> of(new Touch.Next(), new Touch.HaveRead());
        };
    }

    /// As people do who know their PIN and sometimes slip.
    private Touch signing(Floor.Signing f) {
        return switch (f.pad()) {
            case Pad.Choosing c when c.typed() == c.length() -> new Touch.PinTyped();
            case Pad.Typing t when t.full() -> new Touch.Sign();
            case Pad.Choosing c -> pinKey(c.typed());
            case Pad.Typing t -> pinKey(t.typed());
            case Pad.NotSigned _ -> new Touch.Next();
            case Pad.Looking _, Pad.Vouching _, Pad.Keeping _, Pad.Checking _, Pad.Writing _ -> new Touch.Why();
        };
    }

    private Touch pinKey(int typed) {
        return new Touch.PinKey(random.nextInt(10) == 0 ? of('4', '7', '<') : typed % 2 == 0 ? '4' : '7');
    }

    private Touch anything(Floor floor) {
        String work = floor instanceof Floor.AtHome home
                ? open(home.home()).map(OpenWork::work).findFirst().orElse("none")
                : "none";
        return of(
                new Touch.PickLanguage(of(PressShop.EN, PressShop.PL)),
                new Touch.LookUp(),
                new Touch.Help(),
                new Touch.CallSomeone(),
                new Touch.Terms(),
                new Touch.OpenAid(of(
                        PressShop.DIE_CHANGE,
                        PressShop.JAM,
                        PressShop.CLEANING,
                        PressShop.WARM_UP,
                        PressShop.LOCK_OUT)),
                new Touch.OtherStation(),
                new Touch.AtStation(of(PressShop.PRESS4, PressShop.LABELS).path()),
                new Touch.Choose(random.nextInt(6) - 1),
                new Touch.StartTime(),
                new Touch.GoOn(work),
                new Touch.TakeOver(work),
                new Touch.Page(random.nextInt(5) - 1),
                new Touch.Start(random.nextInt(7) - 1),
                new Touch.Next(),
                new Touch.Back(),
                new Touch.Ok(),
                new Touch.NotOk(),
                new Touch.Key(of('1', '.', '<', 'x')),
                new Touch.PinKey(of('4', '7', '<', 'x')),
                new Touch.PinTyped(),
                new Touch.PinForgotten(),
                new Touch.Sign(),
                new Touch.Measured(BigDecimal.valueOf(random.nextInt(50))),
                new Touch.Why(),
                new Touch.Watch(),
                new Touch.Wrong(),
                new Touch.WrongWhat(of(Fact.SaidWrong.What.values())),
                new Touch.SendWrong(),
                new Touch.Undo(),
                new Touch.Stay(),
                new Touch.MyPage(),
                new Touch.Changes(),
                new Touch.HaveRead(),
                new Touch.Ask(),
                new Touch.AskWhat(of(Reading.Ask.values())),
                new Touch.SendQuestion(random.nextBoolean()),
                new Touch.SignOut(),
                new Touch.Close(),
                new Touch.Service(),
                new Touch.ChooseStation(),
                new Touch.PlanSwap(of(PressShop.PRESS, PressShop.LABELS).path()),
                new Touch.ApplySwap(),
                new Touch.RevertSwap());
    }

    private static Stream<OpenWork> open(Home home) {
        Stream<OpenWork> hero = switch (home.hero()) {
            case Home.Hero.GoOn(OpenWork w) -> Stream.of(w);
            case Home.Hero.TakeOver(OpenWork w) -> Stream.of(w);
            case Home.Hero.Likeliest _, Home.Hero.Nothing _ -> Stream.of();
        };
        return Stream.concat(hero, home.open().stream());
    }
}
