package io.pitcrew.provisioning.serve;

import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.publish.NotDelivered;
import io.pitcrew.provisioning.publish.Publisher;
import io.pitcrew.provisioning.publish.ReleaseBoard;
import io.pitcrew.provisioning.rollout.Assignments;
import io.pitcrew.provisioning.rollout.Evidence;
import io.pitcrew.provisioning.rollout.Hints;
import io.pitcrew.provisioning.rollout.Plan;
import io.pitcrew.provisioning.rollout.PlanFile;
import io.pitcrew.provisioning.rollout.Rollout;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Looks after what is on its way to the floor: pointers are renewed long before they expire, and at the moment from
/// which a release is in force; kiosks are told their ring; rollouts go on, or are halted.
public final class Rounds implements News {
    private static final Duration RENEWED = Duration.ofDays(1);

    private final OperationsHome home;
    private final Publisher publisher;
    private final ReleaseBoard board;
    private final Executor executor;
    private final Clock clock;
    private final Consumer<String> terminal;
    private final Evidence evidence = new Evidence();
    private final Hints hints;
    private volatile boolean linked;
    private String lastTrouble = "";

    /// @param executor runs one task at a time; the one on which releases are published
    public Rounds(
            OperationsHome home,
            Publisher publisher,
            ReleaseBoard board,
            Executor executor,
            Clock clock,
            Consumer<String> terminal) {
        this.home = home;
        this.publisher = publisher;
        this.board = board;
        this.executor = executor;
        this.clock = clock;
        this.terminal = terminal;
        this.hints = new Hints(home.hints());
    }

    @Override
    public void stored(StoredRecord record) {
        executor.execute(() -> evidence.add(record));
    }

    @Override
    public void said(KioskId kiosk, Bytes status) {
        executor.execute(() -> {
            try {
                if (!home.registry().keys(kiosk).isEmpty()) {
                    var _ = hints.note(kiosk, status, clock.instant());
                }
            } catch (IOException e) {
                trouble("what " + kiosk + " says of itself cannot be kept: " + e.getMessage());
            }
        });
    }

    @Override
    public void linked(boolean up, boolean remembered) {
        linked = up;
        if (up && !remembered) {
            executor.execute(() -> {
                try {
                    new Assignments(home, clock).reassert(board);
                } catch (IOException | NotDelivered e) {
                    trouble("assignments were not put up again: " + e.getMessage());
                }
            });
        }
    }

    /// Call every half minute or so. Without a broker nothing is done: what kiosks do meanwhile is not known.
    public void look() {
        if (linked) {
            executor.execute(this::lookNow);
        }
    }

    private void lookNow() {
        try {
            Problems problems = new Problems();
            Optional<Plan> plan = PlanFile.read(home.rolloutFile(), clock.getZone(), problems);
            problems.sorted().forEach(problem -> trouble(problem.toString()));
            publisher.renew(RENEWED);
            if (plan.isPresent()) {
                new Assignments(home, clock)
                        .follow(plan.get(), board)
                        .forEach(kiosk -> terminal.accept(kiosk + " is told its ring"));
                new Rollout(home, publisher, plan.get(), clock).step(evidence).forEach(terminal);
            }
        } catch (IOException | Malformed | NotDelivered e) {
            trouble("the rollout does not go on: " + e.getMessage());
        }
    }

    /// Once, however often it comes again.
    private void trouble(String words) {
        if (!words.equals(lastTrouble)) {
            lastTrouble = words;
            terminal.accept(words);
        }
    }
}
