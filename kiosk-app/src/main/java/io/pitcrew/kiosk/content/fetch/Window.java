package io.pitcrew.kiosk.content.fetch;

import io.pitcrew.station.release.Chunk;

/// How many bytes may be asked for at a time: as many as came within a second lately, so that whatever else uses the
/// line
/// waits behind no more than that. Begins with one chunk. Monotonic milliseconds.
final class Window {
    private static final long SECOND = 1000;
    /// Shorter than this says nothing about a line.
    private static final long SAMPLE = 200;
    /// Bytes a second of a line of which nothing is known yet: slower than any that one would use.
    private static final long SLOWEST = 8192;

    private final long most;
    private long rate;
    private long since;
    private long bytes;

    /// @param most bytes, however fast the line is
    Window(long most) {
        this.most = most;
    }

    /// Something is asked for while nothing was under way: the time before does not count.
    void begins(long now) {
        since = now;
        bytes = 0;
    }

    void arrived(int more, long now) {
        bytes += more;
        long time = now - since;
        if (time >= SAMPLE) {
            long sample = bytes * SECOND / time;
            rate = rate == 0 ? sample : (rate + sample) / 2;
            begins(now);
        }
    }

    /// Nothing came for long.
    void silent(long now) {
        rate /= 2;
        begins(now);
    }

    long budget() {
        return Math.max(Chunk.MAX_RAW, Math.min(most, rate));
    }

    /// How long so many bytes may take, in milliseconds, with some patience.
    long timeFor(long many) {
        return 2 * many * SECOND / Math.max(rate, SLOWEST);
    }
}
