package io.pitcrew.kiosk.flow.rules;

import static io.pitcrew.kiosk.flow.rules.PressShop.AMARA;
import static io.pitcrew.kiosk.flow.rules.PressShop.CLEANING;
import static io.pitcrew.kiosk.flow.rules.PressShop.DIE_CHANGE;
import static io.pitcrew.kiosk.flow.rules.PressShop.JAM;
import static io.pitcrew.kiosk.flow.rules.PressShop.PIOTR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Effect.Play;
import io.pitcrew.kiosk.flow.Effect.Sound;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.record.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HaltsTest {
    private static final StepId FIRST = new StepId("s0");
    private final Kiosk kiosk = new Kiosk();

    private Kiosk atSecondStep() {
        return kiosk.tap(AMARA).touch(new Touch.OpenAid(DIE_CHANGE), new Touch.Start(0), new Touch.Next());
    }

    private Kiosk recall(boolean wholeAid) {
        kiosk.memory.recall(DIE_CHANGE, wholeAid ? Optional.empty() : Optional.of(FIRST));
        return kiosk.changed();
    }

    @Test
    void whoeverIsInTheMiddleOfItIsStoppedWithASoundAndCanNeitherGoOnNorFinish() {
        atSecondStep();
        recall(true);
        kiosk.floor(Floor.Stopped.class);
        assertEquals(List.<Effect>of(new Play(Sound.STOP)), kiosk.effects());
        kiosk.touch(new Touch.Next(), new Touch.Ok(), new Touch.NotOk(), new Touch.Back(), new Touch.Close());
        assertEquals(0, kiosk.floor(Floor.Stopped.class).halt().page(), "a finger on its way to Next skips nothing");
        kiosk.touch(new Touch.HaveStopped());
        assertEquals(List.of(new Fact.RecallAcknowledged(1)), kiosk.facts());
        assertEquals(
                Optional.of(FIRST.value().replace('0', '1')),
                kiosk.appends().getFirst().context().step().map(StepId::value));
        assertTrue(kiosk.floor(Floor.AtHome.class).home().open().isEmpty(), "it is not offered while it is recalled");
    }

    @Test
    void itCallsAgainUntilItIsTouchedAndFallsAsleepWhenNobodyIsThere() {
        atSecondStep();
        recall(true);
        kiosk.wait(10);
        assertEquals(List.<Effect>of(new Play(Sound.STOP)), kiosk.effects());
        kiosk.wait(120);
        assertTrue(kiosk.floor(Floor.Stopped.class).asleep());
        kiosk.touch(new Touch.HaveStopped());
        assertTrue(kiosk.floor(Floor.Stopped.class).asleep(), "nothing can be read in somebody else's name");
        kiosk.tap(AMARA);
        assertFalse(kiosk.floor(Floor.Stopped.class).asleep());
    }

    @Test
    void aRestingStepThatIsRecalledIsNotLeftOnTheScreen() {
        atSecondStep().wait(121);
        kiosk.floor(Floor.Resting.class);
        recall(true);
        assertTrue(kiosk.floor(Floor.Stopped.class).asleep());
        kiosk.tap(PIOTR);
        assertEquals(PIOTR.id(), kiosk.floor(Floor.AtHome.class).person().id());
    }

    @Test
    void aRecalledAidIsNotStartableAndItsReplacementIsOneTouchAway() {
        recall(true);
        kiosk.tap(AMARA).touch(new Touch.OpenAid(DIE_CHANGE));
        assertTrue(kiosk.floor(Floor.Recalled.class).worked().isEmpty());
        kiosk.touch(new Touch.Start(0), new Touch.OpenAid(JAM));
        kiosk.floor(Floor.Recalled.class);
        kiosk.touch(new Touch.OpenAid(CLEANING));
        assertEquals(CLEANING, kiosk.floor(Floor.Cover.class).aid().id());
    }

    @Test
    void aCoverThatIsOpenWhenTheRecallComesCannotBeStarted() {
        kiosk.tap(AMARA).touch(new Touch.OpenAid(DIE_CHANGE));
        recall(false);
        kiosk.floor(Floor.Recalled.class);
        kiosk.touch(new Touch.Back());
        kiosk.floor(Floor.AtHome.class);
    }

    @Test
    void whoWorkedByItReadsTheCorrectionAtEachTapUntilTheyAcknowledgeIt() {
        atSecondStep().touch(new Touch.SignOut());
        recall(false);
        kiosk.tap(PIOTR);
        kiosk.floor(Floor.AtHome.class);
        kiosk.tap(AMARA);
        assertTrue(kiosk.floor(Floor.Recalled.class).worked().isPresent());
        kiosk.touch(new Touch.Close());
        kiosk.floor(Floor.AtHome.class);
        kiosk.wait(200).tap(AMARA);
        kiosk.floor(Floor.Recalled.class);
        kiosk.touch(new Touch.Ok());
        assertEquals(List.of(new Fact.RecallAcknowledged(1)), kiosk.facts());
        kiosk.floor(Floor.AtHome.class);
        kiosk.wait(200).tap(AMARA);
        kiosk.floor(Floor.AtHome.class);
    }

    @Test
    void twoCorrectionsAreReadOneAfterTheOther() {
        atSecondStep().touch(new Touch.SignOut());
        recall(false);
        recall(true);
        kiosk.tap(AMARA).touch(new Touch.Ok());
        assertEquals(2, kiosk.floor(Floor.Recalled.class).entry().number());
        kiosk.touch(new Touch.Ok());
        kiosk.floor(Floor.AtHome.class);
    }

    @Test
    void whenItIsLiftedTheStepComesBack() {
        atSecondStep();
        recall(true);
        kiosk.memory.lift();
        kiosk.changed();
        assertEquals(1, kiosk.floor(Floor.AtStep.class).run().at());
    }

    @Test
    void whatWasFinishedBeforeTheRecallCameIsDone() {
        kiosk.tap(AMARA).touch(new Touch.OpenAid(JAM), new Touch.Start(0), new Touch.Next());
        kiosk.over(Over.Finishing.class);
        kiosk.memory.recall(JAM, Optional.empty());
        kiosk.changed();
        kiosk.over(Over.Finishing.class);
        kiosk.durable();
        kiosk.floor(Floor.Done.class);
    }

    @Test
    void aSafetyReleaseStopsThenShowsOldBesideNewThenGoesOnByTheNewVersion() {
        atSecondStep().newRelease(DIE_CHANGE);
        Floor.Stopped stopped = kiosk.floor(Floor.Stopped.class);
        assertTrue(stopped.halt().recalled().isEmpty());
        assertEquals(List.<Effect>of(new Play(Sound.STOP)), kiosk.effects());
        kiosk.wait(20).touch(new Touch.HaveStopped());
        stopped = kiosk.floor(Floor.Stopped.class);
        assertEquals(1, stopped.halt().page());
        assertEquals(1, stopped.halt().changes(stopped.run()).size());
        kiosk.touch(new Touch.Next());
        Floor.AtStep step = kiosk.floor(Floor.AtStep.class);
        assertEquals(new ReleaseNumber(2), step.run().release());
        assertEquals("Do it twice.", step.run().text().lines().getFirst().text());
        assertEquals(Set.of(FIRST), step.run().done(), "what did not change stays done");
        assertEquals(List.of(new Fact.Renewed(step.run().work(), List.of(new StepId("s1")))), kiosk.facts());
    }

    @Test
    void untilSomebodyHasStoppedNothingIsDoneFinishedOrClosedAndItCallsOn() {
        atSecondStep().newRelease(DIE_CHANGE);
        kiosk.touch(new Touch.Next(), new Touch.Ok(), new Touch.NotOk(), new Touch.Back(), new Touch.Close());
        kiosk.touch(new Touch.Wrong(), new Touch.SignOut(), new Touch.OpenAid(JAM));
        assertEquals(List.of(), kiosk.facts());
        assertEquals(0, kiosk.floor(Floor.Stopped.class).halt().page());
        assertEquals("s1", kiosk.floor(Floor.Stopped.class).run().step().id().value(), "the step is still shown");
        kiosk.wait(10);
        assertEquals(List.<Effect>of(new Play(Sound.STOP)), kiosk.effects());
        kiosk.touch(new Touch.HaveStopped());
        kiosk.wait(20);
        assertEquals(List.of(), kiosk.effects(), "whoever reads what is different is not called any more");
        kiosk.touch(new Touch.Ok(), new Touch.Close(), new Touch.OpenAid(JAM));
        assertEquals(1, kiosk.floor(Floor.Stopped.class).halt().page());
    }

    @Test
    void aStepThatWasDoneAndHasChangedIsDoneAgainBeforeAnythingElse() {
        atSecondStep().touch(new Touch.Ok()).newRelease(DIE_CHANGE).touch(new Touch.HaveStopped(), new Touch.Next());
        assertEquals(1, kiosk.floor(Floor.AtStep.class).run().at());
        kiosk.touch(new Touch.Ok());
        assertEquals(2, kiosk.floor(Floor.AtStep.class).run().at());
    }

    @Test
    void aKioskThatPassesOverASafetyReleaseStopsAllTheSame() {
        atSecondStep().passesOver(DIE_CHANGE);
        kiosk.floor(Floor.Stopped.class);
        kiosk.wait(20).touch(new Touch.HaveStopped(), new Touch.Next());
        assertEquals(new ReleaseNumber(4), kiosk.floor(Floor.AtStep.class).run().release());
        kiosk.newRelease();
        assertEquals(
                new ReleaseNumber(4),
                kiosk.floor(Floor.AtStep.class).run().release(),
                "who works by it already is not stopped again");
    }

    @Test
    void aSafetyReleaseStopsAlsoWhoBeganSeveralReleasesAgo() {
        atSecondStep().newRelease().newRelease().newRelease(DIE_CHANGE);
        kiosk.floor(Floor.Stopped.class);
    }

    @Test
    void anOrdinaryReleaseStopsNobody() {
        atSecondStep().newRelease();
        assertEquals(new ReleaseNumber(1), kiosk.floor(Floor.AtStep.class).run().release());
    }

    @Test
    void openWorkOfARecalledVersionGoesOnByTheCorrectedOne() {
        atSecondStep().touch(new Touch.Ok(), new Touch.SignOut());
        kiosk.memory.recall(DIE_CHANGE, Optional.of(new StepId("s1")));
        kiosk.newRelease().tap(AMARA).touch(new Touch.Ok());
        String work = kiosk.memory.standing("fresh-3").orElseThrow().work();
        kiosk.touch(new Touch.GoOn(work));
        assertTrue(kiosk.floor(Floor.Stopped.class).halt().now().isPresent());
        kiosk.touch(new Touch.HaveStopped(), new Touch.Next());
        assertEquals(new ReleaseNumber(2), kiosk.floor(Floor.AtStep.class).run().release());
    }

    @Test
    void withoutABadgeNothingIsRecordedAndReadingEndsToo() {
        kiosk.touch(new Touch.LookUp(), new Touch.OpenAid(DIE_CHANGE), new Touch.Start(0));
        recall(true);
        kiosk.floor(Floor.Stopped.class);
        kiosk.touch(new Touch.HaveStopped());
        assertEquals(List.of(), kiosk.facts());
        kiosk.floor(Floor.LookingUp.class);
    }
}
