package io.pitcrew.kiosk.flow.rules;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Moment;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.flow.session.Next;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A kiosk in a test: the rules, a memory, a clock that is moved by hand.
final class Kiosk {
    final Memory memory = new Memory();
    final Keeper keeper = new Keeper();
    private final List<Effect> effects = new ArrayList<>();
    private Floor floor = Flow.start(PressShop.setting(PressShop.PRESS, 1), 0);
    private long mono = 1_000_000;
    private long number;

    Floor floor() {
        return floor;
    }

    <F extends Floor> F floor(Class<F> expected) {
        return assertInstanceOf(expected, floor);
    }

    <O extends Over> O over(Class<O> expected) {
        return assertInstanceOf(expected, floor(Floor.AtStep.class).over());
    }

    long mono() {
        return mono;
    }

    /// The effects of the last event.
    List<Effect> effects() {
        return List.copyOf(effects);
    }

    List<Fact> facts() {
        return appends().stream().map(Effect.Append::fact).toList();
    }

    List<Effect.Append> appends() {
        return effects.stream()
                .filter(Effect.Append.class::isInstance)
                .map(Effect.Append.class::cast)
                .toList();
    }

    Kiosk tap(Person who) {
        Person now = new Person(who.id(), who.called(), who.lang(), who.roles(), mono);
        return happens(at -> new Event.Tapped(at, now, memory.home(Optional.of(who)), "fresh-" + number));
    }

    Kiosk stranger() {
        return happens(at -> new Event.Stranger(at, Floor.Refused.Why.UNKNOWN));
    }

    Kiosk touch(Touch... touches) {
        for (Touch touch : touches) {
            happens(at -> new Event.Touched(at, touch, home(), "fresh-" + number));
        }
        return this;
    }

    /// Lets time pass, with a tick whenever one is due.
    Kiosk wait(int seconds) {
        long until = mono + seconds * 1000L;
        while (floor.deadline() <= until) {
            mono = Math.max(mono, floor.deadline());
            happens(at -> new Event.Tick(at, home()));
        }
        mono = until;
        return this;
    }

    /// Types these digits at the pad for a PIN.
    Kiosk type(String pin) {
        pin.chars().forEach(digit -> touch(new Touch.PinKey((char) digit)));
        return this;
    }

    /// What was asked about a PIN is answered.
    Kiosk judged() {
        Keeper.Answer answer = keeper.answers().removeFirst();
        return happens(at -> new Event.AtPad(at, answer.ticket(), answer.answer(), home()));
    }

    Kiosk durable() {
        Effect.Append a = memory.waiting().getFirst();
        String record = memory.durable(a);
        return happens(at -> new Event.Durable(at, a.ticket(), record, home()));
    }

    Kiosk notRecorded(String reason) {
        Effect.Append a = memory.waiting().getFirst();
        memory.notRecorded(a);
        return happens(at -> new Event.NotRecorded(at, a.ticket(), reason));
    }

    Kiosk newRelease(AidId... safety) {
        memory.newRelease(safety);
        return changed();
    }

    /// Three releases came while the kiosk was away; the first could not wait.
    Kiosk passesOver(AidId... safety) {
        memory.newRelease(safety);
        memory.newRelease();
        memory.newRelease();
        return changed();
    }

    /// The memory holds something that the floor has not heard of.
    Kiosk changed() {
        Setting now = PressShop.setting(floor.setting().station(), memory.release(), memory.urgent(), memory.paper());
        return happens(at -> new Event.Changed(at, now, home()));
    }

    Kiosk happens(Function<Moment, Event> what) {
        number++;
        Next next = Flow.next(floor, what.apply(new Moment(number, mono, PressShop.MORNING.plusMillis(mono))));
        floor = next.floor();
        effects.clear();
        effects.addAll(next.effects());
        appends().forEach(memory::append);
        Optional<WorkerId> session = Flow.signedIn(floor).map(Person::id);
        effects.stream()
                .filter(Effect.ForPad.class::isInstance)
                .map(Effect.ForPad.class::cast)
                .forEach(effect -> keeper.carryOut(effect, session));
        return this;
    }

    Home home() {
        return memory.home(Flow.signedIn(floor));
    }
}
