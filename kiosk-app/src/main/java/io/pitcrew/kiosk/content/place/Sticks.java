package io.pitcrew.kiosk.content.place;

import io.pitcrew.kiosk.content.ContentWatch.Progress;
import io.pitcrew.kiosk.content.folder.Stick;
import io.pitcrew.kiosk.content.folder.Stick.Found;
import io.pitcrew.station.config.ContentPlace;
import io.pitcrew.station.id.ReleaseNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The folders of a kiosk in which a stick may appear, and how far one is read. [#look] on one thread, [#seen] on any.
public final class Sticks {
    private final List<Stick> sticks;
    private final Supplier<Progress> progress;
    private ReleaseNumber reading = ReleaseNumber.ZERO;
    private int most;
    private volatile Optional<Seen> seen = Optional.empty();

    /// What there is to say of a stick.
    public sealed interface Seen {
        /// @param read parts that came, of `all` that this kiosk lacked; it must stay in
        record Reading(ReleaseNumber release, int read, int all) implements Seen {}

        /// All that this kiosk needs of it is here.
        record Read(ReleaseNumber release) implements Seen {}

        /// It was pulled out too early; what was read is kept.
        record Pulled(ReleaseNumber release, int read, int all) implements Seen {}

        record Useless(String why) implements Seen {}

        /// For the status and the log, in English.
        default String words() {
            return switch (this) {
                case Reading(var release, int read, int all) ->
                    "stick: release " + release + " is being read, " + read + " of " + all;
                case Read(var release) -> "stick: release " + release + " is read, the stick may go";
                case Pulled(var release, int read, int all) ->
                    "stick: pulled out with release " + release + " at " + read + " of " + all + "; put it back";
                case Useless(String why) -> "stick: " + why;
            };
        }
    }

    public Sticks(List<ContentPlace> places, Stick.Reader reader, Stick.Takers takers, Supplier<Progress> progress) {
        this.sticks = places.stream()
                .filter(ContentPlace.Folder.class::isInstance)
                .map(place -> new Stick(((ContentPlace.Folder) place).path(), reader, takers))
                .toList();
        this.progress = progress;
    }

    public boolean none() {
        return sticks.isEmpty();
    }

    public Optional<Seen> seen() {
        return seen;
    }

    /// Call every second or two.
    public void look() {
        Optional<Seen> best = Optional.empty();
        for (Stick stick : sticks) {
            stick.look();
            Optional<Seen> one = said(stick.now(), progress.get());
            best = best.isPresent() ? best : one;
        }
        seen = best;
    }

    private Optional<Seen> said(Found found, Progress now) {
        return switch (found) {
            case Found.Nothing _ -> Optional.empty();
            case Found.Useless(String why) -> Optional.of(new Seen.Useless(why));
            case Found.Ours(ReleaseNumber release) -> {
                count(release, now);
                yield Optional.of(
                        now.inForce().compareTo(release) >= 0 || now.waitsForSwap()
                                ? new Seen.Read(release)
                                : new Seen.Reading(release, most - now.objects(), most));
            }
            case Found.Pulled(ReleaseNumber release) -> {
                count(release, now);
                yield now.inForce().compareTo(release) >= 0 || now.waitsForSwap()
                        ? Optional.empty()
                        : Optional.of(new Seen.Pulled(release, most - now.objects(), most));
            }
        };
    }

    private void count(ReleaseNumber release, Progress now) {
        if (!reading.equals(release)) {
            reading = release;
            most = 0;
        }
        if (now.offered().equals(release)) {
            most = Math.max(most, now.objects());
        }
    }
}
