package io.pitcrew.station.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waiting for another thread or process: by looking again and again until a deadline, never for a fixed time.
public final class Await {
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);

    private Await() {}

    /// @throws AssertionError when `condition` does not hold within `limit`
    public static void until(Duration limit, BooleanSupplier condition) {
        until(limit, "the condition", condition);
    }

    /// @param what completes the sentence "did not come about within …: " in the failure
    public static void until(Duration limit, String what, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("did not come about within " + limit.toMillis() + " ms: " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
