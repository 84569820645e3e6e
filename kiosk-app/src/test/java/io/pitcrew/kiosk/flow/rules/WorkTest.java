package io.pitcrew.kiosk.flow.rules;

import static io.pitcrew.kiosk.flow.rules.PressShop.AMARA;
import static io.pitcrew.kiosk.flow.rules.PressShop.CLEANING;
import static io.pitcrew.kiosk.flow.rules.PressShop.DIE_CHANGE;
import static io.pitcrew.kiosk.flow.rules.PressShop.INES;
import static io.pitcrew.kiosk.flow.rules.PressShop.JAM;
import static io.pitcrew.kiosk.flow.rules.PressShop.PIOTR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.record.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkTest {
    private final Kiosk kiosk = new Kiosk();

    @Test
    void theFirstStepIsTwoTouchesFromTheBadge() {
        kiosk.tap(AMARA).touch(new Touch.OpenAid(DIE_CHANGE), new Touch.Start(0));
        assertEquals(0, kiosk.floor(Floor.AtStep.class).run().at());
        assertTrue(kiosk.facts().getFirst() instanceof Fact.Opened);
    }

    @Test
    void anAidCanBeEnteredAtAnyStep() {
        kiosk.tap(AMARA).touch(new Touch.OpenAid(DIE_CHANGE), new Touch.Start(3));
        assertEquals(
                new StepId("s3"), kiosk.appends().getFirst().context().step().orElseThrow());
    }

    @Test
    void answeringIsGoingOn() {
        atDieChange().touch(new Touch.Next());
        assertEquals(List.of(new Fact.StepDone(work(), Optional.empty())), kiosk.facts());
        kiosk.touch(new Touch.Ok());
        assertEquals(List.of(new Fact.StepDone(work(), Optional.of("ok"))), kiosk.facts());
        kiosk.touch(new Touch.Measured(new BigDecimal("24.5")));
        assertEquals(List.of(new Fact.StepDone(work(), Optional.of("24.5"))), kiosk.facts());
        assertEquals(3, kiosk.floor(Floor.AtStep.class).run().at());
    }

    @Test
    void nextIsNoAnswerToAQuestion() {
        Floor asked = atDieChange().touch(new Touch.Next()).floor();
        assertEquals(asked, kiosk.touch(new Touch.Next()).floor());
    }

    @Test
    void aNoThatCanBePutRightLeadsBackToTheQuestion() {
        atDieChange().touch(new Touch.Next(), new Touch.NotOk());
        assertEquals(List.of(new Fact.NotOk(work(), "FIX", Optional.empty())), kiosk.facts());
        kiosk.over(Over.Way.class);
        kiosk.touch(new Touch.Close());
        assertEquals(1, kiosk.floor(Floor.AtStep.class).run().at());
        assertEquals(
                2, kiosk.touch(new Touch.Ok()).floor(Floor.AtStep.class).run().at());
    }

    @Test
    void aNoToAStepThatWasDoneMakesItUndone() {
        atDieChange().touch(new Touch.Next(), new Touch.Ok(), new Touch.Back(), new Touch.NotOk(), new Touch.Close());
        assertEquals(
                1, kiosk.touch(new Touch.Next()).floor(Floor.AtStep.class).run().at());
        assertEquals(
                2, kiosk.touch(new Touch.Ok()).floor(Floor.AtStep.class).run().at());
    }

    @Test
    void aValueOutsideTheLimitsStopsAndTheWorkStaysOpen() {
        atDieChange().touch(new Touch.Next(), new Touch.Ok(), new Touch.Measured(new BigDecimal("31")));
        assertEquals(List.of(new Fact.NotOk(work(), "STOP", Optional.of("31"))), kiosk.facts());
        assertEquals(Optional.of("31"), kiosk.over(Over.Way.class).value());
        Floor.AtHome home = kiosk.touch(new Touch.Close()).floor(Floor.AtHome.class);
        assertTrue(home.home().hero() instanceof Home.Hero.GoOn);
    }

    @Test
    void theNumberPadTakesDigitsOnePointAndTakesBack() {
        atDieChange().touch(new Touch.Next(), new Touch.Ok());
        "2.4.5x<".chars().forEach(c -> kiosk.touch(new Touch.Key((char) c)));
        assertEquals("2.4", kiosk.over(Over.Pad.class).digits());
    }

    @Test
    void doneWaitsForTheDisk() {
        kiosk.tap(AMARA).touch(new Touch.OpenAid(JAM), new Touch.Start(0), new Touch.Next());
        kiosk.over(Over.Finishing.class);
        kiosk.wait(30).over(Over.Finishing.class);
        kiosk.durable().floor(Floor.Done.class);
        assertEquals(List.of(new Effect.Play(Effect.Sound.DONE)), kiosk.effects());
    }

    @Test
    void touchesWhileFinishingChangeNothing() {
        kiosk.tap(AMARA).touch(new Touch.OpenAid(JAM), new Touch.Start(0), new Touch.Next());
        Floor finishing = kiosk.floor();
        assertEquals(
                finishing,
                kiosk.touch(new Touch.Next(), new Touch.Close(), new Touch.SignOut())
                        .floor());
    }

    @Test
    void anotherBadgeHandsOverWhileFinishing() {
        kiosk.tap(AMARA)
                .touch(new Touch.OpenAid(JAM), new Touch.Start(0), new Touch.Next())
                .tap(PIOTR);
        Floor piotrs = kiosk.floor(Floor.AtHome.class);
        assertEquals(piotrs, kiosk.durable().floor());
    }

    @Test
    void nothingSaysDoneWhenItCouldNotBeWritten() {
        kiosk.tap(AMARA).touch(new Touch.OpenAid(JAM), new Touch.Start(0), new Touch.Next());
        kiosk.notRecorded("the disk is full");
        assertEquals("the disk is full", kiosk.over(Over.NotRecorded.class).reason());
        kiosk.touch(new Touch.Next());
        assertEquals(List.of(new Fact.Completed(work())), kiosk.facts());
        kiosk.durable().floor(Floor.Done.class);
    }

    @Test
    void doneCanBeTakenBackForFiveSeconds() {
        kiosk.tap(AMARA).touch(new Touch.OpenAid(CLEANING), new Touch.Start(0), new Touch.Next(), new Touch.Next());
        String record = kiosk.durable().floor(Floor.Done.class).record();
        kiosk.touch(new Touch.Undo());
        assertEquals(List.of(new Fact.Undone(record, "person")), kiosk.facts());
        assertTrue(kiosk.durable().floor(Floor.Done.class).undone());
        Home home = kiosk.wait(3).floor(Floor.AtHome.class).home();
        assertTrue(home.hero() instanceof Home.Hero.GoOn open && open.work().at() == 1);
    }

    @Test
    void doneLeadsHomeByItself() {
        kiosk.tap(AMARA)
                .touch(new Touch.OpenAid(JAM), new Touch.Start(0), new Touch.Next())
                .durable();
        kiosk.wait(5).floor(Floor.AtHome.class);
    }

    @Test
    void aStepRestsInsteadOfSigningOut() {
        Floor.Resting resting = atDieChange().wait(120).floor(Floor.Resting.class);
        assertEquals(AMARA.id(), resting.owner());
        kiosk.touch(new Touch.Next(), new Touch.Ok(), new Touch.SignOut()).wait(10_000);
        assertEquals(resting.run(), kiosk.floor(Floor.Resting.class).run());
    }

    @Test
    void theOwnersBadgeResumesTheStep() {
        atDieChange().touch(new Touch.Next()).wait(120).tap(AMARA);
        assertEquals(1, kiosk.floor(Floor.AtStep.class).run().at());
        assertEquals(List.of(), kiosk.facts());
    }

    @Test
    void anotherBadgeAtARestingStepIsOfferedToTakeOver() {
        Floor.AtHome home = atDieChange().wait(120).tap(PIOTR).floor(Floor.AtHome.class);
        assertTrue(home.home().hero() instanceof Home.Hero.TakeOver);
    }

    @Test
    void workGoesOnAtItsStepInItsVersion() {
        atDieChange().touch(new Touch.Next(), new Touch.SignOut()).newRelease().tap(AMARA);
        kiosk.touch(new Touch.GoOn(openWork()));
        Floor.AtStep step = kiosk.floor(Floor.AtStep.class);
        assertEquals(1, step.run().at());
        assertEquals(new ReleaseNumber(1), step.run().release());
        kiosk.touch(new Touch.Ok());
        assertEquals(
                Optional.of(new ReleaseNumber(1)),
                kiosk.appends().getFirst().context().release());
    }

    @Test
    void aReleaseDuringAProcedureWaitsForTheNextStart() {
        atDieChange().newRelease();
        Floor.AtStep step = kiosk.floor(Floor.AtStep.class);
        assertEquals(new ReleaseNumber(1), step.run().release());
        assertEquals(new ReleaseNumber(2), step.setting().release());
    }

    @Test
    void takingOverNamesBothAndChecksAgainWhatIsMarked() {
        atDieChange().touch(new Touch.Next(), new Touch.Ok(), new Touch.Measured(new BigDecimal("25")));
        String work = work();
        kiosk.tap(PIOTR).touch(new Touch.TakeOver(work));
        kiosk.floor(Floor.TakingOver.class);
        kiosk.touch(new Touch.Start(0));
        assertEquals(List.of(new Fact.TakenOver(work, AMARA.id())), kiosk.facts());
        assertEquals(1, kiosk.floor(Floor.AtStep.class).run().at());
        assertEquals(
                1, kiosk.touch(new Touch.Next()).floor(Floor.AtStep.class).run().at());
        assertEquals(
                3, kiosk.touch(new Touch.Ok()).floor(Floor.AtStep.class).run().at());
    }

    @Test
    void whatIsToBeCheckedAgainIsNotForgottenOverAHandOver() {
        atDieChange().touch(new Touch.Next(), new Touch.Ok(), new Touch.Measured(new BigDecimal("25")));
        String work = work();
        kiosk.tap(PIOTR).touch(new Touch.TakeOver(work), new Touch.Start(0));
        kiosk.tap(INES).tap(PIOTR).touch(new Touch.GoOn(openWork()));
        assertEquals(1, kiosk.floor(Floor.AtStep.class).run().at());
        assertEquals(
                1, kiosk.touch(new Touch.Next()).floor(Floor.AtStep.class).run().at());
        assertEquals(
                3, kiosk.touch(new Touch.Ok()).floor(Floor.AtStep.class).run().at());
        kiosk.tap(INES).tap(PIOTR).touch(new Touch.GoOn(openWork()));
        assertEquals(3, kiosk.floor(Floor.AtStep.class).run().at());
    }

    @Test
    void wrongIsThreeTouchesAndThanksWaitsForTheDisk() {
        atDieChange().touch(new Touch.Wrong(), new Touch.WrongWhat(Fact.SaidWrong.What.VALUE), new Touch.SendWrong());
        assertEquals(List.of(new Fact.SaidWrong(Fact.SaidWrong.What.VALUE)), kiosk.facts());
        assertEquals(false, kiosk.over(Over.Thanks.class).durable());
        assertEquals(true, kiosk.durable().over(Over.Thanks.class).durable());
        kiosk.wait(3).over(Over.Nothing.class);
    }

    @Test
    void answersAreToldOnceWhenTheWorkerGoesOn() {
        kiosk.tap(AMARA);
        assertEquals(1, kiosk.floor(Floor.AtHome.class).home().answers().size());
        kiosk.touch(new Touch.OpenAid(JAM));
        assertTrue(kiosk.facts().getFirst() instanceof Fact.Told);
        kiosk.touch(new Touch.Close());
        assertEquals(0, kiosk.floor(Floor.AtHome.class).home().answers().size());
    }

    @Test
    void whoWalksAwayHasNotBeenTold() {
        kiosk.tap(AMARA).wait(100).floor(Floor.Attract.class);
        assertEquals(
                1, kiosk.tap(AMARA).floor(Floor.AtHome.class).home().answers().size());
    }

    private Kiosk atDieChange() {
        return kiosk.tap(AMARA).touch(new Touch.OpenAid(DIE_CHANGE), new Touch.Start(0));
    }

    private String work() {
        return kiosk.floor(Floor.AtStep.class).run().work();
    }

    private String openWork() {
        return kiosk.floor(Floor.AtHome.class).home().hero() instanceof Home.Hero.GoOn open
                ? open.work().work()
                : "";
    }
}
