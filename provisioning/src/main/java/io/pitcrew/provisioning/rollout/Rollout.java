package io.pitcrew.provisioning.rollout;

import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.publish.NotDelivered;
import io.pitcrew.provisioning.publish.Outcome;
import io.pitcrew.provisioning.publish.Publisher;
import io.pitcrew.provisioning.publish.Ring;
import io.pitcrew.provisioning.publish.Wish;
import io.pitcrew.provisioning.rollout.Plan.PlannedRing;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.release.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Moves releases from ring to ring: by itself when a ring has worked with one long enough, by a person at any time;
/// and stops. Everything it decides is on disk before it returns, and told in [#history].
public final class Rollout {
    private final OperationsHome home;
    private final Publisher publisher;
    private final Plan plan;
    private final Course course;
    private final Clock clock;

    /// The release goes no further for now; the message says why.
    public static final class Halted extends Exception {
        private static final long serialVersionUID = 1;

        Halted(String message) {
            super(message);
        }
    }

    public Rollout(OperationsHome home, Publisher publisher, Plan plan, Clock clock) {
        this.home = home;
        this.publisher = publisher;
        this.plan = plan;
        this.course = new Course(home.releases());
        this.clock = clock;
    }

    /// One look at all rings: halts what must be halted, gives on what has soaked.
    ///
    /// @return what was done, a sentence each
    public List<String> step(Evidence evidence) throws IOException, Malformed, NotDelivered {
        List<String> done = new ArrayList<>();
        Course.Standing standing = course.standing();
        for (PlannedRing ring : plan.rings()) {
            Optional<PlannedRing> next = plan.after(ring).filter(after -> ahead(ring, after));
            if (next.isPresent()) {
                Look look = look(ring, evidence);
                ReleaseNumber release = look.ring().release();
                Optional<String> why = standing.halted(content(release)).isPresent() ? Optional.empty() : look.halt(plan.stop());
                if (why.isPresent()) {
                    halt(release, why.get());
                    done.add("release " + release + " is halted in ring " + ring.name() + ": " + why.get());
                } else if (!standing.paused()
                        && standing.halted(content(release)).isEmpty()
                        && look.enough()
                        && look.soaked(ring.soak()).filter(this::past).isPresent()) {
                    give(release, next.get().name(), "soaked in ring " + ring.name());
                    done.add("release " + release + " goes on to ring "
                            + next.get().name());
                }
            }
        }
        return List.copyOf(done);
    }

    /// How every ring stands.
    public Standing standing(Evidence evidence) throws IOException {
        Course.Standing now = course.standing();
        List<Standing.OfRing> rings = new ArrayList<>();
        for (PlannedRing ring : plan.rings()) {
            Look look = look(ring, evidence);
            boolean last = plan.after(ring).isEmpty();
            rings.add(Standing.OfRing.of(
                    ring.name(),
                    look,
                    last ? Optional.empty() : look.soaked(ring.soak()),
                    now.halted(content(look.ring().release()))));
        }
        return new Standing(now.paused(), List.copyOf(rings));
    }

    /// On which kiosks one release is, or was, provably in force.
    public Standing.OfRing receipt(ReleaseNumber release, Evidence evidence) throws IOException {
        List<KioskId> all = home.registry().kiosks();
        Instant issued = publisher.release(release).map(r -> r.issued()).orElse(Instant.EPOCH);
        Ring as = new Ring(release, release, 0, issued, issued);
        Look look =
                new Look(as, Set.of(release), all, Set.of(), evidence, new Hints(home.hints()).all(), Instant.EPOCH, clock.instant());
        return Standing.OfRing.of("", look, Optional.empty(), course.standing().halted(content(release)));
    }

    public void pause() throws IOException {
        course.pause(true);
        course.tell(Course.event(clock.instant(), Happened.What.PAUSED, publisher.newest(), "", ""));
    }

    /// Takes back a pause and every halt: whoever says this has looked into what was known until now.
    public void resume() throws IOException {
        course.resume(clock.instant());
        course.tell(Course.event(clock.instant(), Happened.What.RESUMED, publisher.newest(), "", ""));
    }

    public void halt(ReleaseNumber release, String why) throws IOException {
        course.halt(content(release), why);
        course.tell(Course.event(clock.instant(), Happened.What.HALTED, release, "", why));
    }

    /// The ring that is to get something next; empty if every ring has what the ring before it has.
    public Optional<String> next() {
        return plan.rings().stream()
                .flatMap(ring -> plan.after(ring).filter(after -> ahead(ring, after)).stream())
                .map(PlannedRing::name)
                .findFirst();
    }

    /// Gives the next ring what the ring before it shows, soaked or not.
    ///
    /// @return the ring that got it; empty if every ring has the newest already
    /// @throws Halted if the release was halted
    public Optional<String> promote() throws IOException, Malformed, NotDelivered, Halted {
        for (PlannedRing ring : plan.rings()) {
            Optional<PlannedRing> next = plan.after(ring).filter(after -> ahead(ring, after));
            if (next.isPresent()) {
                ReleaseNumber release = ring(ring).release();
                Optional<String> halted = course.standing().halted(content(release));
                if (halted.isPresent()) {
                    throw new Halted("release " + release + " is halted: " + halted.get()
                            + " – it would do the same elsewhere – roll back, or `pitcrew rollout resume` first");
                }
                give(release, next.get().name(), "by a person");
                return Optional.of(next.get().name());
            }
        }
        return Optional.empty();
    }

    /// The content of an older release for every ring, at once and under a new number.
    /// @param by who takes it back
    public Outcome rollback(ReleaseNumber to, String note, String by) throws IOException, Malformed, NotDelivered {
        Wish wish = new Wish(note, Optional.empty(), Map.of(), Set.of(), plan.names(), by);
        Outcome outcome = publisher.rollback(to, wish);
        course.tell(Course.event(
                clock.instant(), Happened.What.ROLLED_BACK, publisher.newest(), "", "the content of release " + to));
        return outcome;
    }

    /// Notes what was done about a release elsewhere.
    ///
    /// @param why who did it
    public void tell(Happened.What what, ReleaseNumber release, String why) throws IOException {
        course.tell(Course.event(clock.instant(), what, release, "", why));
    }

    public List<Happened> history() throws IOException {
        return course.history();
    }

    private void give(ReleaseNumber release, String ring, String why) throws IOException, Malformed, NotDelivered {
        publisher.promote(release, ring);
        course.tell(Course.event(clock.instant(), Happened.What.PROMOTED, release, ring, why));
    }

    private boolean ahead(PlannedRing ring, PlannedRing after) {
        try {
            return ring(ring).release().compareTo(ring(after).release()) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Other people in a release change nothing about what is known of it: neither a halt nor the time it has worked.
    private ReleaseNumber content(ReleaseNumber number) throws IOException {
        return publisher.release(number).map(Release::content).orElse(number);
    }

    private Set<ReleaseNumber> alike(ReleaseNumber number) throws IOException {
        Set<ReleaseNumber> alike = new HashSet<>();
        for (long n = content(number).value(); n <= number.value(); n++) {
            ReleaseNumber other = new ReleaseNumber(n);
            if (content(other).equals(content(number))) {
                alike.add(other);
            }
        }
        return alike;
    }

    private Ring ring(PlannedRing ring) throws IOException {
        return publisher.rings().getOrDefault(ring.name(), Ring.NEW);
    }

    private Look look(PlannedRing planned, Evidence evidence) throws IOException {
        Ring ring = ring(planned);
        Map<KioskId, String> assigned = new Assignments(home, clock).rings();
        List<KioskId> members = home.registry().kiosks().stream()
                .filter(kiosk -> plan.ringOf(kiosk, Optional.ofNullable(assigned.get(kiosk)))
                        .equals(planned.name()))
                .toList();
        Set<AidId> changed =
                publisher.release(ring.release()).map(r -> r.changes().keySet()).orElse(Set.of());
        return new Look(
                ring,
                alike(ring.release()),
                members,
                changed,
                evidence,
                new Hints(home.hints()).all(),
                course.standing().resumed(),
                clock.instant());
    }

    private boolean past(Instant moment) {
        return !moment.isAfter(clock.instant());
    }
}
