package io.pitcrew.kiosk.aid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.content.Kiosk;
import io.pitcrew.kiosk.ledger.Draft;
import io.pitcrew.kiosk.person.Known;
import io.pitcrew.station.config.Prefetch;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.release.Recall;
import io.pitcrew.station.roster.Worker;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.testkit.Plants;
import io.pitcrew.station.testkit.Releases;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomesTest {
    private static final String DIE = "die-change";
    private static final String CLAMP = "clamp-torque";

    @TempDir
    Path folder;

    private final Releases releases = new Releases();
    private final Plants.Plant plant = Plants.small();
    private Kiosk kiosk;
    private Homes homes;
    private Recall recall = Recall.NONE;
    private Known known = Known.NOTHING;

    @BeforeEach
    void aReleaseIsInForce() {
        kiosk = new Kiosk(folder, releases, SigningKey.generate(), Kiosk.LIMITS);
        homes = new Homes(kiosk.library, kiosk.work, _ -> known);
    }

    @AfterEach
    void stop() {
        kiosk.close();
    }

    private void offer(long number, Plants.Plant of) {
        Releases.Made made = releases.make(number, of);
        kiosk.broker.holds.putAll(releases.chunks);
        kiosk.offer(made);
    }

    private Home home(Worker worker) {
        return home(worker, List.of());
    }

    /// @param ahead what the disk does not have yet
    private Home home(Worker worker, List<Draft> ahead) {
        return homes.of(kiosk.content.shelf(), worker.id(), new Ahead(ahead, kiosk.clock.instant()), recall);
    }

    private void record(Worker worker, String aid, Optional<Step> step, Fact fact) {
        kiosk.record(draft(worker, aid, step, fact));
    }

    private Draft draft(Worker worker, String aid, Optional<Step> step, Fact fact) {
        Context context = Context.NONE
                .at(Plants.PRESS)
                .by(worker.id())
                .in(kiosk.content.shelf().release())
                .of(new AidId(aid), Plants.EN);
        return new Draft(
                step.map(s -> context.step(s.id(), s.meaning(Plants.EN), s.shown(Plants.EN, Plants.EN)))
                        .orElse(context),
                fact);
    }

    private OpenWork mine(Worker worker, List<Draft> ahead) {
        return assertInstanceOf(Home.Hero.GoOn.class, home(worker, ahead).hero())
                .work();
    }

    private static JobAid marked(JobAid aid, StepId... recheck) {
        return new JobAid(
                aid.format(),
                aid.id(),
                aid.owner(),
                aid.review(),
                aid.seconds(),
                aid.safety(),
                aid.cover(),
                aid.reason(),
                List.of(recheck),
                aid.prerequisites(),
                aid.source(),
                aid.texts(),
                aid.steps());
    }

    private Step step(String aid, int at) {
        return kiosk.content.shelf().aid(new AidId(aid)).orElseThrow().steps().get(at);
    }

    @Test
    void withoutAReleaseThereIsNothing() {
        Home home = home(Plants.AMARA);
        assertEquals(new Home.Hero.Nothing(), home.hero());
        assertTrue(home.aids().isEmpty());
        assertEquals(ReleaseNumber.ZERO, home.release());
    }

    @Test
    void theFirstOfTheStationIsTheLikeliestAndStandsOnlyOnce() {
        offer(1, plant);
        Home home = home(Plants.AMARA);
        assertEquals(
                DIE,
                assertInstanceOf(Home.Hero.Likeliest.class, home.hero())
                        .aid()
                        .id()
                        .value());
        assertEquals(List.of(CLAMP), ids(home.aids()));
    }

    @Test
    void workBegunByANeighboursAidGoesOnByThatStationsAid() {
        kiosk.content.keep(Prefetch.LINE);
        offer(1, plant);
        kiosk.settle();
        record(Plants.AMARA, "tool-offset", Optional.empty(), new Fact.Opened("w1", Optional.of(Plants.LATHE)));
        assertEquals(Plants.LATHE, mine(Plants.AMARA, List.of()).station());
        assertEquals(
                new AidId("tool-offset"), mine(Plants.AMARA, List.of()).aid().id());
        Draft begun =
                draft(Plants.MAREK, "tool-offset", Optional.empty(), new Fact.Opened("w2", Optional.of(Plants.LATHE)));
        assertEquals(Plants.LATHE, mine(Plants.MAREK, List.of(begun)).station(), "also before it is on the disk");
        kiosk.content.keep(Prefetch.NONE);
        assertEquals("w1", mine(Plants.AMARA, List.of()).work(), "whatever is kept of others");
    }

    @Test
    void whatOneCompletedLastIsNotOfferedFirst() {
        offer(1, plant);
        record(Plants.AMARA, DIE, Optional.empty(), new Fact.Opened("w1"));
        record(Plants.AMARA, DIE, Optional.empty(), new Fact.Completed("w1"));
        assertEquals(
                CLAMP,
                assertInstanceOf(Home.Hero.Likeliest.class, home(Plants.AMARA).hero())
                        .aid()
                        .id()
                        .value());
        assertEquals(
                DIE,
                assertInstanceOf(Home.Hero.Likeliest.class, home(Plants.MAREK).hero())
                        .aid()
                        .id()
                        .value());
    }

    @Test
    void onesOwnOpenWorkComesFirstAndStandsWhereItWasLeft() {
        offer(1, plant);
        record(Plants.MAREK, CLAMP, Optional.empty(), new Fact.Opened("w0"));
        record(Plants.AMARA, DIE, Optional.empty(), new Fact.Opened("w1"));
        record(Plants.AMARA, DIE, Optional.of(step(DIE, 0)), new Fact.StepDone("w1", Optional.empty()));
        Home home = home(Plants.AMARA);
        OpenWork work = assertInstanceOf(Home.Hero.GoOn.class, home.hero()).work();
        assertEquals("w1", work.work());
        assertEquals(1, work.at());
        assertEquals(1, work.done().size());
        assertEquals("Amara", work.ownerCalled());
        assertEquals(List.of("w0"), home.open().stream().map(OpenWork::work).toList());
        assertEquals(List.of(CLAMP), ids(home.aids()));
    }

    @Test
    void openWorkOfAnotherIsOfferedToTakeOver() {
        offer(1, plant);
        record(Plants.MAREK, CLAMP, Optional.empty(), new Fact.Opened("w0"));
        OpenWork work = assertInstanceOf(
                        Home.Hero.TakeOver.class, home(Plants.AMARA).hero())
                .work();
        assertEquals(Plants.MAREK.id(), work.owner());
        assertEquals(0, work.at());
    }

    @Test
    void whatIsOnItsWayToTheDiskCountsAlready() {
        offer(1, plant);
        record(Plants.AMARA, DIE, Optional.empty(), new Fact.Opened("w1"));
        Draft completed = new Draft(Context.NONE, new Fact.Completed("w1"));
        assertInstanceOf(Home.Hero.GoOn.class, home(Plants.AMARA).hero());
        assertInstanceOf(
                Home.Hero.Likeliest.class,
                home(Plants.AMARA, List.of(completed)).hero());
    }

    @Test
    void whatOneTookOverIsCheckedAgainWhereTheAuthorMarkedIt() {
        offer(1, plant.with(marked(plant.aids().getFirst(), new StepId("s1"), new StepId("s3"))));
        record(Plants.MAREK, DIE, Optional.empty(), new Fact.Opened("w1"));
        record(Plants.MAREK, DIE, Optional.of(step(DIE, 0)), new Fact.StepDone("w1", Optional.empty()));
        record(Plants.MAREK, DIE, Optional.of(step(DIE, 1)), new Fact.StepDone("w1", Optional.empty()));
        assertEquals(Set.of(), mine(Plants.MAREK, List.of()).recheck());

        Draft taken = draft(Plants.AMARA, DIE, Optional.of(step(DIE, 0)), new Fact.TakenOver("w1", Plants.MAREK.id()));
        Draft again = draft(Plants.AMARA, DIE, Optional.of(step(DIE, 0)), new Fact.StepDone("w1", Optional.empty()));
        Set<StepId> first = Set.of(new StepId("s1"));
        assertEquals(first, mine(Plants.AMARA, List.of(taken)).recheck());
        assertEquals(Set.of(), mine(Plants.AMARA, List.of(taken, again)).recheck());
        kiosk.record(taken);
        assertEquals(first, mine(Plants.AMARA, List.of()).recheck());
        assertEquals(Set.of(), mine(Plants.AMARA, List.of(again)).recheck());
        kiosk.record(again);
        OpenWork checked = mine(Plants.AMARA, List.of());
        assertEquals(Set.of(), checked.recheck());
        assertEquals(2, checked.at(), "it goes on where it stood, not behind what was checked again");
    }

    @Test
    void openWorkKeepsTheVersionItWasBegunWith() {
        offer(1, plant);
        record(Plants.AMARA, DIE, Optional.empty(), new Fact.Opened("w1"));
        JobAid begun = kiosk.content.shelf().aids().getFirst();
        offer(2, plant.with(Plants.aid(DIE, begun.cover(), "Other")));
        OpenWork work = assertInstanceOf(
                        Home.Hero.GoOn.class, home(Plants.AMARA).hero())
                .work();
        assertEquals(begun, work.aid());
        assertEquals(new ReleaseNumber(1), work.release());
    }

    @Test
    void whoSaidThatAStepIsWrongIsToldWhenItIsOtherwiseAndOnlyOnce() {
        offer(1, plant);
        record(Plants.AMARA, DIE, Optional.of(step(DIE, 1)), new Fact.SaidWrong(Fact.SaidWrong.What.WORDS));
        JobAid old = kiosk.content.shelf().aids().getFirst();
        assertTrue(home(Plants.AMARA).answers().isEmpty());

        offer(2, plant.with(Plants.aid(DIE, old.cover(), "Changed", "Do", "Look again")));
        assertTrue(home(Plants.AMARA).answers().isEmpty(), "another step was changed");

        offer(3, plant.with(Plants.aid(DIE, old.cover(), "Changed", "Do it well", "Look again")));
        assertTrue(home(Plants.MAREK).answers().isEmpty());
        Answer answer = home(Plants.AMARA).answers().getFirst();
        assertEquals(new StepId("s2"), answer.step());
        assertEquals(new ReleaseNumber(3), answer.fixedIn());
        assertEquals(kiosk.content.shelf().issued(), answer.fixedAt());
        assertEquals(kiosk.clock.instant(), answer.saidAt());

        record(
                Plants.AMARA,
                DIE,
                Optional.empty(),
                new Fact.Told(answer.report(), answer.aid().id(), answer.step(), answer.fixedIn()));
        assertTrue(home(Plants.AMARA).answers().isEmpty());
    }

    private static List<String> ids(List<JobAid> aids) {
        return aids.stream().map(a -> a.id().value()).toList();
    }
}
