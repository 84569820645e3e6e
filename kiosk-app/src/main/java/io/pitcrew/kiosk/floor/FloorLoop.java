package io.pitcrew.kiosk.floor;

import io.pitcrew.kiosk.aid.Ahead;
import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.badge.BadgeEvent;
import io.pitcrew.kiosk.flow.Effect;
import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Moment;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.rules.Flow;
import io.pitcrew.kiosk.flow.session.Next;
import io.pitcrew.kiosk.ledger.Draft;
import io.pitcrew.kiosk.ledger.Outcome;
import io.pitcrew.kiosk.swap.SwapWatch;
import io.pitcrew.station.roster.Worker;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the floor. What comes in may come from any thread and is only handed over; everything else happens on the
/// floor's thread. Exactly one tick is due at any time. A fault in one event is logged and shown, and the next is
/// handled as if nothing had been.
public final class FloorLoop {
    private static final Logger LOG = LoggerFactory.getLogger(FloorLoop.class);

    private final Place place;
    private final Devices devices;
    private final Audience audience;
    private final Beat beat;
    private final Pen pen;
    private final HealthWatch health;
    private final PadNews pad;
    private Floor floor;
    private long events;
    private Optional<String> readerFault = Optional.empty();
    private @Nullable Future<?> tick;

    /// @param ledger writes all of them or none
    public FloorLoop(
            Place place,
            Function<List<Draft>, CompletableFuture<Outcome>> ledger,
            Devices devices,
            Audience audience,
            Beat beat) {
        this.place = place;
        this.devices = devices;
        this.audience = audience;
        this.beat = beat;
        this.pen = new Pen(ledger, beat.thread(), new PenNews(this, audience));
        this.health = new HealthWatch(this, devices, beat.thread());
        this.pad = new PadNews(this, devices.pins());
        this.floor = Flow.start(
                place.setting(beat.wall().instant(), readerFault), beat.millis().getAsLong());
    }

    /// Paints the first floor; before anything else.
    public void start() {
        post("start", () -> {
            audience.shows(floor);
            schedule();
        });
    }

    public void badge(BadgeEvent event) {
        post("badge", () -> {
            switch (event) {
                case BadgeEvent.Tapped tapped -> tapped(tapped);
                case BadgeEvent.Unreadable _ -> happens(new Event.Stranger(moment(), Floor.Refused.Why.UNREADABLE));
                case BadgeEvent.ReaderLost(String _, String why) -> reader(Optional.of(why));
                case BadgeEvent.ReaderBack _ -> reader(Optional.empty());
            }
        });
    }

    public void touch(Touch touch) {
        post("touch", () -> happens(new Event.Touched(moment(), touch, home(), place.freshId())));
    }

    /// A release, the station, the link, an acknowledgement: something of the setting is new.
    public void changed() {
        post("change", this::refresh);
    }

    /// Hears what becomes of swaps.
    public SwapWatch swapWatch() {
        return new SwapNews(this);
    }

    /// The floor as it stands once all that was handed over before is done.
    public Future<Floor> look() {
        return beat.thread().submit(() -> floor);
    }

    void post(String what, Runnable input) {
        beat.thread().execute(() -> {
            try {
                input.run();
            } catch (RuntimeException e) {
                broke(what, e);
            }
        });
    }

    void happens(Event event) {
        turn(event).forEach(this::carryOut);
    }

    private List<Effect> turn(Event event) {
        Next next = Flow.next(floor, event);
        show(next.floor());
        pen.write(next.effects().stream()
                .filter(Effect.Append.class::isInstance)
                .map(Effect.Append.class::cast)
                .toList());
        return next.effects();
    }

    Moment moment() {
        events++;
        return beat.moment(events);
    }

    Home home() {
        return place.home(Flow.signedIn(floor), ahead());
    }

    Floor floor() {
        return floor;
    }

    Setting setting() {
        return place.setting(beat.wall().instant(), readerFault);
    }

    Devices devices() {
        return devices;
    }

    private void show(Floor next) {
        floor = next;
        schedule();
        audience.shows(next);
    }

    private void schedule() {
        if (tick != null) {
            tick.cancel(false);
        }
        tick = null;
        if (floor.deadline() != Floor.NEVER) {
            long delay = Math.max(0, floor.deadline() - beat.millis().getAsLong());
            tick = beat.thread()
                    .schedule(
                            () -> post("tick", () -> happens(new Event.Tick(moment(), home()))),
                            delay,
                            TimeUnit.MILLISECONDS);
        }
    }

    private void carryOut(Effect effect) {
        switch (effect) {
            case Effect.Append _ -> {} // the pen has them, all of an event in one transaction
            case Effect.ForPad forPad -> pad.carryOut(forPad);
            case Effect.Play(Effect.Sound sound) -> devices.speaker().play(sound);
            case Effect.WatchHealth(boolean on) -> health.watch(on);
            case Effect.ListStations _ ->
                post("stations", () -> happens(new Event.Stations(moment(), place.stations())));
            case Effect.PlanSwap(var to) -> devices.swap().plan(to);
            case Effect.ApplySwap(var to, var by) -> devices.swap().apply(to, by);
            case Effect.ConfirmSwap(var by) -> devices.swap().confirm(by);
            case Effect.RevertSwap(String by) -> devices.swap().revert(by);
        }
    }

    private void tapped(BadgeEvent.Tapped tap) {
        Moment at = moment();
        tap.views().ifPresent(views -> health.saw(views, at.wall()));
        Optional<Worker> worker = place.worker(tap.badge());
        if (worker.isEmpty() || !worker.get().active()) {
            Floor.Refused.Why why = worker.isEmpty() ? Floor.Refused.Why.UNKNOWN : Floor.Refused.Why.INACTIVE;
            happens(new Event.Stranger(at, why));
            return;
        }
        Worker w = worker.get();
        Person person = new Person(w.id(), w.called(), w.name(), w.lang(), w.roles(), at.mono(), false);
        Home home = place.home(Optional.of(person), ahead());
        happens(new Event.Tapped(at, person, home, place.freshId()));
    }

    private void reader(Optional<String> fault) {
        readerFault = fault;
        refresh();
    }

    private void refresh() {
        happens(new Event.Changed(moment(), setting(), home()));
    }

    private Ahead ahead() {
        return new Ahead(pen.ahead(), beat.wall().instant());
    }

    /// Nothing of what happened is logged but its kind: it may name a person.
    private void broke(String what, RuntimeException fault) {
        String code = Faults.code(fault);
        LOG.error("{} while handling a {}", code, what, fault);
        try {
            turn(new Event.Broke(moment(), code)).forEach(effect -> tryTo(code, effect));
        } catch (RuntimeException again) {
            LOG.error("{} could not be shown", code, again);
            devices.pins().forget();
            show(new Floor.Fault(
                    floor.setting(), floor.lang(), code, beat.millis().getAsLong() + Faults.SHOWN_MILLIS));
        }
    }

    private void tryTo(String code, Effect effect) {
        try {
            carryOut(effect);
        } catch (RuntimeException again) {
            LOG.error("{} and then a {} too", code, effect.getClass().getSimpleName(), again);
        }
    }
}
