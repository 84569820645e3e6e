package io.pitcrew.provisioning.publish;

import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.provisioning.publish.Shelf.Proposal;
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
    private final OperationsHome home;
    private final Shelf shelf;
    private final Kept kept;
    private final ReleaseBoard board;
    private final Delivery delivery;
    private final Pointers pointers;
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
        this.clock = clock;
    }

    /// What [#publish] would do. Writes and sends nothing, and needs no signing key.
    public static Outcome preview(OperationsHome home, Plant plant, Roster roster, Wish wish, Instant now)
            throws IOException, Malformed {
        return new Kept(new Shelf(home.releases(), home.objects())).preview(plant, roster, home.rosterKey(), wish, now);
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
            Outcome outcome = kept.pending(state, wish.rings());
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
        return made(cut.catalogue(), changes, wish);
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
                Release next = old.withPeople(shelf.state().next(), shown.firstKey(), clock.instant(), catalogue)
                        .on(base(old));
                shelf.change(state -> state.with(same.getValue(), ring -> ring.withPeople(next.number())));
                released.add(released(next, Changes.between(before, before.with(roster)), same.getValue()));
            }
        }
        if (!released.isEmpty()) {
            proposeAgain(roster);
        }
        return released;
    }

    /// What waits for approval must not be overtaken, or no kiosk would take it any more.
    private void proposeAgain(Roster roster) throws IOException, Malformed {
        Optional<Proposal> waiting = proposal();
        if (waiting.isPresent()) {
            Proposal old = waiting.get();
            Changes changes = proposed();
            State state = shelf.state();
            ObjectRef catalogue = kept.withPeople(old.number(), roster, home.rosterKey());
            Release again =
                    shelf.release(old.number()).withPeople(state.next(), state.newest(), clock.instant(), catalogue);
            var _ = proposed(again, changes, new Proposal(again.number(), old.rings(), old.by(), clock.instant()));
        }
    }

    private Release.Base base(Release old) throws IOException {
        Bytes sealed = shelf.sealed(old.number());
        return old.base().orElse(new Release.Base(old.number(), Sha256.of(sealed.array()), sealed.size()));
    }

    /// The content of an older release once more, under a new number: kiosks never go back to a lower one. People stay
    /// as they are now: who left since does not come back.
    public synchronized Outcome rollback(ReleaseNumber to, Wish wish) throws IOException, Malformed, NotDelivered {
        State state = shelf.state();
        Contents now = kept.contents(state.newest(), home.rosterKey());
        Contents then = kept.contents(to, home.rosterKey()).with(now.roster());
        ObjectRef catalogue = kept.withPeople(to, now.roster(), home.rosterKey());
        return made(catalogue, Changes.between(now, then).asking(wish.asked()), wish);
    }

    /// What waits for approval.
    public synchronized Optional<Proposal> proposal() throws IOException {
        return shelf.state().proposal();
    }

    /// What an approver is asked for: everything that the waiting release changes.
    ///
    /// @throws IllegalStateException if nothing waits
    public synchronized Changes proposed() throws IOException, Malformed {
        return kept.proposed(shelf.state(), home.rosterKey());
    }

    /// Signs what waits as its second person. With as many approvals as the trust root asks for it goes to its rings.
    ///
    /// @param by who approves, as people know them
    /// @throws IllegalStateException if nothing waits
    public synchronized Outcome approve(SigningKey approver, String by) throws IOException, Malformed, NotDelivered {
        Proposal waiting = proposal().orElseThrow();
        Envelope sealed = Envelope.parse(shelf.sealed(waiting.number()).array());
        Optional<String> refused = home.approval().refuses(approver.verifyKey(), by, sealed, waiting.by());
        if (refused.isPresent()) {
            return new Outcome.Refused(waiting.number(), refused.get());
        }
        Changes changes = proposed();
        Envelope approved = sealed.countersigned(approver);
        shelf.put(waiting.number(), approved);
        Optional<String> lacks = lacks(waiting.number());
        return lacks.isPresent()
                ? new Outcome.Proposed(waiting.number(), changes, lacks.get())
                : released(shelf.release(waiting.number()), approved, changes, waiting.rings());
    }

    /// Takes back what waits for approval. Its number is never given again.
    public synchronized Optional<Proposal> withdraw() throws IOException {
        Optional<Proposal> waiting = proposal();
        if (waiting.isPresent()) {
            shelf.change(State::unproposed);
            shelf.remove(waiting.get().number());
        }
        return waiting;
    }

    /// Gives a ring a release that is on the shelf, and sends what of it the broker lacks.
    public synchronized void promote(ReleaseNumber number, String ring) throws IOException, Malformed, NotDelivered {
        give(number, List.of(ring));
        announce();
    }

    /// Signs pointers anew that were made longer ago than this, so that no kiosk believes that it is cut off.
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
        return delivery.hand(wanted);
    }

    /// Is it signed as the trust root asks for now? Under a new author key the same content needs a new release, or a
    /// kiosk that has nothing yet would take nothing.
    private boolean counts(ReleaseNumber number) throws IOException, Malformed {
        return lacks(shelf.release(number).content()).isEmpty();
    }

    private boolean hasBegun(Ring ring) throws IOException {
        return shelf.release(ring.release())
                .effective()
                .filter(moment -> moment.isAfter(ring.pointed()) && !moment.isAfter(clock.instant()))
                .isPresent();
    }

    private Outcome made(ObjectRef catalogue, Changes changes, Wish wish) throws IOException, Malformed, NotDelivered {
        State state = shelf.state();
        Release release = wish.release(state.next(), kept.newest(state), catalogue, changes, clock.instant());
        if (!home.roots().current().approval()) {
            var _ = withdraw(); // it was proposed when somebody still had to approve
            return released(release, changes, wish.rings());
        }
        return proposed(release, changes, new Proposal(release.number(), wish.rings(), wish.by(), clock.instant()));
    }

    /// Told to nobody until it is approved.
    private Outcome proposed(Release release, Changes changes, Proposal proposal) throws IOException, Malformed {
        Optional<Proposal> before = proposal();
        shelf.put(release.number(), sealed(release));
        shelf.change(state -> state.proposed(proposal));
        if (before.isPresent()) {
            shelf.remove(before.get().number());
        }
        return new Outcome.Proposed(
                release.number(), changes, lacks(release.number()).orElse(""));
    }

    /// What keeps kiosks from believing it, by the newest trust root.
    private Optional<String> lacks(ReleaseNumber number) throws IOException, Malformed {
        Envelope sealed = Envelope.parse(shelf.sealed(number).array());
        return home.roots().current().checkRelease(sealed, Release.TYPE) instanceof Seal.Broken broken
                ? Optional.of(broken.why())
                : Optional.empty();
    }

    private Outcome.Released released(Release release, Changes changes, List<String> rings)
            throws IOException, Malformed, NotDelivered {
        return released(release, sealed(release), changes, rings);
    }

    private Outcome.Released released(Release release, Envelope sealed, Changes changes, List<String> rings)
            throws IOException, Malformed, NotDelivered {
        shelf.put(Chunk.of(sealed.bytes()));
        shelf.put(release.number(), sealed);
        shelf.change(state -> state.released(release.number()));
        give(release.number(), rings);
        Delivery.Sending sent = announce();
        return new Outcome.Released(release.number(), Optional.of(changes), sent.chunks(), sent.bytes());
    }

    private Envelope sealed(Release release) throws IOException, Malformed {
        return Envelope.seal(Release.TYPE, release.bytes(), home.key(TrustRole.AUTHOR));
    }

    private void give(ReleaseNumber number, List<String> rings) throws IOException {
        Instant now = clock.instant();
        shelf.change(state -> state.with(rings, ring -> ring.given(number, now)));
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
