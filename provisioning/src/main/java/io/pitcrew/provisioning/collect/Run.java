package io.pitcrew.provisioning.collect;

import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.record.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A signed record and the waiting ones below it, down to a stored record.
///
/// @param base the stored record that the first line continues
/// @param lines in order; the signed one is the last
record Run(Head base, List<Line> lines) {

    /// Follows the hashes down from a signed line. Empty if a link is missing: then there is a gap.
    static Optional<Run> down(Place signed, Line line, Waiting waiting, RecordStore store) {
        Deque<Line> lines = new ArrayDeque<>(List.of(line));
        Place place = signed;
        while (!store.holds(place.below())) {
            Optional<Line> below = waiting.get(place.kiosk(), place.prev());
            if (below.isEmpty()) {
                return Optional.empty();
            }
            lines.addFirst(below.get());
            Optional<Place> read = Place.of(below.get());
            if (read.isEmpty()) {
                return ontoHead(place, lines, store);
            }
            if (!read.get().chain().equals(place.chain())
                    || !read.get().seq().equals(place.below().seq())) {
                return Optional.empty();
            }
            place = read.get();
        }
        return Optional.of(new Run(place.below(), List.copyOf(lines)));
    }

    /// The first of `lines` does not say where it belongs. The signed record after it, at `above`, says that it is
    /// the one before: enough, if only the head can be below it. Over waiting lines it would not be: they may be
    /// forged, and this one cannot say which it followed. The kiosk's window shrinks until it ends below the
    /// unreadable line.
    private static Optional<Run> ontoHead(Place above, Deque<Line> lines, RecordStore store) {
        Head head = store.head(above.kiosk(), above.chain());
        return head.seq().value() + 2 == above.seq().value()
                ? Optional.of(new Run(head, List.copyOf(lines)))
                : Optional.empty();
    }
}
