package io.pitcrew.kiosk.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pitcrew.kiosk.content.ContentWatch.Heard;
import io.pitcrew.kiosk.content.ContentWatch.Progress;
import io.pitcrew.kiosk.content.check.Checks;
import io.pitcrew.kiosk.content.check.Limits;
import io.pitcrew.kiosk.content.check.Needs;
import io.pitcrew.kiosk.content.check.Needs.Shortage;
import io.pitcrew.kiosk.content.check.Refusal;
import io.pitcrew.kiosk.content.fetch.Fetch;
import io.pitcrew.kiosk.content.fetch.Sources;
import io.pitcrew.kiosk.content.stock.Names;
import io.pitcrew.kiosk.ledger.Ledger;
import io.pitcrew.kiosk.ledger.WorkBook;
import io.pitcrew.kiosk.store.InForce;
import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.kiosk.store.Mark;
import io.pitcrew.kiosk.store.StorageFailed;
import io.pitcrew.station.config.Prefetch;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.Pointer;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.release.Verdict.Reason;
import io.pitcrew.station.seal.TrustRoot;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// From a pointer to a release in force: believed, fetched, checked, prepared, and switched to with one commit in
/// `ledger.db`. Until that commit, and whatever is refused or missing, what was in force stays.
///
/// Everything happens on the content thread; [#offered] and [#tick] may be called from any thread and only hand over.
/// [#shelf] and [#progress] may be read from any thread.
public final class Content {
    private static final long RETRY = 60_000;

    private final Library library;
    private final LedgerDb db;
    private final Pace pace;
    private final Checks checks;
    private final Needs needs;
    private final Vouching vouching;
    private final Fetch fetch;
    private final Refusals refusals;
    private final Switch change;
    private final Due due;
    private volatile String ring;
    private final Neighbourhood near;
    private final Served served;
    private volatile Progress progress;
    private ContentWatch watch = ContentWatch.nobody();
    private Optional<Offer> offer = Optional.empty();
    private Optional<byte[]> ahead = Optional.empty();
    private Set<StationPath> also = Set.of();
    private long triedAt;

    /// @param root whom to believe now
    /// @param first the station to serve until a swap says otherwise
    /// @param prefetch whose aids are kept besides
    public record Rules(Supplier<TrustRoot> root, String ring, StationPath first, Prefetch prefetch, Limits limits) {}

    /// @param millis monotonic
    /// @param thread the content thread
    public record Pace(Clock clock, LongSupplier millis, Executor thread) {}

    /// What a station lacks of the release in force; the least that is known now.
    public record Missing(int objects, long bytes) {}

    private record Offer(Pointer pointer, Sha256 key) {}

    public Content(Library library, LedgerDb db, Ledger ledger, Sources sources, Rules rules, Pace pace) {
        this.library = library;
        this.db = db;
        this.pace = pace;
        this.ring = rules.ring();
        this.checks = new Checks(rules.root(), this::ring);
        this.needs = new Needs(library.stock, library.media, library.rosterKey, rules.limits());
        this.vouching = new Vouching(library.stock, needs, checks, db);
        this.fetch = new Fetch(sources, this::answered, rules.limits());
        this.change = new Switch(library, ledger, new WorkBook(db));
        this.refusals = new Refusals(db, ledger, pace.millis());
        this.due = new Due(library.names, db, pace);
        this.near = new Neighbourhood(library, needs, new WorkBook(db), rules);
        this.served = new Served(library, db, rules.first(), near);
        this.progress = Progress.of(inForce().release());
    }

    public Shelf shelf() {
        return served.shelf();
    }

    public Progress progress() {
        return progress;
    }

    public InForce inForce() {
        return served.inForce();
    }

    public String ring() {
        return ring;
    }

    /// Another ring's pointers count from now on. Content thread only.
    public void follow(String next) {
        ring = next;
        offer = Optional.empty();
        fetch.stop();
        goOn();
    }

    public Prefetch prefetch() {
        return near.kept();
    }

    /// The aids of other stations are kept from now on. Content thread only.
    public void keep(Prefetch neighbours) {
        near.keep(neighbours, inForce());
        goOn();
    }

    /// Begins to fetch, should something of what is in force be missing here.
    public void start(ContentWatch who) {
        pace.thread().execute(() -> {
            watch = who;
            who.inForce(shelf());
            goOn();
        });
    }

    /// A pointer as it came, from anywhere.
    public void offered(byte[] pointerEnvelope) {
        pace.thread().execute(() -> weigh(pointerEnvelope));
    }

    /// Call about once a second: what does not come is asked for again.
    public void tick() {
        pace.thread().execute(() -> {
            long now = pace.millis().getAsLong();
            trying(due::tick);
            boolean begins = progress.effective().filter(due::reached).isPresent();
            if (begins || (progress.trouble().isPresent() && now - triedAt >= RETRY)) {
                goOn();
            } else {
                fetch.tick(now);
            }
        });
    }

    /// Fetches in the background what these stations need too. Content thread only.
    public void alsoFor(Set<StationPath> stations) {
        also = Set.copyOf(stations);
        goOn();
    }

    /// What a station lacks here of the release in force; empty if there is none that it could be served by. Content
    /// thread only.
    public Optional<Missing> missing(StationPath station) {
        return served.missing(needs, station);
    }

    /// The row that says what is in force was changed with a record: shows what it says now. Content thread only.
    public void reread() {
        served.reread();
        watch.inForce(shelf());
        goOn();
    }

    /// Another trust root is in force: weighs what waited for it. Content thread only.
    public void believesOthers() {
        Optional<byte[]> waited = ahead;
        ahead = Optional.empty();
        waited.ifPresent(this::weigh);
    }

    private void weigh(byte[] envelope) {
        Optional<Integer> newer = checks.newerRoot(envelope);
        if (newer.isPresent()) {
            ahead = Optional.of(envelope);
            tell(progress.troubled("operations has new keys: this kiosk waits for trust root " + newer.get()));
            return;
        }
        Sha256 key = Sha256.of(envelope);
        ReleaseNumber number = ReleaseNumber.ZERO;
        try {
            Pointer pointer = due.believed(envelope, checks);
            number = pointer.release();
            consider(pointer, key);
        } catch (Refusal e) {
            refused(number, key, e);
        } catch (StorageFailed e) {
            tell(progress.troubled(String.valueOf(e.getMessage())));
        }
    }

    private void consider(Pointer pointer, Sha256 key) throws Refusal {
        checks.notOlder(pointer.release(), new ReleaseNumber(db.read(Mark.RELEASE::read)));
        Optional<Names.Prepared> prepared = library.names.prepared(pointer.release());
        boolean inForceHere = pointer.release().equals(inForce().release()) && prepared.isPresent();
        if (inForceHere && !Sha256.of(prepared.get().envelope().array()).equals(pointer.envelope())) {
            throw new Refusal(Reason.MIXED, "release " + pointer.release() + " is in force with other content");
        }
        tell(progress.heard(pointer.release(), new Heard(pointer.issued(), pointer.expires())));
        boolean sameNews = offer.filter(o -> o.pointer().envelope().equals(pointer.envelope()))
                .isPresent();
        if (inForceHere) {
            return;
        }
        if (sameNews && !fetch.idle()) {
            fetch.again(pace.millis().getAsLong());
            return;
        }
        offer = Optional.of(new Offer(pointer, key));
        goOn();
    }

    /// From any thread.
    private void answered(Fetch.Answer answer) {
        pace.thread()
                .execute(() -> trying(() -> {
                    Optional<Chunk> chunk = fetch.answered(answer, pace.millis().getAsLong());
                    if (chunk.isPresent()) {
                        library.stock.put(chunk.get());
                        needs.came(chunk.get().hash());
                        if (fetch.idle()) {
                            advance();
                        } else if (!near.isFetching()) {
                            tell(progress.missing(fetch.objects(), fetch.bytes()));
                        }
                    }
                }));
    }

    private void goOn() {
        trying(this::advance);
    }

    @FunctionalInterface
    private interface Attempt {
        void run() throws Refusal;
    }

    private void trying(Attempt attempt) {
        try {
            attempt.run();
        } catch (Refusal e) {
            fetch.stop();
            if (near.isFetching()) {
                near.passOver(e.verdict().detail());
                pace.thread().execute(this::goOn);
                return;
            }
            ReleaseNumber number =
                    offer.map(o -> o.pointer().release()).orElse(inForce().release());
            Sha256 key =
                    offer.map(Offer::key).orElse(Sha256.of(e.verdict().detail().getBytes(UTF_8)));
            offer = Optional.empty();
            also = Set.of();
            refused(number, key, e);
        } catch (StorageFailed e) {
            halted(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException _) {
            halted("the disk does not take pictures and videos: no space left, or it fails");
        }
    }

    private void halted(String why) {
        fetch.stop();
        near.passOver(why);
        tell(progress.troubled(why));
    }

    /// One step further, as far as what is here allows; what is missing is fetched, and then this is called again.
    private void advance() throws Refusal {
        triedAt = pace.millis().getAsLong();
        near.stop();
        if (!upcoming()) {
            return;
        }
        Optional<Release> release = served.release();
        Optional<Catalogue> catalogue = release.isPresent() ? whole(release.get()) : Optional.empty();
        if (catalogue.isPresent()) {
            tell(progress.missing(0, 0));
            Shortage neighbours = near.lacks(catalogue.get(), inForce());
            if (served.renewed()) {
                watch.inForce(shelf());
            }
            if (!neighbours.nothing()) {
                fetch.start(neighbours.chunks(), neighbours.bytes(), triedAt);
            }
        }
    }

    /// What is to follow the release in force.
    ///
    /// @return is there nothing to do about it now?
    private boolean upcoming() throws Refusal {
        if (offer.isPresent()) {
            return arriving(offer.get().pointer());
        }
        Optional<Release> prepared = due.prepared(inForce().release(), vouching);
        return prepared.isEmpty() || (whole(prepared.get()).isPresent() && settled(prepared.get()));
    }

    private boolean arriving(Pointer pointer) throws Refusal {
        Optional<byte[]> envelope = library.stock.chunk(pointer.envelope());
        if (envelope.isEmpty()) {
            return here(Shortage.of("release envelope", pointer.envelope(), pointer.envelopeSize()));
        }
        Release release = checks.release(pointer, envelope.get());
        boolean vouched = here(vouching.lacks(release, envelope.get()));
        Optional<Catalogue> catalogue = vouched ? whole(release) : Optional.empty();
        if (catalogue.isEmpty()) {
            return false;
        }
        library.names.prepare(
                release, envelope.get(), catalogue.get(), pace.clock().instant());
        return settled(release);
    }

    /// Switches to what is whole, unless something has to be waited for.
    private boolean settled(Release release) throws Refusal {
        if (inForce().trial().isPresent() && !release.urgentAfter(inForce().release())) {
            tell(progress.waiting());
            return false;
        }
        Optional<Instant> until = due.until(release);
        if (until.isPresent()) {
            tell(progress.until(release.number(), until.get()));
            return true;
        }
        switchTo(release);
        return false;
    }

    /// @return the catalogue once nothing is missing; until then what is missing is being fetched
    private Optional<Catalogue> whole(Release release) throws Refusal {
        Set<StationPath> stations = new HashSet<>(also);
        stations.addAll(inForce().stations());
        Shortage shortage = needs.of(release, stations);
        near.makeRoom(shortage.bytes(), inForce(), also);
        if (here(shortage)) {
            fetch.stop();
            return shortage.catalogue();
        }
        return Optional.empty();
    }

    /// Is nothing missing? Else it is being fetched.
    private boolean here(Shortage shortage) {
        if (!shortage.nothing()) {
            fetch.start(shortage.chunks(), shortage.bytes(), triedAt);
            tell(progress.missing(fetch.objects(), fetch.bytes()));
        }
        return shortage.nothing();
    }

    private void switchTo(Release release) throws Refusal {
        Optional<String> hindered = change.from(inForce(), release);
        if (hindered.isPresent()) {
            tell(progress.troubled(hindered.get()));
            return;
        }
        offer = Optional.empty();
        served.switched(release.number());
        watch.inForce(shelf());
        tell(progress.inForce(release.number()));
        change.tidy(release.number());
        advance();
    }

    private void refused(ReleaseNumber number, Sha256 key, Refusal why) {
        tell(progress.refused(why.verdict()));
        refusals.record(inForce(), number, key, why.verdict());
    }

    private void tell(Progress now) {
        if (!now.equals(progress)) {
            progress = now;
            watch.progress(now);
        }
    }
}
