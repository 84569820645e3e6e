package io.pitcrew.kiosk.swap;

import io.pitcrew.kiosk.content.Content;
import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.kiosk.store.Mark;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.config.Prefetch;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.release.Assignment;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Seal;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What operations tells this kiosk to serve and to follow.
///
/// A ring is followed at once, and the aids of other neighbours are kept from then on. A station is taken over once all
/// it needs is here and nobody is signed in, and only on
/// trial: it stays when operations acknowledges the record of it in time (this kiosk works there, and is heard), or
/// when a person confirms it on the screen; otherwise it goes back by itself, as it does after a power cut. Each
/// assignment is tried once.
///
/// Everything happens on the content thread; all methods may be called from any thread and only hand over.
public final class Assignments {
    private static final Logger LOG = LoggerFactory.getLogger(Assignments.class);
    /// Counter of the last assignment whose station was tried.
    private static final Mark TRIED = new Mark("assignment/tried");

    private final Self self;
    private final LedgerDb db;
    private final Content content;
    private final Swap swap;
    private final Content.Pace pace;
    private Optional<Assignment> pending = Optional.empty();

    /// @param root whom to believe now
    /// @param follow subscribes to the pointer of another ring
    public record Self(KioskId kiosk, Supplier<TrustRoot> root, Consumer<String> follow) {}

    public Assignments(Self self, LedgerDb db, Content content, Swap swap, Content.Pace pace) {
        this.self = self;
        this.db = db;
        this.content = content;
        this.swap = swap;
        this.pace = pace;
    }

    /// An assignment as it came, from anywhere.
    public void heard(byte[] envelope) {
        pace.thread().execute(() -> {
            try {
                weigh(opened(envelope));
            } catch (Malformed e) {
                LOG.warn("an assignment is passed over: {}", e.getMessage());
            }
        });
    }

    /// Call about once a second.
    public void tick() {
        pace.thread().execute(() -> pending.ifPresent(this::goOn));
    }

    private Assignment opened(byte[] envelope) throws Malformed {
        Seal seal = self.root().get().check(Envelope.parse(envelope), Assignment.TYPE, TrustRole.ASSIGN);
        return switch (seal) {
            case Seal.Intact intact -> Assignment.parse(intact.payload().array());
            case Seal.Broken broken -> throw new Malformed(broken.why());
        };
    }

    private void weigh(Assignment told) throws Malformed {
        long counter = db.read(Mark::followedSince);
        if (told.format() != Assignment.FORMAT || !told.kiosk().equals(self.kiosk())) {
            throw new Malformed("it is of format " + told.format() + " for " + told.kiosk());
        }
        if (told.counter() < counter) {
            throw new Malformed("number " + told.counter() + " is older than number " + counter);
        }
        if (told.expires().isBefore(pace.clock().instant())) {
            throw new Malformed("it expired on " + told.expires());
        }
        String ring = told.ring().orElse(content.ring());
        Prefetch neighbours = told.prefetch().orElse(content.prefetch());
        db.transaction(c -> {
            Mark.follows(ring).raise(c, told.counter());
            if (told.prefetch().isPresent()) {
                Mark.keeps(neighbours).raise(c, told.counter());
            }
            Mark.TIME.raise(c, told.issued().toEpochMilli());
            return ring;
        });
        if (!ring.equals(content.ring())) {
            content.follow(ring);
            self.follow().accept(ring);
        }
        if (!neighbours.equals(content.prefetch())) {
            content.keep(neighbours);
        }
        boolean tried = db.read(TRIED::read) >= told.counter();
        pending = Optional.of(told).filter(t -> !tried && elsewhere(t).isPresent());
        elsewhere(told).filter(to -> pending.isPresent()).ifPresent(to -> content.alsoFor(Set.of(to)));
    }

    private Optional<StationPath> elsewhere(Assignment told) {
        return told.station().filter(to -> !to.equals(content.inForce().station()));
    }

    private void goOn(Assignment told) {
        Optional<StationPath> to = elsewhere(told);
        if (to.isEmpty()) {
            pending = Optional.empty();
        } else if (ready(to.get()) && db.read(c -> Sql.number(c, "SELECT count(*) FROM session")) == 0) {
            pending = Optional.empty();
            db.transaction(c -> {
                TRIED.raise(c, told.counter());
                return told;
            });
            swap.assign(to.get());
        }
    }

    private boolean ready(StationPath to) {
        return content.inForce().trial().isEmpty()
                && content.missing(to).filter(lack -> lack.objects() == 0).isPresent();
    }
}
