package io.pitcrew.kiosk.rehearsal;

import io.pitcrew.kiosk.badge.simulated.SimulatedReader;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.station.id.WorkerId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// Two badges in turn, each timed from the last byte written to the reader's terminal until the worker's Home was read
/// back from the screen.
///
/// @param eye waits until the floor with this number is on the screen
record Taps(Eye eye, SimulatedReader reader, Sightings sightings) {
    private static final long PATIENCE_MILLIS = 5_000;

    interface Eye {
        void painted(long number) throws InterruptedException, ExecutionException, TimeoutException;
    }

    /// @param words `measure <n> <badge> <badge>`
    /// @return `ok <n> <p50> <p99>` in milliseconds
    String measure(String[] words) throws InterruptedException, ExecutionException, TimeoutException {
        int n = Integer.parseInt(words[1]);
        double[] millis = new double[n];
        for (int i = 0; i < n; i++) {
            Optional<WorkerId> before = sightings.last().flatMap(s -> worker(s.floor()));
            long count = sightings.count();
            if (!reader.tap(words[2 + i % 2])) {
                return "no nobody listens at the reader's port";
            }
            long written = System.nanoTime();
            Optional<Sightings.Sighting> home = sightings.await(
                    count, f -> worker(f).isPresent() && !worker(f).equals(before), PATIENCE_MILLIS);
            if (home.isEmpty()) {
                return "no tap " + i + " led to no Home";
            }
            eye.painted(home.get().number());
            millis[i] = (System.nanoTime() - written) / 1e6;
        }
        Arrays.sort(millis);
        return String.format(Locale.ROOT, "ok %d %.2f %.2f", n, at(millis, 0.50), at(millis, 0.99));
    }

    private static double at(double[] sorted, double part) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * part) - 1)];
    }

    private static Optional<WorkerId> worker(Floor floor) {
        return floor instanceof Floor.AtHome home ? Optional.of(home.person().id()) : Optional.empty();
    }
}
