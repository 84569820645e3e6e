package io.pitcrew.provisioning.publish;

import io.pitcrew.provisioning.keys.Budget;
import io.pitcrew.provisioning.keys.Roots;
import io.pitcrew.provisioning.publish.Shelf.State;
import io.pitcrew.provisioning.publish.room.Held;
import io.pitcrew.provisioning.publish.room.Room;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Sha256;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Hands things to a board and waits for its word, with few of them open at a time: a stock broker drops silently what
/// comes faster than it delivers. What was acknowledged is noted, so that after an interruption, wherever it came,
/// nothing that the broker has is sent again.
final class Delivery {
    private static final int WINDOW = 16;
    private static final long PATIENCE_SECONDS = 30;

    private final ReleaseBoard board;
    private final Kept kept;
    private final Budget budget;
    private final Publisher.Meter meter;
    private final Held held;

    /// What was sent.
    record Sending(int chunks, long bytes) {}

    @FunctionalInterface
    private interface Deed {
        CompletableFuture<Void> with(Sha256 hash) throws IOException;
    }

    @FunctionalInterface
    private interface Done {
        void note(Sha256 hash) throws IOException;
    }

    private record Open(Sha256 hash, CompletableFuture<Void> answer) {}

    Delivery(ReleaseBoard board, Kept kept, Budget budget, Publisher.Meter meter) {
        this.board = board;
        this.kept = kept;
        this.budget = budget;
        this.meter = meter;
        this.held = new Held(kept.shelf().held());
    }

    /// Sends what of these has its place at the broker and is not there. Room is made before where it is needed.
    Sending bring(Set<Sha256> wanted) throws IOException, NotDelivered {
        State state = kept.shelf().state();
        Room room = kept.room(state, budget);
        Set<Sha256> there = kept.announced(state);
        Set<Sha256> missing = new LinkedHashSet<>(wanted);
        missing.retainAll(room.chunks());
        missing.removeAll(there);
        Sending sending = new Sending(missing.size(), kept.size(missing));
        if (kept.sizeHere(there) + sending.bytes() > budget.bytes()) {
            tidy();
        }
        meter.begins(sending.chunks(), sending.bytes());
        put(missing);
        return sending;
    }

    /// Takes off the broker what no kept release needs, and what there is no room for.
    ///
    /// @return how many chunks
    int tidy() throws IOException, NotDelivered {
        Set<Sha256> idle = idle();
        if (!idle.isEmpty()) {
            try (Held.Pen pen = pen()) {
                each(idle, board::takeOffObject, pen::takenOff);
            }
        }
        return idle.size();
    }

    /// What [#tidy] would take off. What waits for approval is sent to nobody, but what the broker has of it stays as
    /// far
    /// as there is room: it will be needed.
    Set<Sha256> idle() throws IOException {
        State state = kept.shelf().state();
        Room room = kept.room(state, budget);
        Set<Sha256> idle = new LinkedHashSet<>(kept.announced(state));
        idle.removeAll(room.chunks());
        long left = budget.bytes() - room.bytes();
        for (Sha256 hash : kept.waiting(state)) {
            if (idle.contains(hash) && kept.shelf().size(hash) <= left) {
                left -= kept.shelf().size(hash);
                idle.remove(hash);
            }
        }
        return idle;
    }

    /// Sends these to whoever asked, if a kept release needs them: what has its place at the broker stays there, the
    /// rest does not.
    ///
    /// @return how many
    int hand(Collection<Sha256> asked) throws IOException, NotDelivered {
        State state = kept.shelf().state();
        Set<Sha256> guests = new LinkedHashSet<>(asked);
        guests.retainAll(kept.all(state));
        int count = guests.size();
        Set<Sha256> ours = new LinkedHashSet<>(guests);
        ours.retainAll(kept.room(state, budget).chunks());
        guests.removeAll(ours);
        put(ours);
        each(guests, hash -> board.handObject(hash, kept.shelf().wire(hash)), _ -> {});
        return count;
    }

    private void put(Collection<Sha256> hashes) throws IOException, NotDelivered {
        if (hashes.isEmpty()) {
            return;
        }
        try (Held.Pen pen = pen()) {
            each(hashes, hash -> board.putObject(hash, kept.shelf().wire(hash)), hash -> {
                pen.taken(hash);
                meter.sent((int) kept.shelf().size(hash));
            });
        }
    }

    /// From the first note on the notes are all that is known: what was known without them is written down.
    private Held.Pen pen() throws IOException {
        if (held.now().isPresent()) {
            return held.pen();
        }
        Set<Sha256> before = kept.announced(kept.shelf().state());
        Held.Pen pen = held.pen();
        for (Sha256 hash : before) {
            pen.taken(hash);
        }
        return pen;
    }

    private void each(Collection<Sha256> hashes, Deed deed, Done done) throws IOException, NotDelivered {
        Queue<Open> open = new ArrayDeque<>();
        try {
            for (Sha256 hash : hashes) {
                if (open.size() == WINDOW) {
                    acknowledged(open.remove(), done);
                }
                open.add(new Open(hash, deed.with(hash)));
            }
            while (!open.isEmpty()) {
                acknowledged(open.remove(), done);
            }
        } finally {
            noteArrived(open, done);
        }
    }

    /// Behind one that failed there may be some that the broker took.
    private static void noteArrived(Queue<Open> open, Done done) throws IOException {
        for (Open one : open) {
            if (one.answer().state() == Future.State.SUCCESS) {
                done.note(one.hash());
            }
        }
    }

    private void acknowledged(Open one, Done done) throws IOException, NotDelivered {
        await(one.answer());
        done.note(one.hash());
    }

    /// The broker forgot.
    void forgotten() throws IOException {
        held.forget();
    }

    void pointer(String ring, Bytes envelope) throws NotDelivered {
        await(board.putPointer(ring, envelope));
    }

    /// Every trust root: a kiosk that was away for long walks through all of them.
    void roots(Roots roots) throws IOException, NotDelivered {
        for (int version = 1; version <= roots.version(); version++) {
            await(board.putRoot(version, roots.envelope(version)));
        }
        roots.announced();
    }

    <T> T await(CompletableFuture<T> answer) throws NotDelivered {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new NotDelivered("the broker did not take it: " + cause.getMessage(), cause);
        } catch (TimeoutException e) {
            throw new NotDelivered("the broker did not answer within " + PATIENCE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDelivered("interrupted while waiting for the broker", e);
        }
    }
}
