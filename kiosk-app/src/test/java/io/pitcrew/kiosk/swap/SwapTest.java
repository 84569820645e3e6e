package io.pitcrew.kiosk.swap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.content.Kiosk;
import io.pitcrew.kiosk.ledger.Draft;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.testkit.Plants;
import io.pitcrew.station.testkit.Releases;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwapTest implements SwapWatch {
    private static final Duration CONFIRM = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final SigningKey key = SigningKey.generate();
    private final Releases releases = new Releases();
    private final Plants.Plant plant = Plants.small();
    private final List<SwapPlan> plans = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private int trials;
    private int settled;
    private Kiosk kiosk;
    private Swap swap;

    @BeforeEach
    void thePressIsServed() {
        start();
        offer(releases.make(1, plant));
    }

    @AfterEach
    void stop() {
        kiosk.close();
    }

    private void start() {
        kiosk = new Kiosk(folder, releases, key, Kiosk.LIMITS);
        swap = new Swap(kiosk.content, kiosk.library, kiosk.ledger, kiosk.work, kiosk.pace, CONFIRM);
        kiosk.progressed = swap::progressed;
        swap.start(this);
        kiosk.settle();
    }

    private void offer(Releases.Made made) {
        kiosk.broker.holds.putAll(releases.chunks);
        kiosk.offer(made);
    }

    private void swapToTheLathe() {
        swap.plan(Plants.LATHE);
        kiosk.settle();
        swap.apply(Plants.LATHE, Plants.MAREK.id());
        kiosk.settle();
    }

    private StationPath served() {
        return kiosk.content.shelf().station().path();
    }

    @Test
    void thePlanListsWhatChangesAndChangesNothing() {
        kiosk.record(new Draft(
                Context.NONE
                        .at(Plants.PRESS)
                        .by(Plants.AMARA.id())
                        .in(new ReleaseNumber(1))
                        .of(new AidId("die-change"), Plants.EN),
                new Fact.Opened("w1")));
        swap.plan(Plants.LATHE);
        kiosk.run();
        SwapPlan first = plans.getFirst();
        assertFalse(first.ready());
        assertTrue(first.missingBytes() > 0);
        kiosk.settle();
        SwapPlan plan = plans.getLast();
        assertTrue(plan.ready());
        assertEquals(List.of("tool-offset"), ids(plan.added()));
        assertEquals(List.of("die-change"), ids(plan.removed()));
        assertEquals(List.of("clamp-torque"), ids(plan.stay()));
        assertEquals(1, plan.open());
        assertEquals(Plants.PRESS, served());
        assertTrue(kiosk.facts(Fact.StationSwapped.class).isEmpty());
    }

    @Test
    void aSwapIsNotAppliedBeforeEverythingIsHere() {
        kiosk.broker.holds.clear();
        swapToTheLathe();
        assertEquals(Plants.PRESS, served());
        assertFalse(plans.getLast().ready());
        assertEquals(0, trials);
    }

    @Test
    void aConfirmedSwapStays() {
        swapToTheLathe();
        assertEquals(Plants.LATHE, served());
        assertEquals(1, trials);
        swap.confirm(Plants.MAREK.id());
        kiosk.settle();
        kiosk.pass(CONFIRM.plusSeconds(10));
        tickThrough();
        assertEquals(Plants.LATHE, served());
        assertEquals(1, settled);
        assertEquals(
                List.of(new Fact.StationSwapped(Plants.PRESS, Plants.LATHE)), kiosk.facts(Fact.StationSwapped.class));
        assertEquals(List.of(new Fact.SwapConfirmed(Plants.LATHE)), kiosk.facts(Fact.SwapConfirmed.class));
        restart();
        assertEquals(Plants.LATHE, served());
    }

    @Test
    void aSwapThatNobodyConfirmsGoesBackByItself() {
        swapToTheLathe();
        kiosk.millis.addAndGet(CONFIRM.toMillis() - 1);
        tickThrough();
        assertEquals(Plants.LATHE, served());
        kiosk.millis.addAndGet(1);
        tickThrough();
        assertEquals(Plants.PRESS, served());
        assertEquals(
                List.of(new Fact.SwapReverted(Plants.PRESS, Plants.LATHE, "time")),
                kiosk.facts(Fact.SwapReverted.class));
        assertEquals(1, settled);
    }

    @Test
    void aPersonCanTakeItBackOnce() {
        swapToTheLathe();
        swap.revert("person");
        swap.revert("time");
        kiosk.settle();
        assertEquals(Plants.PRESS, served());
        assertEquals(1, kiosk.facts(Fact.SwapReverted.class).size());
    }

    @Test
    void aPowerCutDuringTheTrialTakesItBack() {
        swapToTheLathe();
        restart();
        assertEquals(Plants.PRESS, served());
        assertEquals("restart", kiosk.facts(Fact.SwapReverted.class).getFirst().by());
    }

    @Test
    void whileASwapIsOnTrialAReleaseWaits() {
        swapToTheLathe();
        JobAid old = plant.aids().getFirst();
        offer(releases.make(2, plant.with(Plants.aid("die-change", old.cover(), "New"))));
        assertEquals(new ReleaseNumber(1), kiosk.content.shelf().release());
        assertTrue(kiosk.content.progress().waitsForSwap());
        swap.confirm(Plants.MAREK.id());
        kiosk.settle();
        assertEquals(new ReleaseNumber(2), kiosk.content.shelf().release());
        assertEquals(Plants.LATHE, served());
        assertFalse(kiosk.content.progress().waitsForSwap());
    }

    @Test
    void aReleaseThatWaitedTakesEffectAfterGoingBackToo() {
        swapToTheLathe();
        JobAid old = plant.aids().getFirst();
        offer(releases.make(2, plant.with(Plants.aid("die-change", old.cover(), "New"))));
        swap.revert("person");
        kiosk.settle();
        assertEquals(new ReleaseNumber(2), kiosk.content.shelf().release());
        assertEquals(Plants.PRESS, served());
        assertEquals(1, kiosk.content.shelf().aids().getFirst().steps().size());
    }

    @Test
    void aStationThatNoReleaseKnowsIsSaidToBeSo() {
        swap.plan(new StationPath("harbour/northgate/assembly/line-2/nowhere"));
        kiosk.settle();
        assertEquals(1, failures.size());
        assertTrue(plans.isEmpty());
    }

    private void tickThrough() {
        swap.tick();
        kiosk.settle();
    }

    private void restart() {
        kiosk.close();
        start();
    }

    private static List<String> ids(List<JobAid> aids) {
        return aids.stream().map(a -> a.id().value()).toList();
    }

    @Override
    public void planned(SwapPlan plan) {
        plans.add(plan);
    }

    @Override
    public void onTrial(StationProfile from, Instant until, long untilMillis) {
        trials++;
        assertEquals(Plants.PRESS, from.path());
        assertEquals(kiosk.clock.instant().plus(CONFIRM), until);
    }

    @Override
    public void settled() {
        settled++;
    }

    @Override
    public void failed(String why) {
        failures.add(why);
    }
}
