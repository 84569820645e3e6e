package io.pitcrew.kiosk.flow.rules;

import static io.pitcrew.kiosk.flow.rules.PressShop.AMARA;
import static io.pitcrew.kiosk.flow.rules.PressShop.LABELS;
import static io.pitcrew.kiosk.flow.rules.PressShop.MARTA;
import static io.pitcrew.kiosk.flow.rules.PressShop.PRESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.swap.SwapPlan;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.record.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpkeepTest {
    private final Kiosk kiosk = new Kiosk();

    @Test
    void onlyMaintenanceOpensService() {
        kiosk.tap(AMARA).touch(new Touch.Service()).floor(Floor.AtHome.class);
        kiosk.tap(MARTA).touch(new Touch.Service()).floor(Floor.InService.class);
        assertEquals(new Effect.WatchHealth(true), kiosk.effects().getLast());
    }

    @Test
    void leavingServiceStopsTheWatch() {
        kiosk.tap(MARTA).touch(new Touch.Service()).tap(AMARA);
        assertEquals(new Effect.WatchHealth(false), kiosk.effects().getLast());
    }

    @Test
    void theOwnBadgeTriesTheReaderInService() {
        kiosk.tap(MARTA).touch(new Touch.Service()).wait(5).tap(MARTA).floor(Floor.InService.class);
    }

    @Test
    void aSwapIsADryRunFirst() {
        planned(0);
        kiosk.touch(new Touch.ApplySwap());
        assertEquals(List.of(new Effect.ApplySwap(LABELS.path(), MARTA.id())), kiosk.effects());
        assertTrue(kiosk.floor(Floor.SwapPlanned.class).applying());
    }

    @Test
    void aSwapWaitsForWhatIsMissing() {
        planned(3);
        kiosk.touch(new Touch.ApplySwap());
        assertFalse(kiosk.floor(Floor.SwapPlanned.class).applying());
        assertEquals(List.of(new Effect.PlanSwap(LABELS.path())), kiosk.effects());
    }

    @Test
    void aSwapThatCouldNotBeAppliedSaysSo() {
        planned(0);
        kiosk.touch(new Touch.ApplySwap()).happens(at -> new Event.Planned(at, plan(0)));
        assertFalse(kiosk.floor(Floor.SwapPlanned.class).applying());
        assertEquals(List.of(new Effect.Play(Effect.Sound.REFUSED)), kiosk.effects());
    }

    @Test
    void aMaintenanceBadgeKeepsTheSwap() {
        onTrial();
        assertEquals(List.of(), kiosk.tap(AMARA).facts());
        kiosk.tap(MARTA);
        assertTrue(kiosk.effects().contains(new Effect.ConfirmSwap(MARTA.id())));
        settled(LABELS);
        assertEquals(LABELS, kiosk.floor(Floor.AtHome.class).setting().station());
    }

    @Test
    void aSwapNobodyConfirmsGoesBack() {
        onTrial();
        assertEquals(31, kiosk.wait(149).floor(Floor.SwapOnTrial.class).seconds());
        kiosk.wait(31);
        assertEquals(List.of(new Effect.RevertSwap("time")), kiosk.effects());
        settled(PRESS);
        assertEquals(PRESS, kiosk.floor(Floor.Attract.class).setting().station());
    }

    @Test
    void aTouchGoesBackAtOnce() {
        onTrial();
        assertEquals(
                List.of(new Effect.RevertSwap("person")),
                kiosk.touch(new Touch.RevertSwap()).effects());
    }

    @Test
    void aFaultEndsTheSessionAndClearsItself() {
        kiosk.tap(AMARA).happens(at -> new Event.Broke(at, "K-1"));
        assertEquals(List.of(new Fact.SignedOut(Fact.SignedOut.By.FAULT)), kiosk.facts());
        kiosk.floor(Floor.Fault.class);
        kiosk.wait(10).floor(Floor.Attract.class);
    }

    private void planned(int missing) {
        kiosk.tap(MARTA).touch(new Touch.Service(), new Touch.ChooseStation());
        kiosk.happens(at -> new Event.Stations(at, List.of(PRESS, LABELS)));
        kiosk.touch(new Touch.PlanSwap(LABELS.path()));
        assertEquals(List.of(new Effect.PlanSwap(LABELS.path())), kiosk.effects());
        kiosk.happens(at -> new Event.Planned(at, plan(missing)));
    }

    private void onTrial() {
        planned(0);
        kiosk.touch(new Touch.ApplySwap())
                .happens(at -> new Event.OnTrial(
                        at, PressShop.setting(LABELS, 1), PRESS, at.wall().plusSeconds(180), at.mono() + 180_000));
        assertEquals(List.of(new Fact.SignedOut(Fact.SignedOut.By.TOUCH)), kiosk.facts());
    }

    private void settled(StationProfile station) {
        kiosk.happens(at -> new Event.Settled(at, PressShop.setting(station, 1), kiosk.home()));
    }

    private static SwapPlan plan(int missing) {
        return new SwapPlan(PRESS, LABELS, List.of(), List.of(), PressShop.aids(), List.of(), missing, missing, 0);
    }
}
