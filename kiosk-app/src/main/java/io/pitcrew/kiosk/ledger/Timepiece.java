package io.pitcrew.kiosk.ledger;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import io.pitcrew.kiosk.store.Mark;
import io.pitcrew.station.record.Entry.Stamp;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;

/// Two clocks and the ids: the wall clock, which may be wrong, and one that only counts from the start. May be used
/// from any thread.
public final class Timepiece {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Clock wall;
    private final LongSupplier nanos;
    private final long started;
    private final TimeOrderedEpochFactory ids;

    /// @param nanos as [System#nanoTime]
    public Timepiece(Clock wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.started = nanos.getAsLong();
        this.ids = TimeOrderedEpochFactory.builder().withClock(wall).build();
    }

    /// A UUIDv7 (RFC 9562) that nobody has had before.
    String freshId() {
        return ids.create().toString();
    }

    Instant now() {
        return wall.instant();
    }

    /// The wall clock is doubted when it is earlier than something that verifiably was already.
    Stamp stamp(Connection ledgerDb) throws SQLException {
        Instant now = wall.instant();
        Instant floor = Instant.ofEpochMilli(Mark.TIME.read(ledgerDb));
        String judgement = now.isBefore(floor) ? "behind " + floor : "good";
        long mono = (nanos.getAsLong() - started) / NANOS_PER_MILLI;
        return new Stamp(freshId(), now, Mark.BOOT.read(ledgerDb), mono, judgement);
    }
}
