package io.pitcrew.kiosk.floor;

import io.pitcrew.kiosk.flow.Moment;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;

/// The floor's thread and its clocks.
///
/// @param thread exactly one
/// @param millis monotonic; the same that a swap's trial is timed by
public record Beat(ScheduledExecutorService thread, Clock wall, LongSupplier millis) {

    Moment moment(long number) {
        return new Moment(number, millis.getAsLong(), wall.instant());
    }
}
