package io.pitcrew.kiosk.flow.rules;

import static io.pitcrew.kiosk.flow.rules.PressShop.AMARA;
import static io.pitcrew.kiosk.flow.rules.PressShop.CLEANING;
import static io.pitcrew.kiosk.flow.rules.PressShop.DIE_CHANGE;
import static io.pitcrew.kiosk.flow.rules.PressShop.PIOTR;
import static io.pitcrew.kiosk.flow.rules.PressShop.PRESS;
import static io.pitcrew.kiosk.flow.rules.PressShop.PRESS4;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.record.Fact;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Another station's aids, here.
final class NeighboursTest {
    private static final Optional<StationPath> THEIRS = Optional.of(PRESS4.path());

    private final Kiosk kiosk = new Kiosk();

    @Test
    void aWorkerWorksByAnotherStationsAidWithItsValuesAndTheRecordSaysBoth() {
        kiosk.tap(AMARA);
        opens(DIE_CHANGE);
        Floor.Cover cover = kiosk.floor(Floor.Cover.class);
        assertEquals(theirs(DIE_CHANGE, 1), cover.aid());
        assertEquals(THEIRS, cover.of());
        kiosk.touch(new Touch.Start(0));
        Effect.Append opened = kiosk.appends().getFirst();
        assertEquals(new Fact.Opened(kiosk.floor(Floor.AtStep.class).run().work(), THEIRS), opened.fact());
        assertEquals(Optional.of(PRESS.path()), opened.context().station(), "where it is done stays this kiosk");
        kiosk.touch(new Touch.Next());
        assertEquals(THEIRS, kiosk.floor(Floor.AtStep.class).run().of());
        assertEquals(
                "Do it with 70.",
                kiosk.floor(Floor.AtStep.class).run().text().lines().getFirst().text());
    }

    @Test
    void whatWasBegunThereGoesOnThereAlsoForWhoeverTakesItOver() {
        kiosk.tap(AMARA);
        opens(DIE_CHANGE);
        kiosk.touch(new Touch.Start(0), new Touch.Next());
        String work = kiosk.floor(Floor.AtStep.class).run().work();
        kiosk.tap(PIOTR).touch(new Touch.TakeOver(work), new Touch.Start(0));
        assertEquals(THEIRS, kiosk.floor(Floor.AtStep.class).run().of());
        assertEquals(
                theirs(DIE_CHANGE, 1), kiosk.floor(Floor.AtStep.class).run().aid());
    }

    @Test
    void withoutABadgeItIsReadAndBackLeadsTheWayItCame() {
        kiosk.touch(new Touch.LookUp());
        opens(CLEANING);
        kiosk.touch(new Touch.Start(0));
        assertTrue(kiosk.appends().isEmpty());
        assertEquals(THEIRS, kiosk.floor(Floor.AtStep.class).run().of());
        kiosk.touch(new Touch.Close());
        kiosk.floor(Floor.LookingUp.class);
        kiosk.touch(new Touch.OtherStation(), new Touch.AtStation(PRESS4.path()), new Touch.Back());
        kiosk.floor(Floor.Elsewhere.class);
        kiosk.touch(new Touch.Back());
        assertEquals(Optional.empty(), kiosk.floor(Floor.LookingUp.class).of(), "the own again");
    }

    @Test
    void aSafetyChangeStopsWhoeverIsAtANeighboursAidAndShowsThatStationsWords() {
        kiosk.tap(AMARA);
        opens(DIE_CHANGE);
        kiosk.touch(new Touch.Start(0)).newRelease(DIE_CHANGE);
        Floor.Stopped stopped = kiosk.floor(Floor.Stopped.class);
        assertEquals(Optional.of(theirs(DIE_CHANGE, 2)), stopped.halt().now());
        kiosk.touch(new Touch.HaveStopped(), new Touch.Next());
        assertEquals(THEIRS, kiosk.floor(Floor.AtStep.class).run().of());
        assertEquals(
                theirs(DIE_CHANGE, 2), kiosk.floor(Floor.AtStep.class).run().aid());
    }

    @Test
    void whatIsRecalledIsRecalledThereTooAndLeadsToWhatThatStationShowsInstead() {
        kiosk.memory.recall(DIE_CHANGE, Optional.empty());
        kiosk.changed().tap(AMARA);
        opens(DIE_CHANGE);
        assertEquals(THEIRS, kiosk.floor(Floor.Recalled.class).of());
        kiosk.touch(new Touch.OpenAid(CLEANING));
        assertEquals(THEIRS, kiosk.floor(Floor.Cover.class).of());
    }

    @Test
    void helpAtANeighboursStepIsSomebodyToCallNotTheOwnSymptoms() {
        kiosk.tap(AMARA);
        opens(DIE_CHANGE);
        kiosk.touch(new Touch.Start(0), new Touch.Help());
        assertTrue(kiosk.floor(Floor.Helping.class).calling());
        assertEquals(List.of(), kiosk.floor(Floor.Helping.class).symptoms());
        kiosk.touch(new Touch.Back());
        assertEquals(THEIRS, kiosk.floor(Floor.AtStep.class).run().of());
    }

    @Test
    void aReleaseThatComesMeanwhileShowsWhatThatStationShowsNow() {
        kiosk.tap(AMARA).touch(new Touch.OtherStation(), new Touch.AtStation(PRESS4.path()));
        kiosk.newRelease();
        assertEquals(PressShop.theirs(2), kiosk.floor(Floor.LookingUp.class).aids());
        kiosk.touch(new Touch.OpenAid(DIE_CHANGE)).newRelease();
        assertEquals(theirs(DIE_CHANGE, 3), kiosk.floor(Floor.Cover.class).aid());
        assertEquals(THEIRS, kiosk.floor(Floor.Cover.class).of());
    }

    @Test
    void whoSignedInAndOnlyReadsIsSignedOutAsEver() {
        kiosk.tap(AMARA).touch(new Touch.OtherStation(), new Touch.AtStation(PRESS4.path()));
        assertEquals(Optional.of(AMARA.id()), Flow.signedIn(kiosk.floor()).map(p -> p.id()));
        kiosk.wait(61);
        kiosk.floor(Floor.Countdown.class);
    }

    private void opens(AidId aid) {
        kiosk.touch(new Touch.OtherStation(), new Touch.AtStation(PRESS4.path()), new Touch.OpenAid(aid));
    }

    private static JobAid theirs(AidId id, long release) {
        return PressShop.theirs(release).stream()
                .filter(aid -> aid.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
