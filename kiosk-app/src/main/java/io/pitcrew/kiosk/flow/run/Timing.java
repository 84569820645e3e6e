package io.pitcrew.kiosk.flow.run;

import io.pitcrew.station.id.StepId;

/// Time that runs at a step. It goes on while one looks at another step, and while the step rests.
///
/// @param from monotonic milliseconds at which it began
/// @param until monotonic milliseconds at which it is over
/// @param left whole seconds, as shown; 0 once it is over and has sounded
public record Timing(StepId step, long from, long until, int left) {
    /// For a deadline: nothing happens by itself.
    public static final long NEVER = Long.MAX_VALUE;

    private static final long SECOND = 1_000;

    public static Timing start(StepId step, int seconds, long mono) {
        return new Timing(step, mono, mono + seconds * SECOND, seconds);
    }

    /// When the shown seconds change next; [#NEVER] once it is over.
    public long due() {
        return left == 0 ? NEVER : until - (left - 1) * SECOND;
    }

    public boolean over() {
        return left == 0;
    }

    public Timing at(long mono) {
        return new Timing(step, from, until, Math.min(left, seconds(until - mono)));
    }

    /// After a while in which nobody counted: if it ended meanwhile, it sounds now.
    public Timing heardAgain(long mono) {
        return over() ? this : new Timing(step, from, Math.max(until, mono + 1), Math.max(1, at(mono).left()));
    }

    /// Whole seconds that have passed.
    public int passed(long mono) {
        return Math.toIntExact((Math.min(mono, until) - from) / SECOND);
    }

    private static int seconds(long millis) {
        return Math.toIntExact(Math.max(0, Math.ceilDiv(millis, SECOND)));
    }
}
