package io.pitcrew.kiosk.content;

import io.pitcrew.kiosk.content.check.Checks;
import io.pitcrew.kiosk.content.check.Needs;
import io.pitcrew.kiosk.content.check.Needs.Shortage;
import io.pitcrew.kiosk.content.check.Refusal;
import io.pitcrew.kiosk.content.stock.Names;
import io.pitcrew.kiosk.store.InForce;
import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.release.Release;
import java.util.Optional;
import java.util.Set;

/// The row that says what is in force here, and what is shown by it. Changed on the content thread, read on any.
final class Served {
    private final Library library;
    private final LedgerDb db;
    private final StationPath first;
    private final Neighbourhood near;
    private volatile InForce inForce;
    private volatile Shelf shelf;

    /// @param first the station to serve until a swap says otherwise
    Served(Library library, LedgerDb db, StationPath first, Neighbourhood near) {
        this.library = library;
        this.db = db;
        this.first = first;
        this.near = near;
        this.inForce = db.transaction(c -> InForce.readOr(first, c));
        this.shelf = shelfNow();
    }

    InForce inForce() {
        return inForce;
    }

    Shelf shelf() {
        return shelf;
    }

    /// The row was changed with a record.
    void reread() {
        inForce = db.transaction(c -> InForce.readOr(first, c));
        shelf = shelfNow();
    }

    void switched(ReleaseNumber number) {
        inForce = inForce.with(number);
        shelf = shelfNow();
    }

    /// Looks again at what is here.
    ///
    /// @return does it show something else now?
    boolean renewed() {
        Shelf before = shelf;
        shelf = shelfNow();
        return !shelf.equals(before);
    }

    /// The release in force, as it was signed.
    Optional<Release> release() throws Refusal {
        Optional<Names.Prepared> prepared = library.names.prepared(inForce.release());
        return prepared.isEmpty()
                ? Optional.empty()
                : Optional.of(Checks.checkedBefore(prepared.get().envelope().array()));
    }

    /// What a station lacks here of the release in force; empty if there is none that it could be served by.
    Optional<Content.Missing> missing(Needs needs, StationPath station) {
        try {
            Optional<Release> release = release();
            if (release.isEmpty()) {
                return Optional.empty();
            }
            Shortage shortage = needs.of(release.get(), Set.of(station));
            return Optional.of(new Content.Missing(shortage.objects(), shortage.bytes()));
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    private Shelf shelfNow() {
        return library.names
                .prepared(inForce.release())
                .map(prepared -> library.shelf(prepared, inForce.station(), near.of(inForce)))
                .orElseGet(() -> Shelf.empty(inForce.station()));
    }
}
