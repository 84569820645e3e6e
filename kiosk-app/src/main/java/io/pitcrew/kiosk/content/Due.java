package io.pitcrew.kiosk.content;

import io.pitcrew.kiosk.content.check.Checks;
import io.pitcrew.kiosk.content.check.Refusal;
import io.pitcrew.kiosk.content.stock.Names;
import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.kiosk.store.Mark;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.release.Pointer;
import io.pitcrew.station.release.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Releases that are here and not in force yet, and whether their moment has come.
///
/// It has come when the wall clock says so, or when it cannot be earlier: it was at least as late as the latest
/// verified signature when that came, and the monotonic clock has counted on since. So a wall clock that stands still
/// or is years behind holds nothing back for ever, with or without a network. One that is ahead lets a release in
/// early: nothing here could know better.
///
/// Content thread only.
final class Due {
    /// How often what the monotonic clock counted is kept for the next start.
    private static final Duration KEPT = Duration.ofMinutes(10);

    /// What is kept stays behind by so much, or an operations clock that is a little fast would make this kiosk doubt
    /// its own right one for ever.
    private static final Duration SLACK = Duration.ofMinutes(15);

    private final Names names;
    private final LedgerDb db;
    private final Content.Pace pace;
    private long floor;
    private long floorAt;
    private long keptAt;

    Due(Names names, LedgerDb db, Content.Pace pace) {
        this.names = names;
        this.db = db;
        this.pace = pace;
        this.floorAt = pace.millis().getAsLong();
        this.keptAt = floorAt;
    }

    /// A pointer that may be acted upon. Its counter and its time are on the disk before anybody does.
    Pointer believed(byte[] envelope, Checks checks) throws Refusal {
        Mark mark = Mark.pointer(checks.ring());
        Pointer pointer = checks.pointer(envelope, db.read(mark::read));
        return db.transaction(c -> {
            mark.raise(c, pointer.counter());
            Mark.TIME.raise(c, pointer.issued().toEpochMilli());
            return pointer;
        });
    }

    /// Empty if the release may be put in force now.
    Optional<Instant> until(Release release) {
        return release.effective().filter(moment -> !reached(moment));
    }

    boolean reached(Instant moment) {
        return !moment.isAfter(pace.clock().instant()) || !moment.isAfter(atLeast());
    }

    /// What was prepared and is not in force: after a restart it must not need the network to take effect.
    Optional<Release> prepared(ReleaseNumber inForce, Vouching vouching) throws Refusal {
        Optional<byte[]> newest = names.newest()
                .filter(prepared -> prepared.number().compareTo(inForce) > 0)
                .map(prepared -> prepared.envelope().array());
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        Release release = Checks.checkedBefore(newest.get());
        return vouching.still(release, newest.get()) ? Optional.of(release) : Optional.empty();
    }

    /// Call about once a second.
    void tick() {
        long now = pace.millis().getAsLong();
        Instant atLeast = atLeast();
        if (now - keptAt >= KEPT.toMillis() && floor > 0) {
            keptAt = now;
            db.transaction(c -> {
                Mark.TIME.raise(c, atLeast.minus(SLACK).toEpochMilli());
                return atLeast;
            });
        }
    }

    /// It cannot be earlier than this.
    private Instant atLeast() {
        long now = pace.millis().getAsLong();
        long signed = db.read(Mark.TIME::read);
        if (floor == 0 || signed > floor + now - floorAt) {
            floor = signed;
            floorAt = now;
        }
        return Instant.ofEpochMilli(floor + now - floorAt);
    }
}
