package io.pitcrew.kiosk.flow.rules;

import static io.pitcrew.kiosk.flow.rules.PressShop.AMARA;
import static io.pitcrew.kiosk.flow.rules.PressShop.PIOTR;
import static io.pitcrew.kiosk.flow.rules.PressShop.WARM_UP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.station.record.Fact;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Choices, time and questions.
class StepKindsTest {
    private final Kiosk kiosk = new Kiosk();

    @Test
    void anOptionLeadsOnAndIsOnRecordByItsNumber() {
        at(0).touch(new Touch.Choose(1));
        assertEquals(List.of(new Fact.StepDone(run().work(), Optional.of("1"))), kiosk.facts());
        assertEquals(1, run().at());
    }

    @Test
    void anOptionLeadsToALaterStepAndTheWorkStandsThere() {
        at(0).touch(new Touch.Choose(2));
        assertEquals(3, run().at());
        kiosk.tap(PIOTR);
        Home.Hero hero = kiosk.floor(Floor.AtHome.class).home().hero();
        assertTrue(hero instanceof Home.Hero.TakeOver(var work) && work.at() == 3, hero::toString);
    }

    @Test
    void whoTakesOverChoosesAgainAndGoesOnWhereTheWorkStood() {
        at(0).touch(new Touch.Choose(2), new Touch.Choose(2), new Touch.Next());
        String work = run().work();
        kiosk.tap(PIOTR).touch(new Touch.TakeOver(work), new Touch.Start(0));
        assertEquals(0, run().at());
        assertEquals(
                4,
                kiosk.touch(new Touch.Choose(2)).floor(Floor.AtStep.class).run().at());
    }

    @Test
    void whatWasChosenIsPassedOverAsItWasChosen() {
        at(0).touch(new Touch.Choose(2), new Touch.Back(), new Touch.Back(), new Touch.Back());
        assertEquals(0, run().at());
        kiosk.touch(new Touch.Next());
        assertEquals(3, run().at());
    }

    @Test
    void anOptionThatIsNotAsItShouldBeHasItsWay() {
        at(0).touch(new Touch.Choose(3));
        assertEquals(List.of(new Fact.NotOk(run().work(), "STOP", Optional.of("3"))), kiosk.facts());
        assertEquals(Optional.of("3"), kiosk.over(Over.Way.class).value());
        kiosk.touch(new Touch.Close()).floor(Floor.AtHome.class);
    }

    @Test
    void anOptionThatIsNotThereIsNoAnswer() {
        Floor before = at(0).floor();
        assertEquals(
                before,
                kiosk.touch(new Touch.Choose(4), new Touch.Choose(0), new Touch.Next())
                        .floor());
    }

    @Test
    void timeIsStartedByHandAndHoldsUpWhoMustWait() {
        at(1).touch(new Touch.Next());
        assertEquals(1, run().at());
        kiosk.touch(new Touch.StartTime()).wait(3);
        assertEquals(2, run().timing().orElseThrow().left());
        assertEquals(
                1, kiosk.touch(new Touch.Next()).floor(Floor.AtStep.class).run().at());
        kiosk.wait(2);
        assertEquals(List.of(new Effect.Play(Effect.Sound.ATTENTION)), kiosk.effects());
        kiosk.touch(new Touch.Next());
        assertEquals(List.of(new Fact.StepDone(run().work(), Optional.of("5"))), kiosk.facts());
        assertEquals(2, run().at());
    }

    @Test
    void whoMayGoOnEarlierIsOnRecordWithTheTimeWaited() {
        at(2).touch(new Touch.StartTime()).wait(12).touch(new Touch.Next());
        assertEquals(List.of(new Fact.StepDone(run().work(), Optional.of("12"))), kiosk.facts());
        assertEquals(Optional.empty(), run().timing());
    }

    @Test
    void timeGoesOnWhileOneLooksAtAnotherStepAndReadsWhy() {
        at(2).touch(new Touch.StartTime(), new Touch.Back()).wait(10).touch(new Touch.Next());
        assertEquals(1, run().at());
        assertEquals(20, run().timing().orElseThrow().left());
    }

    @Test
    void timeGoesOnWhileTheStepRests() {
        at(2).touch(new Touch.Why())
                .wait(115)
                .touch(new Touch.Close(), new Touch.StartTime())
                .wait(29);
        assertEquals(1, run().timing().orElseThrow().left());
        kiosk.wait(92).floor(Floor.Resting.class);
        kiosk.tap(AMARA);
        assertTrue(run().timing().orElseThrow().over());
    }

    @Test
    void timeSoundsAtARestingStepToo() {
        Kiosk resting = at(1).wait(119).touch(new Touch.Why());
        resting.wait(118).touch(new Touch.Close(), new Touch.StartTime());
        kiosk.wait(4);
        assertEquals(1, run().timing().orElseThrow().left());
        kiosk.wait(1);
        assertEquals(List.of(new Effect.Play(Effect.Sound.ATTENTION)), kiosk.effects());
    }

    @Test
    void timeThatEndsDuringACountdownSoundsOnceOneIsBack() {
        at(1).touch(new Touch.StartTime()).wait(4).tap(AMARA);
        kiosk.floor(Floor.Countdown.class);
        kiosk.wait(3).touch(new Touch.Stay());
        assertEquals(1, run().timing().orElseThrow().left());
        kiosk.wait(1);
        assertTrue(run().timing().orElseThrow().over());
    }

    @Test
    void aQuestionIsExplainedWhateverWasAnsweredAndGoesOn() {
        at(3).touch(new Touch.Choose(1));
        assertEquals(List.of(new Fact.Answer(run().work(), "1", false)), kiosk.facts());
        assertEquals(new Over.Feedback(1, false), kiosk.over(Over.Feedback.class));
        kiosk.touch(new Touch.Next());
        assertEquals(List.of(new Fact.StepDone(run().work(), Optional.of("1"))), kiosk.facts());
        assertEquals(4, run().at());
    }

    @Test
    void aQuestionCanBeAnsweredAgain() {
        at(3).touch(new Touch.Choose(1), new Touch.Close(), new Touch.Choose(2));
        assertEquals(List.of(new Fact.Answer(run().work(), "2", true)), kiosk.facts());
    }

    @Test
    void whoOnlyReadsFollowsAnOptionAndNothingIsRecorded() {
        kiosk.touch(new Touch.LookUp(), new Touch.OpenAid(WARM_UP), new Touch.Start(0), new Touch.Choose(2));
        assertEquals(3, run().at());
        assertEquals(List.of(), kiosk.facts());
        kiosk.touch(new Touch.Choose(2));
        assertEquals(List.of(), kiosk.facts());
        kiosk.touch(new Touch.Next());
        assertEquals(4, run().at());
    }

    private Kiosk at(int step) {
        return kiosk.tap(AMARA).touch(new Touch.OpenAid(WARM_UP), new Touch.Start(step));
    }

    private Run run() {
        return kiosk.floor(Floor.AtStep.class).run();
    }
}
