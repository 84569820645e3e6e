package io.pitcrew.kiosk.rehearsal;

import io.pitcrew.kiosk.flow.Floor;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// The floors shown so far, counted; a command waits here for the next one that it means. Any thread.
final class Sightings {
    private Optional<Sighting> last = Optional.empty();
    private long count;

    /// @param count of floors shown, this one included
    /// @param number of the floor on the screen, for [Camera#painted]
    record Sighting(long count, long number, Floor floor) {}

    synchronized void shown(Floor floor, long number) {
        count++;
        last = Optional.of(new Sighting(count, number, floor));
        notifyAll();
    }

    synchronized long count() {
        return count;
    }

    synchronized Optional<Sighting> last() {
        return last;
    }

    /// The floor that stands now or comes within this time, was shown after `after` others, and is the one meant.
    synchronized Optional<Sighting> await(long after, Predicate<Floor> meant, long millis) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (true) {
            Optional<Sighting> now = last.filter(s -> s.count() > after).filter(s -> meant.test(s.floor()));
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (now.isPresent() || left <= 0) {
                return now;
            }
            wait(left);
        }
    }
}
