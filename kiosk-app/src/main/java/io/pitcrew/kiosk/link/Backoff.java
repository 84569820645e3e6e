package io.pitcrew.kiosk.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try to connect. The first tries come quickly, because most interruptions are short;
/// then 1 s, 2 s, 4 s … 60 s, each shortened by chance, so that a plant does not come back in one moment.
record Backoff(RandomGenerator chance) {
    private static final Duration QUICK = Duration.ofMillis(250);
    private static final int QUICK_TRIES = 4;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int DOUBLINGS = 6;

    /// @param failed tries since the connection was there
    Duration after(int failed) {
        Duration full = failed < QUICK_TRIES ? QUICK : slow(failed - QUICK_TRIES);
        return Duration.ofMillis((long) (full.toMillis() * (0.5 + chance.nextDouble() / 2)));
    }

    /// Somebody else has connected under our name: to come back quickly would throw them out, and so on for ever.
    Duration afterTakeOver() {
        return slow(DOUBLINGS);
    }

    private static Duration slow(int doublings) {
        Duration grown = Duration.ofSeconds(1L << Math.min(doublings, DOUBLINGS));
        return grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
    }
}
