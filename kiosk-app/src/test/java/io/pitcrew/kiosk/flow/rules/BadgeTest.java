package io.pitcrew.kiosk.flow.rules;

import static io.pitcrew.kiosk.flow.rules.PressShop.AMARA;
import static io.pitcrew.kiosk.flow.rules.PressShop.DIE_CHANGE;
import static io.pitcrew.kiosk.flow.rules.PressShop.PIOTR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.station.record.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

class BadgeTest {
    private final Kiosk kiosk = new Kiosk();

    @Test
    void aTapIsTheLogin() {
        Floor.AtHome home = kiosk.tap(AMARA).floor(Floor.AtHome.class);
        assertEquals("Amara", home.person().called());
        assertTrue(home.greeting());
        assertEquals(List.of(new Fact.SignedIn()), kiosk.facts());
    }

    @Test
    void theGreetingShrinksAfterTwoSeconds() {
        assertFalse(kiosk.tap(AMARA).wait(2).floor(Floor.AtHome.class).greeting());
    }

    @Test
    void theScreenSpeaksTheWorkersLanguage() {
        assertEquals(PressShop.PL, kiosk.tap(PIOTR).floor().lang());
    }

    @Test
    void aLanguagePickedHoldsForTheSession() {
        kiosk.tap(PIOTR).touch(new Touch.PickLanguage(PressShop.EN), new Touch.OpenAid(DIE_CHANGE), new Touch.Start(0));
        assertEquals(PressShop.EN, kiosk.floor().lang());
        assertEquals(
                PressShop.PL,
                kiosk.touch(new Touch.SignOut()).tap(PIOTR).floor().lang());
    }

    @Test
    void anotherBadgeHandsOver() {
        kiosk.tap(AMARA).tap(PIOTR);
        assertEquals("Piotr", kiosk.floor(Floor.AtHome.class).person().called());
        assertEquals(List.of(new Fact.HandedOver(PIOTR.id()), new Fact.SignedIn()), kiosk.facts());
    }

    @Test
    void anotherBadgeHandsOverAndKeepsTheWork() {
        kiosk.tap(AMARA)
                .touch(new Touch.OpenAid(DIE_CHANGE), new Touch.Start(0), new Touch.Next())
                .tap(PIOTR);
        Floor.AtHome home = kiosk.floor(Floor.AtHome.class);
        assertEquals("Amara", home.kept().orElseThrow().called());
        assertEquals(1, home.kept().orElseThrow().at());
        assertTrue(home.home().hero() instanceof Home.Hero.TakeOver);
    }

    @Test
    void theSameBadgeWithinThreeSecondsIsTheSameTap() {
        Floor before = kiosk.tap(AMARA).wait(2).floor();
        assertEquals(before, kiosk.tap(AMARA).floor());
        assertEquals(List.of(), kiosk.effects());
    }

    @Test
    void theSameBadgeLaterOffersSignOutWithFiveSecondsToStay() {
        Floor.Countdown countdown = kiosk.tap(AMARA).wait(4).tap(AMARA).floor(Floor.Countdown.class);
        assertTrue(countdown.byBadge());
        assertEquals(5, countdown.seconds());
        kiosk.wait(4).floor(Floor.Countdown.class);
        kiosk.wait(1).floor(Floor.Attract.class);
        assertEquals(List.of(new Fact.SignedOut(Fact.SignedOut.By.BADGE)), kiosk.facts());
    }

    @Test
    void whoStaysAtAStepComesBackToTheStep() {
        kiosk.tap(AMARA).touch(new Touch.OpenAid(DIE_CHANGE), new Touch.Start(0), new Touch.Next());
        kiosk.wait(4).tap(AMARA).touch(new Touch.Stay());
        assertEquals(1, kiosk.floor(Floor.AtStep.class).run().at());
    }

    @Test
    void anUnknownBadgeIsRefusedForFourSeconds() {
        kiosk.stranger().floor(Floor.Refused.class);
        kiosk.wait(3).floor(Floor.Refused.class);
        kiosk.wait(1).floor(Floor.Attract.class);
    }

    @Test
    void aKioskWithoutAReleaseKnowsNobodyAndDoesNotBlameTheBadge() {
        kiosk.stranger();
        assertEquals(Floor.Refused.Why.UNKNOWN, kiosk.floor(Floor.Refused.class).why());
        kiosk.happens(at -> new Event.Changed(at, PressShop.setting(PressShop.PRESS, 0), kiosk.home()))
                .stranger();
        assertEquals(Floor.Refused.Why.NOT_YET, kiosk.floor(Floor.Refused.class).why());
    }

    @Test
    void whoeverIsRefusedMayStillRead() {
        kiosk.stranger().touch(new Touch.LookUp()).floor(Floor.LookingUp.class);
        assertEquals(List.of(), kiosk.facts());
    }

    @Test
    void anUnknownBadgeNeverEndsASession() {
        kiosk.tap(AMARA).stranger().floor(Floor.AtHome.class);
        assertEquals(List.of(new Effect.Play(Effect.Sound.REFUSED)), kiosk.effects());
    }

    @Test
    void idleAtHomeCountsDownAndSignsOut() {
        kiosk.tap(AMARA).wait(59).floor(Floor.AtHome.class);
        assertEquals(10, kiosk.wait(1).floor(Floor.Countdown.class).seconds());
        kiosk.wait(10).floor(Floor.Attract.class);
        assertEquals(List.of(new Fact.SignedOut(Fact.SignedOut.By.IDLE)), kiosk.facts());
    }

    @Test
    void theOwnBadgeEndsAnIdleCountdown() {
        kiosk.tap(AMARA).wait(62).tap(AMARA).floor(Floor.AtHome.class);
    }

    @Test
    void lookingUpNeedsNoBadgeAndLeavesNoRecord() {
        kiosk.touch(new Touch.LookUp(), new Touch.OpenAid(DIE_CHANGE), new Touch.Start(0));
        for (int i = 0; i < 8; i++) {
            kiosk.touch(new Touch.Next());
            assertEquals(List.of(), kiosk.effects());
        }
        kiosk.floor(Floor.LookingUp.class);
        kiosk.wait(60).floor(Floor.Attract.class);
    }

    @Test
    void aTapEndsLookingUp() {
        kiosk.touch(new Touch.LookUp(), new Touch.OpenAid(DIE_CHANGE))
                .tap(AMARA)
                .floor(Floor.AtHome.class);
    }
}
