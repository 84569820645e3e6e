package io.pitcrew.kiosk.content;

import io.pitcrew.kiosk.ledger.Draft;
import io.pitcrew.kiosk.ledger.Ledger;
import io.pitcrew.kiosk.store.InForce;
import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.kiosk.store.Mark;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.release.Verdict;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.LongSupplier;

/// Writes down what was refused: once for each offer, also over restarts; and what nobody we know has signed at most
/// once a minute, or whoever holds the broker could fill the ledger.
final class Refusals {
    private static final Mark LAST = new Mark("refused");
    private static final long UNSIGNED_EVERY = 60_000;

    private final LedgerDb db;
    private final Ledger ledger;
    private final LongSupplier millis;
    private long lastUnsigned;

    Refusals(LedgerDb db, Ledger ledger, LongSupplier millis) {
        this.db = db;
        this.ledger = ledger;
        this.millis = millis;
        this.lastUnsigned = millis.getAsLong() - UNSIGNED_EVERY;
    }

    /// @param number 0 if the offer could not be believed so far as to have one
    /// @param offer hash of what was refused
    void record(InForce inForce, ReleaseNumber number, Sha256 offer, Verdict.Refused why) {
        long key = ByteBuffer.wrap(offer.bytes()).getLong();
        if (db.read(LAST::read) == key || (number.equals(ReleaseNumber.ZERO) && tooSoon())) {
            return;
        }
        Draft draft = new Draft(
                Context.NONE.at(inForce.station()),
                new Fact.ReleaseRefused(number, why.reason().name(), why.detail()));
        // Should it not be recorded, the same offer comes again and tries again.
        var recorded = ledger.queue(List.of(draft), c -> {
                    LAST.replace(c, key);
                    return key;
                })
                .join();
        if (number.equals(ReleaseNumber.ZERO) && recorded instanceof io.pitcrew.kiosk.ledger.Outcome.Recorded) {
            lastUnsigned = millis.getAsLong();
        }
    }

    private boolean tooSoon() {
        return millis.getAsLong() - lastUnsigned < UNSIGNED_EVERY;
    }
}
