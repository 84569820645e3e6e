package io.pitcrew.kiosk.rehearsal;

import io.pitcrew.kiosk.flow.Floor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/// What is on the screen, and who waits for something to be. Any thread.
final class Scene {
    private final List<Waiting> waiting = new ArrayList<>();
    private Optional<Shown> now = Optional.empty();

    /// @param number as the window counts floors
    record Shown(long number, Floor floor) {
        String name() {
            return floor.getClass().getSimpleName();
        }
    }

    private record Waiting(Predicate<Floor> wanted, CompletableFuture<Shown> found) {}

    synchronized void shown(Shown next) {
        now = Optional.of(next);
        waiting.removeIf(w -> {
            boolean here = w.wanted().test(next.floor());
            if (here) {
                w.found().complete(next);
            }
            return here;
        });
    }

    synchronized Optional<Shown> now() {
        return now;
    }

    /// Completes with the first floor like this, the one that stands included.
    synchronized CompletableFuture<Shown> find(Predicate<Floor> wanted) {
        Optional<Shown> here = now.filter(s -> wanted.test(s.floor()));
        return here.map(CompletableFuture::completedFuture).orElseGet(() -> next(wanted));
    }

    /// Completes with the next floor like this, the one that stands not included.
    synchronized CompletableFuture<Shown> next(Predicate<Floor> wanted) {
        CompletableFuture<Shown> found = new CompletableFuture<>();
        waiting.add(new Waiting(wanted, found));
        return found;
    }
}
