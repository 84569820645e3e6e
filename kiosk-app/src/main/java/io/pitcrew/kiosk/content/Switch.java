package io.pitcrew.kiosk.content;

import io.pitcrew.kiosk.ledger.Draft;
import io.pitcrew.kiosk.ledger.Ledger;
import io.pitcrew.kiosk.ledger.Outcome;
import io.pitcrew.kiosk.ledger.WorkBook;
import io.pitcrew.kiosk.store.InForce;
import io.pitcrew.kiosk.store.Mark;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.release.Release;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts a prepared release in force with one commit, and afterwards lets go of what nobody needs any more.
final class Switch {
    private static final int RELEASES_KEPT = 2;
    private final Library library;
    private final Ledger ledger;
    private final WorkBook work;

    Switch(Library library, Ledger ledger, WorkBook work) {
        this.library = library;
        this.ledger = ledger;
        this.work = work;
    }

    /// @return why it could not be written down; then nothing has changed
    Optional<String> from(InForce before, Release release) {
        ReleaseNumber number = release.number();
        InForce next = before.with(number);
        if (next.equals(before)) {
            return Optional.empty(); // it only had to be fetched again
        }
        Fact fact = new Fact.ReleaseInForce(number, before.release());
        Draft draft = new Draft(Context.NONE.at(next.station()).in(number), fact);
        Outcome outcome = ledger.queue(List.of(draft), c -> {
                    next.write(c);
                    Mark.CONTENT.raise(c, release.content().value());
                    return next;
                })
                .join();
        return outcome instanceof Outcome.NotRecorded(String reason) ? Optional.of(reason) : Optional.empty();
    }

    /// Keeps what is in force, what open procedures still follow, and the last few.
    void tidy(ReleaseNumber inForce) {
        Set<ReleaseNumber> pinned = new HashSet<>(work.pinned());
        pinned.add(inForce);
        library.names.keepOnly(pinned, RELEASES_KEPT);
        library.media.sweep();
        library.stock.forgetChunks();
    }
}
