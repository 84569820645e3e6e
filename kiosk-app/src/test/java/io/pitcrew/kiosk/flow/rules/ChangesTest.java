package io.pitcrew.kiosk.flow.rules;

import static io.pitcrew.kiosk.flow.rules.PressShop.AMARA;
import static io.pitcrew.kiosk.flow.rules.PressShop.DIE_CHANGE;
import static io.pitcrew.kiosk.flow.rules.PressShop.PIOTR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Reading;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What changed since somebody was last done with it.
final class ChangesTest {
    private final Kiosk kiosk = new Kiosk();

    @Test
    void whoeverWasDoneWithAnAidIsShownWhatIsDifferentAndNobodyElse() {
        amaraIsDoneAndItChanges();
        assertEquals(1, kiosk.home().mine().changed().size());
        kiosk.touch(new Touch.Changes());
        Floor.WhatChanged shown = kiosk.floor(Floor.WhatChanged.class);
        assertEquals(DIE_CHANGE, shown.changed().aid().id());
        assertTrue(shown.last());
        kiosk.tap(PIOTR);
        assertEquals(List.of(), kiosk.home().mine().changed());
        kiosk.touch(new Touch.Changes());
        kiosk.floor(Floor.AtHome.class);
    }

    @Test
    void itIsReadOnlyOnceItIsOnTheDiskAndThenItIsGone() {
        amaraIsDoneAndItChanges();
        kiosk.touch(new Touch.Changes(), new Touch.HaveRead());
        assertInstanceOf(Reading.Writing.class, reading());
        Effect.Append read = kiosk.appends().getFirst();
        JobAid now = aid();
        assertEquals(
                now.steps().size(), ((Fact.ChangesRead) read.fact()).steps().size());
        Context context = read.context();
        assertEquals(Optional.of(new ReleaseNumber(2)), context.release());
        assertEquals(Optional.of(now.meaning()), context.meaning());
        assertEquals(Optional.empty(), context.step());
        kiosk.touch(new Touch.HaveRead(), new Touch.Back());
        assertTrue(kiosk.effects().isEmpty(), "nothing while the disk has the word");
        kiosk.durable();
        kiosk.floor(Floor.AtHome.class);
        assertEquals(List.of(), kiosk.home().mine().changed());
    }

    @Test
    void whatTheDiskDoesNotTakeIsSaidAndCanBeTriedAgain() {
        amaraIsDoneAndItChanges();
        kiosk.touch(new Touch.Changes(), new Touch.HaveRead());
        kiosk.notRecorded("the disk is full");
        assertEquals(new Reading.NotRecorded("the disk is full"), reading());
        kiosk.touch(new Touch.Next());
        assertEquals(new Reading.Looking(false), reading());
    }

    @Test
    void aQuestionIsThreeTouchesAndSaysWhetherTheyWantToBeTold() {
        amaraIsDoneAndItChanges();
        kiosk.touch(new Touch.Changes(), new Touch.Ask(), new Touch.SendQuestion(true));
        assertTrue(kiosk.facts().isEmpty(), "first what is asked");
        kiosk.touch(new Touch.AskWhat(Reading.Ask.UNFIT), new Touch.SendQuestion(true));
        assertEquals(List.of(new Fact.Question("This does not fit our machine.", true)), kiosk.facts());
        kiosk.durable();
        assertEquals(new Reading.Looking(true), reading());
        kiosk.touch(new Touch.HaveRead());
        assertEquals(1, kiosk.facts().size());
    }

    @Test
    void laterLosesNothing() {
        amaraIsDoneAndItChanges();
        kiosk.touch(new Touch.Changes(), new Touch.Back());
        kiosk.floor(Floor.AtHome.class);
        assertEquals(1, kiosk.home().mine().changed().size());
        kiosk.touch(new Touch.Changes()).wait(120);
        kiosk.floor(Floor.Attract.class);
    }

    @Test
    void whatIsChangedBackWhileItIsReadLeadsHome() {
        amaraIsDoneAndItChanges();
        kiosk.touch(new Touch.Changes());
        kiosk.changed();
        kiosk.floor(Floor.WhatChanged.class);
        kiosk.newRelease();
        kiosk.floor(Floor.AtHome.class);
    }

    @Test
    void myPageIsReadAndLeft() {
        kiosk.tap(AMARA).touch(new Touch.MyPage());
        assertEquals(AMARA.id(), kiosk.floor(Floor.OnMyPage.class).person().id());
        kiosk.touch(new Touch.Start(0), new Touch.Back());
        kiosk.floor(Floor.AtHome.class);
        kiosk.touch(new Touch.MyPage());
        kiosk.tap(PIOTR);
        assertFalse(kiosk.floor() instanceof Floor.OnMyPage);
    }

    private void amaraIsDoneAndItChanges() {
        kiosk.tap(AMARA).touch(new Touch.OpenAid(DIE_CHANGE), new Touch.Start(0));
        kiosk.touch(new Touch.Next(), new Touch.Ok(), new Touch.Measured(BigDecimal.valueOf(25)));
        kiosk.touch(new Touch.Next(), new Touch.Ok());
        kiosk.durable();
        kiosk.floor(Floor.Done.class);
        kiosk.touch(new Touch.Close());
        assertEquals(List.of(), kiosk.home().mine().changed());
        kiosk.newRelease();
    }

    private JobAid aid() {
        return PressShop.aids(2).stream()
                .filter(aid -> aid.id().equals(DIE_CHANGE))
                .findFirst()
                .orElseThrow();
    }

    private Reading reading() {
        return kiosk.floor(Floor.WhatChanged.class).reading();
    }
}
