package io.pitcrew.kiosk.flow.rules;

import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Moment;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.session.Next;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.record.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// A random walk over the floor: badges, touches, time, disk and maintenance in any order, with [Watch] looking on.
/// Every hundredth state is also left alone, to see that it ends by itself or waits for a badge only.
final class FloorWalk {
    private final Memory memory = new Memory();
    private final Keeper keeper = new Keeper();
    private final Watch watch = new Watch(memory, keeper);
    private final Map<String, Integer> visits = new TreeMap<>();
    private final Random random;
    private final Chance chance;
    private Floor floor = Flow.start(PressShop.setting(PressShop.PRESS, 1), 0);
    private long mono;
    private long number;
    private int timesOver;

    FloorWalk(long seed) {
        random = new Random(seed);
        chance = new Chance(random);
    }

    /// How often each kind of state was on the screen.
    Map<String, Integer> visits() {
        return visits;
    }

    /// How often time that ran at a step was over.
    int timesOver() {
        return timesOver;
    }

    /// @throws AssertionError with the number of the event at which something happened that must not
    void walk(int events) {
        for (int i = 0; i < events; i++) {
            Event event = event();
            try {
                step(event);
                if (i % 100 == 0) {
                    endsByItself();
                    anotherBadgeIsHeard();
                }
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("event " + i + " " + event + "\nfrom " + floor, e);
            }
        }
    }

    private void step(Event event) {
        Floor before = floor;
        Next next = Flow.next(before, event);
        watch.asked(before, next);
        for (Effect effect : next.effects()) {
            if (effect instanceof Effect.Append a) {
                memory.append(a);
            }
            if (effect instanceof Effect.ForPad pad) {
                keeper.carryOut(pad, Flow.signedIn(before).map(Person::id));
            }
        }
        watch.look(before, event, next);
        floor = next.floor();
        memory.here = floor.setting().station().path();
        boolean rang = event instanceof Event.Tick && next.effects().contains(new Effect.Play(Effect.Sound.ATTENTION));
        timesOver += rang ? 1 : 0;
        visits.merge(Chance.name(floor), 1, Integer::sum);
    }

    private Event event() {
        number++;
        int dice = random.nextInt(100);
        boolean nobodyComes = dice < 8 && floor.deadline() != Floor.NEVER;
        mono = nobodyComes ? floor.deadline() : Math.min(mono + random.nextInt(1_500), floor.deadline());
        if (floor.deadline() <= mono) {
            return new Event.Tick(at(), home());
        }
        if (dice < 20) {
            return tapped(random.nextInt(3) == 0 ? PressShop.MARTA : chance.person());
        }
        if (floor instanceof Floor.SwapOnTrial && dice < 40) {
            return settled();
        }
        if (!memory.waiting().isEmpty() && dice < 45) {
            return written();
        }
        if (!keeper.answers().isEmpty() && dice < 60) {
            Keeper.Answer answer = keeper.answers().removeFirst();
            return new Event.AtPad(at(), answer.ticket(), answer.answer(), home());
        }
        return dice < 90 ? touched() : fromOutside();
    }

    private Event written() {
        Effect.Append a = memory.waiting().getFirst();
        if (random.nextInt(4) == 0) {
            memory.notRecorded(a);
            watch.notRecorded(a);
            return new Event.NotRecorded(at(), a.ticket(), "the disk is full");
        }
        Optional<String> reopened =
                a.fact() instanceof Fact.Undone(String record, String _) ? memory.workOf(record) : Optional.empty();
        String record = memory.durable(a);
        watch.durable(a, reopened);
        return new Event.Durable(at(), a.ticket(), record, home());
    }

    private Event touched() {
        return new Event.Touched(at(), chance.touch(floor), home(), "work-" + number);
    }

    private Event tapped(Person who) {
        Person now = new Person(who.id(), who.called(), who.lang(), who.roles(), mono);
        return new Event.Tapped(at(), now, memory.home(Optional.of(who)), "work-" + number);
    }

    private Event fromOutside() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> new Event.Stranger(at(), chance.of(Floor.Refused.Why.values()));
            case 2 -> {
                memory.newRelease(chance.of(new AidId[0], new AidId[] {PressShop.DIE_CHANGE}));
                yield changed();
            }
            case 9 -> {
                memory.recall(
                        chance.of(PressShop.DIE_CHANGE, PressShop.JAM, PressShop.CLEANING),
                        chance.of(Optional.empty(), Optional.of(new StepId("s0"))));
                yield changed();
            }
            case 10, 11 -> {
                memory.lift();
                yield changed();
            }
            case 3 -> new Event.ServiceNews(at(), chance.health(), Optional.empty());
            case 4 -> new Event.Stations(at(), List.of(PressShop.PRESS, PressShop.LABELS));
            case 5 -> new Event.Planned(at(), chance.plan(floor));
            case 6 ->
                random.nextInt(4) == 0
                        ? new Event.OnTrial(
                                at(),
                                PressShop.setting(PressShop.LABELS, memory.release(), memory.urgent()),
                                PressShop.PRESS,
                                at().wall().plusSeconds(180),
                                mono + 180_000)
                        : new Event.Planned(at(), chance.plan(floor));
            case 7 -> settled();
            default ->
                random.nextInt(10) == 0
                        ? new Event.Broke(at(), "K-7")
                        : new Event.Durable(at(), random.nextInt(1_000), "record-0", home());
        };
    }

    private Event changed() {
        StationProfile here = floor.setting().station();
        return new Event.Changed(at(), PressShop.setting(here, memory.release(), memory.urgent()), home());
    }

    private Event settled() {
        StationProfile station = chance.of(PressShop.PRESS, PressShop.LABELS);
        return new Event.Settled(at(), PressShop.setting(station, memory.release(), memory.urgent()), home());
    }

    /// Left alone, with the disk answering and swaps settled, every state ends at Attract or at a resting step.
    private void endsByItself() {
        Floor alone = floor;
        long then = mono;
        for (int i = 0; i < 400; i++) {
            if (alone instanceof Floor.Attract || alone.deadline() == Floor.NEVER) {
                return;
            }
            then = alone.deadline();
            Next next = Flow.next(alone, new Event.Tick(new Moment(1, then, PressShop.MORNING), home()));
            boolean reverts = next.effects().stream().anyMatch(Effect.RevertSwap.class::isInstance);
            if (reverts) {
                return;
            }
            alone = next.floor();
        }
        throw new AssertionError("no way out by itself");
    }

    /// A person of the station gets their own Home from everywhere, but from a swap under way, and from a signature
    /// that asks for a second person: there they stand by.
    private void anotherBadgeIsHeard() {
        boolean swapping = floor instanceof Floor.SwapOnTrial
                || (floor instanceof Floor.SwapPlanned planned && planned.applying());
        Optional<Person> signedIn = Flow.signedIn(floor);
        Person other = signedIn.filter(p -> p.id().equals(PressShop.AMARA.id())).isPresent()
                ? PressShop.PIOTR
                : PressShop.AMARA;
        Home home = memory.home(Optional.of(other));
        Next next = Flow.next(floor, new Event.Tapped(at(), other, home, "work-x"));
        boolean atHome = next.floor() instanceof Floor.AtHome at
                && at.person().id().equals(other.id())
                && at.home().equals(home);
        boolean corrected = next.floor() instanceof Floor.Recalled recalled
                && recalled.person().filter(p -> p.id().equals(other.id())).isPresent()
                && recalled.worked().isPresent();
        boolean standsBy = next.floor() instanceof Floor.Signing signing
                && signing.beside().filter(b -> b.id().equals(other.id())).isPresent();
        boolean heard = atHome || corrected || standsBy;
        if (heard == swapping) {
            throw new AssertionError("another badge is not heard");
        }
    }

    private Home home() {
        return memory.home(Flow.signedIn(floor));
    }

    private Moment at() {
        return new Moment(number, mono, PressShop.MORNING.plusMillis(mono));
    }
}
