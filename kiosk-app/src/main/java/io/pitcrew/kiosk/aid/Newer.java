package io.pitcrew.kiosk.aid;

import io.pitcrew.kiosk.content.Library;
import io.pitcrew.kiosk.content.Shelf;
import io.pitcrew.kiosk.content.stock.FormerBook;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.person.SignOff;
import io.pitcrew.station.release.Release;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds what has changed at a station since a worker was last done with its aids. Any thread.
final class Newer {
    private final Library library;

    Newer(Library library) {
        this.library = library;
    }

    /// Nobody who was never done with an aid sees changes of it.
    List<Changed> of(Shelf shelf, List<SignOff> signOffs) {
        Map<AidId, ReleaseNumber> since = library.former().since(shelf.station().path());
        return signOffs.stream()
                .filter(done -> done.release().compareTo(since.getOrDefault(done.aid(), ReleaseNumber.ZERO)) < 0)
                .flatMap(done -> shelf.aid(done.aid()).flatMap(now -> changed(shelf, done, now)).stream())
                .toList();
    }

    private Optional<Changed> changed(Shelf shelf, SignOff done, JobAid now) {
        boolean here = done.station().filter(shelf.station().path()::equals).isPresent();
        if (!here
                && library.usesValues(shelf.release(), now.id(), shelf.station().path())) {
            return Optional.empty(); // other values are no change
        }
        Optional<Release.Change> asks = library.former().asks(now.id(), done.release());
        if (asks.equals(Optional.of(Release.Change.EDITORIAL))) {
            return Optional.empty();
        }
        List<FormerBook.Version> kept =
                library.former().versions(shelf.station().path(), now.id());
        Optional<JobAid> then = kept.stream()
                .filter(version -> version.release().compareTo(done.release()) <= 0)
                .map(FormerBook.Version::aid)
                .findFirst();
        List<Change> steps = Changed.of(
                done, now, then, kept.stream().map(FormerBook.Version::aid).toList());
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Changed(now, steps));
    }
}
