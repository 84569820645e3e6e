package io.pitcrew.kiosk.status;

import io.pitcrew.station.status.Status;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Announces the status when it changed, at most once a second. Used by one thread.
public final class Announcer {
    private static final long EVERY = 1000;

    private final StatusBoard board;
    private final Supplier<Status> source;
    private final LongSupplier millis;
    private Optional<Status> last = Optional.empty();
    private long lastAt;

    /// @param millis monotonic
    public Announcer(StatusBoard board, Supplier<Status> source, LongSupplier millis) {
        this.board = board;
        this.source = source;
        this.millis = millis;
    }

    /// Call when something changed, and about once a second: what came too soon is announced then.
    public void tick() {
        long now = millis.getAsLong();
        if (last.isPresent() && now - lastAt < EVERY) {
            return;
        }
        Status status = source.get();
        if (last.filter(status::saysTheSameAs).isEmpty()) {
            say(status, now);
        }
    }

    /// The last words before a stop in good order.
    public void goodbye() {
        say(source.get().in(Status.State.STOPPED), millis.getAsLong());
    }

    private void say(Status status, long now) {
        last = Optional.of(status);
        lastAt = now;
        board.announce(status.bytes());
    }
}
