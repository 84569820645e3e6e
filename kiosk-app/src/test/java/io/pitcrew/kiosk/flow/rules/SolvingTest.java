package io.pitcrew.kiosk.flow.rules;

import static io.pitcrew.kiosk.flow.rules.PressShop.AMARA;
import static io.pitcrew.kiosk.flow.rules.PressShop.DIE_CHANGE;
import static io.pitcrew.kiosk.flow.rules.PressShop.JAM;
import static io.pitcrew.kiosk.flow.rules.PressShop.NO_STROKE;
import static io.pitcrew.kiosk.flow.rules.PressShop.PIOTR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.flow.run.Run;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.record.Fact;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Something is wrong.
class SolvingTest {
    private final Kiosk kiosk = new Kiosk();

    @Test
    void theWayToWhatHelpsIsNotRecordedAndWhetherItHelpedIs() {
        atSymptom().touch(new Touch.Choose(2));
        assertEquals(2, run().at());
        assertEquals(List.of(), kiosk.facts());
        kiosk.touch(new Touch.Ok()).floor(Floor.AtHome.class);
        assertEquals(List.of(new Fact.Solved(true)), kiosk.facts());
        assertEquals(
                Optional.of(new StepId("s2")),
                kiosk.appends().getFirst().context().step());
    }

    @Test
    void whoIsNotHelpedIsToldWhomToCall() {
        atSymptom().touch(new Touch.Choose(1), new Touch.NotOk());
        assertEquals(List.of(new Fact.Solved(false)), kiosk.facts());
        kiosk.over(Over.Way.class);
        kiosk.touch(new Touch.CallSomeone());
        assertTrue(kiosk.floor(Floor.Helping.class).calling());
        kiosk.touch(new Touch.Back(), new Touch.Back()).floor(Floor.AtHome.class);
    }

    @Test
    void whatHelpsCanBeAnAid() {
        atSymptom().touch(new Touch.Choose(3));
        assertEquals(JAM, kiosk.floor(Floor.Cover.class).aid().id());
    }

    @Test
    void helpIsOneTouchAwayOnTheCoverToo() {
        kiosk.tap(AMARA).touch(new Touch.OpenAid(DIE_CHANGE), new Touch.Help()).floor(Floor.Helping.class);
    }

    @Test
    void backLeadsTheWayOneCame() {
        atSymptom().touch(new Touch.Choose(2), new Touch.Back());
        assertEquals(0, run().at());
        kiosk.touch(new Touch.Back()).floor(Floor.Helping.class);
        kiosk.touch(new Touch.Back()).floor(Floor.AtHome.class);
    }

    @Test
    void helpAtAStepLeadsBackToTheStepAndKeepsTheWork() {
        kiosk.tap(AMARA).touch(new Touch.OpenAid(DIE_CHANGE), new Touch.Start(0), new Touch.Next(), new Touch.Help());
        kiosk.touch(new Touch.CallSomeone());
        assertTrue(kiosk.floor(Floor.Helping.class).calling());
        kiosk.touch(new Touch.Back(), new Touch.Back());
        assertEquals(1, run().at());
        kiosk.touch(new Touch.Help()).tap(PIOTR);
        assertEquals(
                Optional.of("Amara"), kiosk.floor(Floor.AtHome.class).kept().map(Floor.AtHome.Kept::called));
    }

    @Test
    void withoutABadgeOneIsHelpedAndNothingIsRecorded() {
        kiosk.touch(
                new Touch.LookUp(),
                new Touch.Help(),
                new Touch.OpenAid(NO_STROKE),
                new Touch.Choose(1),
                new Touch.Ok());
        assertEquals(List.of(), kiosk.facts());
        kiosk.floor(Floor.LookingUp.class);
    }

    @Test
    void whoReadsHelpIsStoppedTooWhenTheStepTheyCameFromIsRecalled() {
        kiosk.tap(AMARA).touch(new Touch.OpenAid(DIE_CHANGE), new Touch.Start(0), new Touch.Next(), new Touch.Help());
        kiosk.memory.recall(DIE_CHANGE, Optional.empty());
        kiosk.changed();
        assertEquals(DIE_CHANGE, kiosk.floor(Floor.Stopped.class).run().aid().id());
    }

    @Test
    void helpLeftAloneRestsAtTheStepAndSignsNobodyOut() {
        kiosk.tap(AMARA).touch(new Touch.OpenAid(DIE_CHANGE), new Touch.Start(0), new Touch.Next(), new Touch.Help());
        kiosk.wait(121);
        assertEquals(AMARA.id(), kiosk.floor(Floor.Resting.class).owner());
    }

    private Kiosk atSymptom() {
        return kiosk.tap(AMARA).touch(new Touch.Help(), new Touch.OpenAid(NO_STROKE));
    }

    private Run run() {
        return kiosk.floor(Floor.AtStep.class).run();
    }
}
