package io.pitcrew.provisioning.publish;

import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.provisioning.publish.Shelf.State;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.Pointer;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.TrustRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Publishes to one ring. Objects go first, the pointer last, each when the broker has acknowledged what came before: a
/// kiosk that sees a pointer can fetch all it names. Blocks its caller; calls of several threads follow each other.
public final class Publisher {
    /// The one ring, for now: every kiosk.
    public static final String RING = "all";

    private static final Duration POINTER_LASTS = Duration.ofDays(30);
    private static final int WANTED_AT_ONCE = 256;

    private final OperationsHome home;
    private final Shelf shelf;
    private final Kept kept;
    private final ReleaseBoard board;
    private final Delivery delivery;
    private final Clock clock;

    public Publisher(OperationsHome home, ReleaseBoard board, Clock clock) {
        this.home = home;
        this.shelf = new Shelf(home.releases(), home.objects());
        this.kept = new Kept(shelf);
        this.board = board;
        this.delivery = new Delivery(board, shelf);
        this.clock = clock;
    }

    /// What [#publish] would do. Writes and sends nothing.
    public static Outcome preview(OperationsHome home, Plant plant, Roster roster) throws IOException, Malformed {
        Kept kept = new Kept(new Shelf(home.releases(), home.objects()));
        State state = kept.shelf().state();
        Map<Sha256, Integer> fresh = new HashMap<>();
        Cut cut = Cut.of(plant, roster, home.rosterKey(), kept, chunk -> {
            if (!kept.shelf().holds(chunk.hash())) {
                fresh.put(chunk.hash(), chunk.wire().length);
            }
        });
        if (kept.isNewest(cut, state)) {
            return kept.pending(state);
        }
        Set<Sha256> missing = new HashSet<>(cut.chunks());
        missing.removeAll(kept.chunks(state.announced()));
        int count = missing.size();
        missing.removeAll(fresh.keySet());
        long bytes =
                kept.size(missing) + fresh.values().stream().mapToLong(b -> b).sum();
        return new Outcome.Released(state.newest().next(), kept.differences(plant, state), count, bytes);
    }

    /// When a release was made; empty for one that is not on the shelf.
    public synchronized Optional<Instant> published(ReleaseNumber number) throws IOException {
        return shelf.holds(number) ? Optional.of(shelf.release(number).issued()) : Optional.empty();
    }

    /// Makes a release of what changed and puts it up. What an earlier attempt could not deliver is delivered too.
    ///
    /// @throws NotDelivered if the broker took not all of it; the release is kept, and sent at the next call
    public synchronized Outcome publish(Plant plant, Roster roster) throws IOException, Malformed, NotDelivered {
        State state = shelf.state();
        Cut cut = Cut.of(plant, roster, home.rosterKey(), kept, shelf::put);
        if (kept.isNewest(cut, state)) {
            Outcome outcome = kept.pending(state);
            if (outcome instanceof Outcome.Released || home.roots().unannounced()) {
                announce(state);
            }
            return outcome;
        }
        List<Difference> differences = kept.differences(plant, state);
        State released = release(cut, Difference.changes(differences), state);
        Sending sent = announce(released);
        return new Outcome.Released(released.newest(), differences, sent.chunks(), sent.bytes());
    }

    /// Has the broker lost its memory, or does it hold something older than what was announced?
    public synchronized boolean forgotten() throws IOException, NotDelivered {
        State state = shelf.state();
        if (state.announced().equals(ReleaseNumber.ZERO)) {
            return false;
        }
        Optional<Bytes> held = delivery.await(board.pointer(RING));
        return held.flatMap(Publisher::counter)
                .filter(counter -> counter >= state.counter())
                .isEmpty();
    }

    /// Puts the recall list up again, if there is one. Waits for nothing: not for a release that is being sent, and not
    /// for the broker.
    public CompletableFuture<Void> reassertRecall() throws IOException {
        return Files.exists(home.recallFile())
                ? board.putRecall(new Bytes(Files.readAllBytes(home.recallFile())))
                : CompletableFuture.runAsync(() -> {}, Runnable::run);
    }

    /// Sends everything of the kept releases again, and a fresh pointer.
    ///
    /// @return how many objects were sent
    public synchronized int reassert() throws IOException, Malformed, NotDelivered {
        State state = shelf.state();
        if (state.newest().equals(ReleaseNumber.ZERO)) {
            return 0;
        }
        Set<Sha256> all = kept.all(state);
        delivery.roots(home.roots());
        delivery.objects(all);
        point(state);
        return all.size();
    }

    /// Sends what a kiosk says nobody has for it; only what belongs to a kept release.
    ///
    /// @return how many of the wanted objects were sent
    public synchronized int answer(Collection<Sha256> wanted) throws IOException, NotDelivered {
        Set<Sha256> ours = kept.all(shelf.state());
        List<Sha256> found = wanted.stream()
                .distinct()
                .filter(ours::contains)
                .limit(WANTED_AT_ONCE)
                .toList();
        delivery.objects(found);
        return found.size();
    }

    private record Sending(int chunks, long bytes) {}

    private State release(Cut cut, Map<AidId, Release.Change> changes, State state) throws IOException, Malformed {
        Release release = new Release(
                Release.FORMAT,
                state.newest().next(),
                state.newest(),
                clock.instant(),
                "",
                Optional.empty(),
                changes,
                List.of(),
                cut.catalogue());
        Envelope sealed = Envelope.seal(Release.TYPE, release.bytes(), home.key(TrustRole.AUTHOR));
        shelf.put(Chunk.of(sealed.bytes()));
        shelf.put(release.number(), sealed);
        State released = state.released(release.number());
        shelf.state(released);
        return released;
    }

    private Sending announce(State state) throws IOException, Malformed, NotDelivered {
        Set<Sha256> missing = kept.missing(state);
        if (state.announced().equals(ReleaseNumber.ZERO) || home.roots().unannounced()) {
            delivery.roots(home.roots());
        }
        delivery.objects(missing);
        point(state);
        return new Sending(missing.size(), kept.size(missing));
    }

    /// The counter is on disk before the pointer leaves: no two pointers ever share one.
    private void point(State state) throws IOException, Malformed, NotDelivered {
        State pointing = state.announcing();
        shelf.state(pointing);
        Bytes sealed = shelf.sealed(state.newest());
        Instant now = clock.instant();
        Pointer pointer = new Pointer(
                Pointer.FORMAT,
                RING,
                pointing.counter(),
                state.newest(),
                Sha256.of(sealed.array()),
                sealed.size(),
                home.rootVersion(),
                now,
                now.plus(POINTER_LASTS));
        Envelope envelope = Envelope.seal(Pointer.TYPE, pointer.bytes(), home.key(TrustRole.POINTER));
        delivery.pointer(RING, new Bytes(envelope.bytes()));
        shelf.state(pointing.announced(state.newest()));
    }

    private static Optional<Long> counter(Bytes envelope) {
        try {
            Envelope sealed = Envelope.parse(envelope.array());
            return Optional.of(Pointer.parse(sealed.payload().array()).counter());
        } catch (Malformed e) {
            return Optional.empty(); // whatever the broker holds, it is not our pointer
        }
    }
}
