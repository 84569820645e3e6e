package io.pitcrew.provisioning.publish;

import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.provisioning.publish.Shelf.State;
import io.pitcrew.provisioning.publish.compare.Changes;
import io.pitcrew.provisioning.publish.compare.Contents;
import io.pitcrew.provisioning.publish.room.Room;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Seal;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/// Publishes to rings. Objects go first, the pointer last, each when the broker has acknowledged what came before: a
/// kiosk that sees a pointer can fetch all it names. Blocks its caller; calls of several threads follow each other.
public final class Publisher {
    private static final int WANTED_AT_ONCE = 256;

    private final OperationsHome home;
    private final Shelf shelf;
    private final Kept kept;
    private final ReleaseBoard board;
    private final Delivery delivery;
    private final Pointers pointers;
    private final Meter meter;
    private final Clock clock;

    /// Hears how far sending is. Called by whoever publishes.
    public interface Meter {
        /// @param bytes on the wire
        void begins(int objects, long bytes);

        /// One more object, acknowledged.
        void sent(int bytes);

        /// Nobody listens.
        static Meter none() {
            return new Meter() {
                @Override
                public void begins(int objects, long bytes) {}

                @Override
                public void sent(int bytes) {}
            };
        }
    }

    /// @param room of the broker
    /// @param takenOff chunks that went from there, or would
    public record Tidy(Room room, int takenOff) {}

    public Publisher(OperationsHome home, ReleaseBoard board, Clock clock, Meter meter) {
        this.home = home;
        this.shelf = new Shelf(home.releases(), home.objects());
        this.kept = new Kept(shelf);
        this.board = board;
        this.delivery = new Delivery(board, kept, home.settings().budget(), meter);
        this.pointers = new Pointers(home, shelf, board, delivery, clock);
        this.meter = meter;
        this.clock = clock;
    }

    /// What [#publish] would do. Writes and sends nothing, and needs no signing key.
    public static Outcome preview(OperationsHome home, Plant plant, Roster roster, Wish wish, Instant now)
            throws IOException, Malformed {
        Kept kept = new Kept(new Shelf(home.releases(), home.objects()));
        State state = kept.shelf().state();
        Map<Sha256, Integer> fresh = new HashMap<>();
        Cut cut = Cut.of(plant, roster, home.rosterKey(), kept, chunk -> {
            if (!kept.shelf().holds(chunk.hash())) {
                fresh.put(chunk.hash(), chunk.wire().length);
            }
        });
        if (kept.isNewest(cut.catalogue(), state)) {
            return pending(kept, state, wish.rings());
        }
        Changes changes = Changes.between(kept.contents(state.newest(), home.rosterKey()), Contents.of(plant, roster))
                .asking(wish.asked());
        Set<Sha256> missing = new HashSet<>(cut.chunks());
        missing.removeAll(kept.announced(state));
        // as long as the one that will be signed
        Release release = release(state, cut.catalogue(), changes, wish, now);
        int envelope = Chunk.of(sealed(release, SigningKey.generate()).bytes()).wire().length;
        int count = missing.size() + 1;
        missing.removeAll(fresh.keySet());
        long bytes = envelope
                + kept.size(missing)
                + fresh.values().stream().mapToLong(b -> b).sum();
        return new Outcome.Released(state.newest().next(), Optional.of(changes), count, bytes);
    }

    /// Only to look at what is on the shelf: sends nothing.
    public static Publisher reading(OperationsHome home, Clock clock) {
        return new Publisher(home, new ReleaseBoard.Nowhere(), clock, Meter.none());
    }

    /// A release as it was signed; empty for one that is not on the shelf.
    public synchronized Optional<Release> release(ReleaseNumber number) throws IOException {
        return shelf.holds(number) ? Optional.of(shelf.release(number)) : Optional.empty();
    }

    public synchronized ReleaseNumber newest() throws IOException {
        return shelf.state().newest();
    }

    public synchronized SortedMap<String, Ring> rings() throws IOException {
        return shelf.state().rings();
    }

    /// Makes a release of what changed and gives it to the rings that the wish names. What an earlier attempt could not
    /// deliver is delivered too.
    ///
    /// @throws NotDelivered if the broker took not all of it; the release is kept, and sent at the next call
    public synchronized Outcome publish(Plant plant, Roster roster, Wish wish)
            throws IOException, Malformed, NotDelivered {
        Cut cut = Cut.of(plant, roster, home.rosterKey(), kept, shelf::put);
        State state = shelf.state();
        if (kept.isNewest(cut.catalogue(), state) && counts(state.newest())) {
            Outcome outcome = pending(kept, state, wish.rings());
            if (outcome instanceof Outcome.Released) {
                give(state.newest(), wish.rings());
                Delivery.Sending sent = announce();
                return new Outcome.Released(state.newest(), Optional.empty(), sent.chunks(), sent.bytes());
            }
            if (home.roots().unannounced()) {
                announce();
            }
            return outcome;
        }
        Changes changes = Changes.between(kept.contents(state.newest(), home.rosterKey()), Contents.of(plant, roster))
                .asking(wish.asked());
        return released(cut.catalogue(), changes, wish);
    }

    /// What each ring shows, with other people: somebody who left waits neither for an author nor for the soak of a
    /// ring.
    ///
    /// @return nothing for rings whose people are these already
    public synchronized List<Outcome.Released> people(Roster roster) throws IOException, Malformed, NotDelivered {
        // the ring that is ahead in content gets the highest number too
        SortedMap<ReleaseNumber, List<String>> shown = new TreeMap<>();
        shelf.state()
                .rings()
                .forEach((name, ring) -> shown.computeIfAbsent(ring.release(), _ -> new ArrayList<>())
                        .add(name));
        shown.remove(ReleaseNumber.ZERO);
        List<Outcome.Released> released = new ArrayList<>();
        for (Map.Entry<ReleaseNumber, List<String>> same : shown.entrySet()) {
            Release old = shelf.release(same.getKey());
            ObjectRef catalogue = kept.withPeople(same.getKey(), roster, home.rosterKey());
            if (!catalogue.equals(old.catalogue())) {
                Contents before = kept.contents(same.getKey(), home.rosterKey());
                Release next = new Release(
                        Release.FORMAT,
                        shelf.state().newest().next(),
                        shelf.state().newest(),
                        clock.instant(),
                        old.note(),
                        old.effective(),
                        old.changes(),
                        old.safety(),
                        catalogue);
                released.add(released(next, Changes.between(before, before.with(roster)), same.getValue()));
            }
        }
        return released;
    }

    /// The content of an older release once more, under a new number: kiosks never go back to a lower one.
    public synchronized Outcome rollback(ReleaseNumber to, Wish wish) throws IOException, Malformed, NotDelivered {
        State state = shelf.state();
        ObjectRef catalogue = shelf.release(to).catalogue();
        Changes changes = Changes.between(
                        kept.contents(state.newest(), home.rosterKey()), kept.contents(to, home.rosterKey()))
                .asking(wish.asked());
        return released(catalogue, changes, wish);
    }

    /// Gives a ring a release that is on the shelf, and sends what of it the broker lacks.
    public synchronized void promote(ReleaseNumber number, String ring) throws IOException, Malformed, NotDelivered {
        give(number, List.of(ring));
        announce();
    }

    /// Signs pointers anew that were made longer ago than this, so that no kiosk believes that it is cut off.
    ///
    /// Also those of a release whose moment has come since: a kiosk with a wrong clock learns the time by it.
    ///
    /// @return the rings whose pointer was renewed
    public synchronized List<String> renew(Duration age) throws IOException, Malformed, NotDelivered {
        List<String> renewed = new ArrayList<>();
        for (Map.Entry<String, Ring> entry : shelf.state().rings().entrySet()) {
            Ring ring = entry.getValue();
            if (ring.release().value() > 0 && (ring.isOlder(age, clock.instant()) || hasBegun(ring))) {
                pointers.point(entry.getKey());
                renewed.add(entry.getKey());
            }
        }
        return renewed;
    }

    /// Has the broker lost its memory, or does it hold something older than what was announced?
    public synchronized boolean forgotten() throws IOException, NotDelivered {
        return pointers.forgotten(shelf.state());
    }

    /// Puts the recall list up again, if there is one. Waits for nothing: not for a release that is being sent, and not
    /// for the broker.
    public CompletableFuture<Void> reassertRecall() throws IOException {
        return Files.exists(home.recallFile())
                ? board.putRecall(new Bytes(Files.readAllBytes(home.recallFile())))
                : CompletableFuture.runAsync(() -> {}, Runnable::run);
    }

    /// Sends everything of the kept releases again, and fresh pointers.
    ///
    /// @return how many objects were sent
    public synchronized int reassert() throws IOException, Malformed, NotDelivered {
        State state = shelf.state();
        if (state.newest().equals(ReleaseNumber.ZERO)) {
            return 0;
        }
        delivery.forgotten();
        delivery.roots(home.roots());
        int sent = delivery.bring(kept.all(state)).chunks();
        for (Map.Entry<String, Ring> ring : state.rings().entrySet()) {
            if (ring.getValue().release().value() > 0) {
                pointers.point(ring.getKey());
            }
        }
        return sent;
    }

    /// Takes off the broker what no kept release needs, and what does not fit into its budget.
    ///
    /// @param dryRun only look
    public synchronized Tidy tidy(boolean dryRun) throws IOException, NotDelivered {
        int count = dryRun ? delivery.idle().size() : delivery.tidy();
        return new Tidy(kept.room(shelf.state(), home.settings().budget()), count);
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
        delivery.hand(found);
        return found.size();
    }

    /// Is it signed as the trust root asks for now? Under a new author key the same content needs a new release, or a
    /// kiosk that has nothing yet would take nothing.
    private boolean counts(ReleaseNumber number) throws IOException, Malformed {
        Envelope sealed = Envelope.parse(shelf.sealed(number).array());
        return home.roots().current().checkRelease(sealed, Release.TYPE) instanceof Seal.Intact;
    }

    private boolean hasBegun(Ring ring) throws IOException {
        return shelf.release(ring.release())
                .effective()
                .filter(moment -> moment.isAfter(ring.pointed()) && !moment.isAfter(clock.instant()))
                .isPresent();
    }

    private static Outcome pending(Kept kept, State state, List<String> rings) throws IOException {
        boolean all =
                rings.stream().allMatch(ring -> state.ring(ring).announced().equals(state.newest()));
        if (all) {
            return new Outcome.Unchanged(state.newest());
        }
        Set<Sha256> missing = kept.chunks(state.newest());
        missing.removeAll(kept.announced(state));
        return new Outcome.Released(state.newest(), Optional.empty(), missing.size(), kept.size(missing));
    }

    private Outcome released(ObjectRef catalogue, Changes changes, Wish wish)
            throws IOException, Malformed, NotDelivered {
        return released(release(shelf.state(), catalogue, changes, wish, clock.instant()), changes, wish.rings());
    }

    private Outcome.Released released(Release release, Changes changes, List<String> rings)
            throws IOException, Malformed, NotDelivered {
        Envelope sealed = sealed(release, home.key(TrustRole.AUTHOR));
        shelf.put(Chunk.of(sealed.bytes()));
        shelf.put(release.number(), sealed);
        shelf.change(state -> state.released(release.number()));
        give(release.number(), rings);
        Delivery.Sending sent = announce();
        return new Outcome.Released(release.number(), Optional.of(changes), sent.chunks(), sent.bytes());
    }

    private static Release release(State state, ObjectRef catalogue, Changes changes, Wish wish, Instant now) {
        return new Release(
                Release.FORMAT,
                state.newest().next(),
                state.newest(),
                now,
                wish.note(),
                wish.effective(),
                changes.ofRelease(),
                wish.safety().stream().sorted().toList(),
                catalogue);
    }

    private static Envelope sealed(Release release, SigningKey author) {
        return Envelope.seal(Release.TYPE, release.bytes(), author);
    }

    private void give(ReleaseNumber number, List<String> rings) throws IOException {
        Instant now = clock.instant();
        shelf.change(state -> {
            State next = state;
            for (String ring : rings) {
                next = next.with(ring, next.ring(ring).given(number, now));
            }
            return next;
        });
    }

    /// Sends what the rings are to show and the broker has not acknowledged, then their pointers.
    private Delivery.Sending announce() throws IOException, Malformed, NotDelivered {
        State state = shelf.state();
        boolean newKeys = home.roots().unannounced();
        List<String> waiting = state.rings().entrySet().stream()
                .filter(entry -> entry.getValue().waits()
                        || (newKeys && entry.getValue().release().value() > 0))
                .map(Map.Entry::getKey)
                .toList();
        Set<Sha256> missing = new LinkedHashSet<>();
        for (String ring : waiting) {
            missing.addAll(kept.chunks(state.ring(ring).release()));
        }
        if (kept.announced(state).isEmpty() || newKeys) {
            delivery.roots(home.roots());
        }
        Delivery.Sending sending = delivery.bring(missing);
        for (String ring : waiting) {
            pointers.point(ring);
        }
        var _ = delivery.tidy();
        return sending;
    }
}
