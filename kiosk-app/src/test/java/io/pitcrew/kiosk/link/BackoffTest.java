package io.pitcrew.kiosk.link;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BackoffTest {
    private final Backoff backoff = new Backoff(new Random(1));

    @Test
    void theFirstTriesComeAtOnceTheLaterOnesOnceAMinute() {
        between(125, 250, backoff.after(0));
        between(125, 250, backoff.after(3));
        between(500, 1_000, backoff.after(4));
        between(1_000, 2_000, backoff.after(5));
        between(30_000, 60_000, backoff.after(10));
        between(30_000, 60_000, backoff.after(1_000_000));
    }

    private static void between(long least, long most, Duration delay) {
        assertTrue(delay.toMillis() >= least && delay.toMillis() <= most, delay.toString());
    }
}
