package io.pitcrew.provisioning.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.keys.Settings;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.plant.SmallPlant;
import io.pitcrew.provisioning.publish.BoardInMemory;
import io.pitcrew.provisioning.publish.Publisher;
import io.pitcrew.provisioning.publish.Ring;
import io.pitcrew.provisioning.publish.Wish;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.config.Prefetch;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.roster.Worker;
import io.pitcrew.station.status.Status;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolloutTest {
    private static final ReleaseNumber ONE = new ReleaseNumber(1);
    private static final ReleaseNumber TWO = new ReleaseNumber(2);
    private static final AidId JAM = new AidId("jam");

    @TempDir
    Path temp;

    private final BoardInMemory board = new BoardInMemory();
    private final ToyKiosk press = new ToyKiosk("press-3");
    private final ToyKiosk lathe = new ToyKiosk("lathe-1");
    private final Evidence evidence = new Evidence();
    private final ToyKiosk mill = new ToyKiosk("mill-2");
    private final Plan plan = pilotOf(press);
    private Instant now = ToyKiosk.NOON;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private OperationsHome home;
    private Publisher publisher;
    private Rollout rollout;
    private SmallPlant plant;

    @BeforeEach
    void theFirstReleaseIsEverywhereAndTheSecondInThePilot() throws Exception {
        plant = SmallPlant.in(temp.resolve("plant"));
        Settings settings =
                new Settings(Path.of("../plant"), URI.create("mqtt://localhost:1883"), "harbour", "northgate");
        home = OperationsHome.init(temp.resolve("home"), settings, now, new Problems())
                .orElseThrow();
        home.registry().register(press.id(), press.key().verifyKey(), now);
        home.registry().register(lathe.id(), lathe.key().verifyKey(), now);
        publisher = new Publisher(home, board, clock, Publisher.Meter.none());
        rollout = new Rollout(home, publisher, plan, clock);
        publish(List.of("pilot", Ring.ALL));
        inForce(press, ONE);
        inForce(lathe, ONE);
        plant.replace("aids/jam/de.md", "twice.", "dreimal.");
        publish(List.of("pilot"));
    }

    @Test
    void whatHasSoakedGoesOnByItself() throws Exception {
        assertEquals(List.of(), rollout.step(evidence), "no kiosk proves it yet");
        now = now.plus(Duration.ofDays(3));
        assertEquals(List.of(), rollout.step(evidence), "time alone is no proof");
        inForce(press, TWO);
        now = now.plus(Duration.ofHours(24)).minusSeconds(1);
        assertEquals(List.of(), rollout.step(evidence));
        now = now.plusSeconds(1);
        assertEquals(List.of("release 2 goes on to ring all"), rollout.step(evidence));
        assertEquals(
                TWO, Objects.requireNonNull(publisher.rings().get(Ring.ALL)).announced());
        assertEquals(List.of(), rollout.step(evidence));
        assertEquals(Happened.What.PROMOTED, rollout.history().getLast().what());
    }

    @Test
    void asLongAsFewerThanHalfOfTheRingProveItTimeMovesNothing() throws Exception {
        home.registry().register(mill.id(), mill.key().verifyKey(), now);
        rollout = new Rollout(home, publisher, pilotOf(press, lathe, mill), clock);
        inForce(press, TWO);
        now = now.plus(Duration.ofDays(3));
        assertEquals(List.of(), rollout.step(evidence), "one of three");
        inForce(lathe, TWO);
        assertEquals(List.of("release 2 goes on to ring all"), rollout.step(evidence), "two of three");
    }

    @Test
    void somebodyWhoLeavesDoesNotLetTheSoakBeginAnew() throws Exception {
        inForce(press, TWO);
        now = now.plus(Duration.ofHours(23));
        assertEquals(2, publisher.people(somebody()).size(), "one release for each ring");
        ReleaseNumber four = new ReleaseNumber(4);
        assertEquals(
                four, Objects.requireNonNull(publisher.rings().get("pilot")).release());
        inForce(press, four);
        now = now.plus(Duration.ofHours(1)).minusSeconds(1);
        assertEquals(List.of(), rollout.step(evidence));
        now = now.plusSeconds(1);
        assertEquals(List.of("release 4 goes on to ring all"), rollout.step(evidence));
    }

    @Test
    void somebodyWhoLeavesDoesNotLetAHaltedReleaseGoOn() throws Exception {
        rollout.halt(TWO, "smells");
        publisher.people(somebody());
        inForce(press, new ReleaseNumber(4));
        now = now.plus(Duration.ofDays(3));
        assertEquals(List.of(), rollout.step(evidence));
        assertThrows(Rollout.Halted.class, rollout::promote);
        assertEquals(
                Optional.of("smells"),
                rollout.standing(evidence).rings().getFirst().halted());
    }

    private static Roster somebody() {
        Worker one = new Worker(
                new WorkerId("a".repeat(32)), "A", "A", new Lang("en"), Set.of(), List.of(), List.of(), true);
        return new Roster(Roster.FORMAT, 1, "k1", List.of(one));
    }

    @Test
    void aKioskThatRefusesHaltsIt() throws Exception {
        add(press, Context.NONE, new Fact.ReleaseRefused(TWO, "DAMAGED", "aid/jam"));
        assertEquals(
                List.of("release 2 is halted in ring pilot: press-3 refused it: DAMAGED, aid/jam"),
                rollout.step(evidence));
        inForce(lathe, TWO);
        now = now.plus(Duration.ofDays(3));
        assertEquals(List.of(), rollout.step(evidence), "once is enough, and it does not go on");
        assertThrows(Rollout.Halted.class, rollout::promote);
        assertEquals(
                ONE, Objects.requireNonNull(publisher.rings().get(Ring.ALL)).release());
        rollout.resume();
        assertEquals(List.of(), rollout.step(evidence), "a person has looked into this refusal");
        now = now.plusSeconds(1);
        add(press, Context.NONE, new Fact.ReleaseRefused(TWO, "DAMAGED", "aid/jam"));
        assertEquals(1, rollout.step(evidence).size(), "and not into the next");
    }

    @Test
    void aKioskThatIsFurtherAlreadyIsNoSignAgainstARelease() throws Exception {
        add(press, Context.NONE, new Fact.ReleaseRefused(TWO, "ROLLED_BACK", "older than 3"));
        assertEquals(List.of(), rollout.step(evidence));
    }

    @Test
    void reportsAboutWhatChangedHaltIt() throws Exception {
        inForce(press, TWO);
        Context changed = Context.NONE.in(TWO).of(JAM, new Lang("en"));
        add(press, changed, new Fact.SaidWrong(Fact.SaidWrong.What.WORDS));
        add(press, Context.NONE.in(ONE).of(JAM, new Lang("en")), new Fact.SaidWrong(Fact.SaidWrong.What.WORDS));
        add(
                press,
                Context.NONE.in(TWO).of(new AidId("other"), new Lang("en")),
                new Fact.SaidWrong(Fact.SaidWrong.What.WORDS));
        assertEquals(List.of(), rollout.step(evidence), "one about the change is not two");
        add(press, changed, new Fact.SaidWrong(Fact.SaidWrong.What.DANGEROUS));
        assertTrue(rollout.step(evidence).getFirst().contains("2 say that something in what changed is wrong"));
    }

    @Test
    void manyAnswersThatAreNotOkInWhatChangedHaltIt() throws Exception {
        inForce(press, TWO);
        Context changed = Context.NONE.in(TWO).of(JAM, new Lang("en"));
        for (int answers = 1; answers < Plan.USUAL.notOk(); answers++) {
            add(press, changed, new Fact.NotOk("w" + answers, "stop", Optional.empty()));
        }
        assertEquals(List.of(), rollout.step(evidence));
        add(press, changed, new Fact.NotOk("w", "stop", Optional.empty()));
        assertTrue(rollout.step(evidence).getFirst().contains("10 answers were not OK in what changed"));
    }

    @Test
    void aKioskThatFellSilentBeforeItSwitchedSaysNothingAboutTheRelease() throws Exception {
        hint(Status.State.LOST, ONE);
        now = now.plusSeconds(10);
        inForce(press, TWO);
        now = now.plus(Plan.USUAL.silent()).plusSeconds(1);
        assertEquals(List.of(), rollout.step(evidence));
    }

    @Test
    void aKioskThatFellSilentAfterItSwitchedHaltsIt() throws Exception {
        inForce(press, TWO);
        now = now.plusSeconds(10);
        hint(Status.State.LOST, TWO);
        now = now.plus(Plan.USUAL.silent()).minusSeconds(1);
        assertEquals(List.of(), rollout.step(evidence));
        now = now.plusSeconds(1);
        assertTrue(rollout.step(evidence).getFirst().contains("press-3 has been silent since"));
    }

    @Test
    void aFaultAfterTheSwitchHaltsItAndOneBeforeDoesNot() throws Exception {
        add(press, Context.NONE, new Fact.DeviceFault("reader", "gone"));
        now = now.plusSeconds(1);
        inForce(press, TWO);
        assertEquals(List.of(), rollout.step(evidence));
        now = now.plusSeconds(1);
        add(press, Context.NONE, new Fact.DeviceFault("screen", "dark"));
        assertTrue(rollout.step(evidence).getFirst().contains("screen, dark"));
    }

    @Test
    void whilePausedNothingGoesOnByItselfButAPersonMayGiveItOn() throws Exception {
        rollout.pause();
        inForce(press, TWO);
        now = now.plus(Duration.ofDays(2));
        assertEquals(List.of(), rollout.step(evidence));
        assertEquals(Optional.of(Ring.ALL), rollout.promote());
        assertEquals(Optional.empty(), rollout.promote());
        assertEquals(
                TWO, Objects.requireNonNull(publisher.rings().get(Ring.ALL)).announced());
    }

    @Test
    void goingBackGivesEveryRingTheOldContentAsANewRelease() throws Exception {
        rollout.rollback(ONE, "the words were better", "ana");
        assertEquals(
                new ReleaseNumber(3),
                Objects.requireNonNull(publisher.rings().get("pilot")).announced());
        assertEquals(
                new ReleaseNumber(3),
                Objects.requireNonNull(publisher.rings().get(Ring.ALL)).announced());
        assertEquals(
                publisher.release(ONE).orElseThrow().catalogue(),
                publisher.release(new ReleaseNumber(3)).orElseThrow().catalogue());
        assertEquals(Happened.What.ROLLED_BACK, rollout.history().getLast().what());
    }

    @Test
    void provenAndClaimedAreToldApart() throws Exception {
        hint(Status.State.ONLINE, TWO);
        Standing.OfRing pilot = rollout.standing(evidence).rings().getFirst();
        assertEquals(0, pilot.proven().size());
        assertEquals(1, pilot.claimed());
        assertEquals(
                "says that it shows it; its signed record is not here yet",
                pilot.missing().getFirst().why());
        inForce(press, TWO);
        pilot = rollout.standing(evidence).rings().getFirst();
        assertEquals(press.id(), pilot.proven().getFirst().kiosk());
        assertEquals(0, pilot.claimed());
        assertEquals(Optional.of(now.plus(Duration.ofHours(24))), pilot.soaked());
        assertEquals(1, rollout.receipt(TWO, evidence).proven().size());
        assertEquals(2, rollout.receipt(TWO, evidence).kiosks());
        assertEquals(2, rollout.receipt(ONE, evidence).proven().size());
    }

    @Test
    void aForkProvesNothing() throws Exception {
        add(press, Context.NONE, new Fact.ReleaseInForce(TWO, ONE), StoredRecord.Branch.FORK);
        assertEquals(0, rollout.receipt(TWO, evidence).proven().size());
    }

    @Test
    void kiosksAreToldTheRingThatThePlanHasThemIn() throws Exception {
        Assignments assignments = new Assignments(home, clock);
        assertEquals(List.of(press.id()), assignments.follow(plan, board));
        assertEquals(
                Optional.of("pilot"), assignments.last(press.id()).orElseThrow().ring());
        assertEquals(1, board.assignments.size());
        assertEquals(List.of(), assignments.follow(plan, board), "told already");
        assignments.assign(
                lathe.id(),
                Optional.of(new StationPath("harbour/northgate/assembly/line-2/press-3")),
                Optional.empty(),
                Optional.of(Prefetch.AREA),
                board);
        assertEquals(List.of(), assignments.follow(plan, board));
        assertEquals(1, assignments.last(lathe.id()).orElseThrow().counter());
        assignments.assign(lathe.id(), Optional.empty(), Optional.of("pilot"), Optional.empty(), board);
        assertEquals(
                Optional.of(Prefetch.AREA),
                assignments.last(lathe.id()).orElseThrow().prefetch(),
                "what is not named stays as it was told");
    }

    private static Plan pilotOf(ToyKiosk... kiosks) {
        Set<KioskId> ids = Stream.of(kiosks).map(ToyKiosk::id).collect(Collectors.toSet());
        return new Plan(
                List.of(
                        new Plan.PlannedRing("pilot", ids, Duration.ofHours(24)),
                        new Plan.PlannedRing(Ring.ALL, Set.of(), Duration.ZERO)),
                List.of(LocalTime.of(6, 0)),
                ZoneId.of("UTC"),
                Plan.USUAL,
                Plan.ASK_ABOVE);
    }

    private void publish(List<String> rings) throws Exception {
        publisher.publish(
                PlantReader.read(plant.root(), new Problems()).orElseThrow(), Roster.EMPTY, Wish.plain(rings));
    }

    private void inForce(ToyKiosk kiosk, ReleaseNumber number) {
        add(kiosk, Context.NONE.in(number), new Fact.ReleaseInForce(number, ReleaseNumber.ZERO));
    }

    private void add(ToyKiosk kiosk, Context context, Fact fact) {
        add(kiosk, context, fact, StoredRecord.Branch.MAIN);
    }

    private void add(ToyKiosk kiosk, Context context, Fact fact, StoredRecord.Branch branch) {
        kiosk.write(context, fact);
        evidence.add(
                new StoredRecord(kiosk.id(), kiosk.head(), kiosk.lines().getLast(), Optional.empty(), branch, now));
    }

    private void hint(Status.State state, ReleaseNumber inForce) throws Exception {
        KioskId kiosk = press.id();
        Status status = new Status(
                Status.FORMAT,
                state,
                kiosk,
                "pilot",
                new StationPath("harbour/northgate/assembly/line-2/press-3"),
                Optional.empty(),
                TWO,
                inForce,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                1,
                1000,
                "0.1",
                now);
        new Hints(home.hints()).note(kiosk, new Bytes(status.bytes()), now);
    }
}
