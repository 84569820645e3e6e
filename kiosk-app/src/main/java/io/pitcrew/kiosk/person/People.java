package io.pitcrew.kiosk.person;

import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.person.PersonBox;
import io.pitcrew.station.person.PersonState;
import io.pitcrew.station.seal.TrustRoot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks for the state of whoever stands here, judges what comes, keeps the newest. What was asked for somebody who has
/// gone is let go of.
public final class People {
    private static final Logger LOG = LoggerFactory.getLogger(People.class);

    /// That nothing has changed is written down this seldom: a tap shall not cost the disk a write.
    private static final Duration NOTED = Duration.ofMinutes(10);

    private final PersonBook book;
    private final PersonBox box;
    private final Supplier<TrustRoot> trust;
    private final PersonSource source;
    private final Pace pace;
    private final AtomicLong refused = new AtomicLong();
    private volatile Runnable changed = () -> {};
    private volatile Optional<Standing> standing = Optional.empty();

    /// @param executor writes to the ledger, one task at a time
    public record Pace(InstantSource clock, Executor executor) {}

    /// @param noted when it was last written down
    private record Standing(WorkerId worker, Heard heard, Instant noted) {}

    public People(LedgerDb db, PersonBox box, Supplier<TrustRoot> trust, PersonSource source, Pace pace) {
        this.book = new PersonBook(db);
        this.box = box;
        this.trust = trust;
        this.source = source;
        this.pace = pace;
    }

    /// @param told that something else is known now of the one who stands here
    public void start(Runnable told) {
        changed = told;
    }

    /// Whose session this is. Called with every floor; it does something only when that changes.
    public synchronized void here(Optional<WorkerId> now) {
        Optional<WorkerId> before = standing.map(Standing::worker);
        if (now.equals(before)) {
            return;
        }
        before.ifPresent(worker -> source.forget(box.name(worker)));
        standing = now.map(this::standing);
        now.ifPresent(worker ->
                source.ask(box.name(worker), wire -> pace.executor().execute(() -> arrived(worker, wire))));
    }

    /// What is known now, from here and from elsewhere.
    public Known of(WorkerId worker) {
        Heard heard = standing.filter(s -> s.worker().equals(worker))
                .map(Standing::heard)
                .orElseGet(() -> book.heard(worker));
        return book.known(worker, heard);
    }

    /// Without the broker nothing is the latest any more.
    public synchronized void linked(boolean up) {
        if (!up) {
            standing = standing.map(s -> new Standing(
                    s.worker(), new Heard(s.heard().state(), s.heard().at(), false), s.noted()));
        }
    }

    /// How many messages were not believed.
    public long refused() {
        return refused.get();
    }

    private Standing standing(WorkerId worker) {
        Heard heard = book.heard(worker);
        return new Standing(worker, heard, heard.at().orElse(Instant.EPOCH));
    }

    private void arrived(WorkerId worker, byte[] wire) {
        try {
            if (take(worker, box.open(wire, worker, trust.get()))) {
                changed.run();
            }
        } catch (Malformed e) {
            refuse(String.valueOf(e.getMessage()));
        }
    }

    /// @return does the screen say something else now?
    private synchronized boolean take(WorkerId worker, PersonState state) throws Malformed {
        Optional<Standing> there = standing.filter(s -> s.worker().equals(worker));
        Standing now = there.isPresent() ? there.get() : standing(worker);
        Optional<PersonState> before = now.heard().state();
        if (before.filter(state::olderThan).isPresent()) {
            throw new Malformed("it is older than the last one");
        }
        Instant at = pace.clock().instant();
        boolean news = !before.equals(Optional.of(state));
        boolean note = news || Duration.between(now.noted(), at).abs().compareTo(NOTED) > 0;
        if (note) {
            book.keep(state, at);
        }
        boolean says = news || !now.heard().now();
        if (there.isPresent()) {
            standing = Optional.of(new Standing(
                    worker, new Heard(Optional.of(state), Optional.of(at), true), note ? at : now.noted()));
        }
        return says && there.isPresent();
    }

    /// Speaks at the 1st, 10th, 100th …, and names nobody.
    private void refuse(String why) {
        long count = refused.incrementAndGet();
        if (Long.toString(count).matches("10*")) {
            LOG.warn("what came about a person was not believed: {} ({} so far)", why, count);
        }
    }
}
