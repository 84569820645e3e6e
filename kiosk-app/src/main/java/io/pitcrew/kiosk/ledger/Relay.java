package io.pitcrew.kiosk.ledger;

import io.pitcrew.kiosk.store.StorageFailed;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.seal.Envelope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Sends what is not acknowledged, in order, again and again. How much and when is [SendWindow]'s to say; this class
/// brings it the facts, reads the lines and signs the last of each part. All its state belongs to its thread;
/// its methods may be called from any.
public final class Relay {
    private static final long RETRY_AFTER_DISK_FAULT = TimeUnit.SECONDS.toNanos(5);

    private final Ledger ledger;
    private final Publisher publisher;
    private final ScheduledExecutorService thread;
    private final LongSupplier nanos;
    private final RandomGenerator chance;

    private SendWindow window = SendWindow.notLinked();
    private Optional<Chain> chain = Optional.empty();
    private @Nullable Future<?> alarm;

    private record Standing(Chains.Row chain, Head head, Optional<Envelope> announced) {}

    /// @param thread runs one task after the other
    /// @param nanos as [System#nanoTime]
    public Relay(
            Ledger ledger,
            Publisher publisher,
            ScheduledExecutorService thread,
            LongSupplier nanos,
            RandomGenerator chance) {
        this.ledger = ledger;
        this.publisher = publisher;
        this.thread = thread;
        this.nanos = nanos;
        this.chance = chance;
    }

    /// From now on each append is sent on.
    public void start() {
        ledger.whenGrown(() -> thread.execute(this::turn));
    }

    /// The connection is there, or is gone.
    public void linked(boolean up) {
        thread.execute(() -> {
            window = up ? window.linkedAt(0) : window.lost();
            chain = Optional.empty();
            turn();
        });
    }

    private void turn() {
        try {
            Standing standing = ledger.db().read(this::standing);
            if (window.linked() && !chain.equals(Optional.of(standing.chain().chain()))) {
                begin(standing);
            }
            send(standing);
        } catch (StorageFailed e) {
            // Whoever appends says so to a person; what is on disk is sent when the disk answers again.
            wakeIn(RETRY_AFTER_DISK_FAULT);
        }
    }

    /// A new connection, or a new chain on the same one.
    private void begin(Standing standing) {
        window = window.linkedAt(standing.chain().acked().value());
        standing.announced().ifPresent(publisher::announce);
        ledger.db().read(Relay::tails).forEach(publisher::publish);
        chain = Optional.of(standing.chain().chain());
    }

    private void send(Standing standing) {
        double jitter = 0.75 + chance.nextDouble() / 2;
        long now = nanos.getAsLong();
        SendWindow.Turn turn = window.turn(
                standing.chain().acked().value(), standing.head().seq().value(), now, jitter);
        if (turn.sends()) {
            Seq before = new Seq(turn.first() - 1);
            int count = (int) (turn.last() - before.value());
            List<Line.Message> lines = ledger.db().read(db -> Chains.after(db, standing.chain(), before, count));
            signed(standing.chain(), new Seq(turn.last()), lines).forEach(publisher::publish);
        }
        window = turn.next();
        if (window.waits()) {
            wakeIn(window.deadline() - now);
        }
    }

    private List<Line.Message> signed(Chains.Row from, Seq end, List<Line.Message> lines) {
        Identity identity = ledger.identity();
        if (lines.isEmpty() || !identity.chain().equals(from.chain())) {
            return lines; // given up meanwhile: the signatures kept with the lines are all there will be
        }
        List<Line.Message> all = new ArrayList<>(lines);
        for (int i = 0; i < all.size(); i++) {
            long seq = end.value() - (all.size() - 1 - i);
            if (seq == end.value() || seq % SendWindow.SIGNED == 0) {
                Line line = all.get(i).line();
                Head head = new Head(from.chain(), new Seq(seq), line.hash());
                all.set(i, new Line.Message(line, Optional.of(identity.key().sign(head.toBeSigned()))));
            }
        }
        return all;
    }

    private Standing standing(Connection db) throws SQLException {
        Chains.Row current = ledger.current(db);
        return new Standing(current, Chains.head(db, current), Chains.announcement(db, current));
    }

    /// What was never acknowledged of chains that were given up. Operations keeps it apart from the chain it holds and
    /// acknowledges none of it: it is sent once a connection, until it is too old to keep.
    private static List<Line.Message> tails(Connection db) throws SQLException {
        List<Line.Message> all = new ArrayList<>();
        for (Chains.Row forked : Chains.forked(db)) {
            all.addAll(Chains.after(db, forked, forked.acked(), Integer.MAX_VALUE));
        }
        return all;
    }

    private void wakeIn(long delay) {
        if (alarm != null) {
            alarm.cancel(false);
        }
        alarm = thread.schedule(this::turn, delay, TimeUnit.NANOSECONDS);
    }
}
