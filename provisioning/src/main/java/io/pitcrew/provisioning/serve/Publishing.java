package io.pitcrew.provisioning.serve;

import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.plant.links.Withdrawn;
import io.pitcrew.provisioning.plant.media.Prints;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.provisioning.publish.NotDelivered;
import io.pitcrew.provisioning.publish.Outcome;
import io.pitcrew.provisioning.publish.Publisher;
import io.pitcrew.provisioning.publish.Ring;
import io.pitcrew.provisioning.publish.Shelf;
import io.pitcrew.provisioning.publish.Wish;
import io.pitcrew.provisioning.rollout.Plan;
import io.pitcrew.provisioning.rollout.PlanFile;
import io.pitcrew.provisioning.roster.RosterBook;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Want;
import io.pitcrew.station.roster.Roster;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Puts releases up: what authors saved, what a broker forgot, what a kiosk misses. Sending waits for the broker, so it
/// has an executor of its own and records never wait behind it.
public final class Publishing implements Releases {
    private final OperationsHome home;
    private final Publisher publisher;
    private final Executor executor;
    private final InstantSource clock;
    private final Consumer<String> terminal;
    private final boolean publishes;
    private final WantGate gate;
    private final Map<ReleaseNumber, Instant> begun = new ConcurrentHashMap<>();

    /// @param executor runs one task at a time; not the link's
    /// @param publishes whether the plant folder is published when the broker is there
    public Publishing(
            OperationsHome home,
            Publisher publisher,
            Executor executor,
            InstantSource clock,
            Consumer<String> terminal,
            boolean publishes) {
        this.home = home;
        this.publisher = publisher;
        this.executor = executor;
        this.clock = clock;
        this.terminal = terminal;
        this.publishes = publishes;
        this.gate = new WantGate(clock::millis);
    }

    /// Publishes what is in the plant folder now, if it is without mistakes and new.
    public void publish() {
        submit(() -> {
            if (home.roots().current().approval()) {
                terminal.accept("a second person approves releases here: say `pitcrew publish` when it is ready");
                return;
            }
            Instant begin = clock.instant();
            Problems problems = new Problems();
            Optional<Plant> plant = PlantReader.read(home.plant(), Prints.remembered(home.prints(), clock), problems);
            if (plant.isPresent()) {
                Kept kept = new Kept(new Shelf(home.releases(), home.objects()));
                Withdrawn.deleted(plant.get().ids(), plant.get().withdrawn(), kept.aids(), problems);
            }
            Optional<Plan> plan = PlanFile.read(home.rolloutFile(), ZoneId.systemDefault(), problems);
            problems.sorted().forEach(problem -> terminal.accept(problem.toString()));
            if (problems.none() && plant.isPresent() && plan.isPresent()) {
                Wish wish = Wish.plain(List.of(plan.get().first()));
                if (publisher.publish(plant.get(), roster(), wish) instanceof Outcome.Released released) {
                    tell(released, begin);
                }
            }
        });
    }

    /// Publishes the roster at once, for every ring, whatever state the plant folder is in.
    public void rosterChanged() {
        submit(() -> {
            Instant begin = clock.instant();
            for (Outcome.Released released : publisher.people(roster())) {
                terminal.accept("the roster changed");
                tell(released, begin);
            }
        });
    }

    private void tell(Outcome.Released released, Instant begin) {
        begun.put(released.number(), begin);
        terminal.accept("release " + released.number() + " published – " + released.chunks() + " chunks, "
                + (released.bytes() + 1023) / 1024 + " kB");
    }

    @Override
    public void connected() {
        recallAgain();
        submit(() -> {
            if (publisher.forgotten()) {
                terminal.accept("the broker had forgotten; put up again: " + publisher.reassert() + " chunks");
            }
            for (Map.Entry<String, Ring> ring : publisher.rings().entrySet()) {
                if (ring.getValue().waits()) {
                    publisher.promote(ring.getValue().release(), ring.getKey());
                }
            }
        });
        if (publishes) {
            publish();
        }
    }

    @Override
    public void answer(KioskId kiosk, Bytes want) {
        submit(() -> {
            if (home.registry().keys(kiosk).isEmpty()) {
                return; // anybody can ask in any name
            }
            List<Sha256> asked = Want.parse(want.array()).chunks();
            WantGate.Pass pass = gate.pass(kiosk, asked.size());
            pass.words(kiosk).ifPresent(terminal);
            var _ = publisher.answer(asked.subList(0, pass.chunks()));
        });
    }

    @Override
    public Optional<Instant> published(ReleaseNumber number) {
        return Optional.ofNullable(begun.get(number));
    }

    /// At once and not in the queue: it must not wait until a release is sent.
    private void recallAgain() {
        try {
            var _ = publisher.reassertRecall().exceptionally(failed -> {
                terminal.accept("the recall list was not taken by the broker: " + failed.getMessage());
                return null;
            });
        } catch (IOException e) {
            terminal.accept("the recall list cannot be read: " + e.getMessage());
        }
    }

    private Roster roster() throws IOException, Malformed {
        return RosterBook.read(home.rosterFile()).roster(home.badgeKey());
    }

    private void submit(Work work) {
        executor.execute(() -> {
            try {
                work.run();
            } catch (NotDelivered e) {
                terminal.accept("not delivered; kept, and sent when the broker is back: " + e.getMessage());
            } catch (IOException | Malformed e) {
                terminal.accept("not published: " + e.getMessage());
            }
        });
    }

    private interface Work {
        void run() throws IOException, Malformed, NotDelivered;
    }
}
