package io.pitcrew.kiosk.flow.rules;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// R13: a random walk over the floor, with a table and one line for the record. Ends with 1 if something happened that
/// must not.
final class Proof {
    private static final int WALK = 100_000;

    private Proof() {}

    /// @param args how many events
    public static void main(String[] args) {
        int events = Integer.parseInt(args[0]);
        long seed = System.nanoTime();
        PrintStream out = System.out;
        out.printf(Locale.ROOT, "R13  %,d random events, first seed %d%n", events, seed);
        long began = System.nanoTime();
        Map<String, Integer> visits = new TreeMap<>();
        int walked = 0;
        boolean holds = true;
        for (int i = 0; walked < events && holds; i++) {
            FloorWalk walk = new FloorWalk(seed + i);
            int next = Math.min(WALK, events - walked);
            try {
                walk.walk(next);
            } catch (AssertionError e) {
                holds = false;
                out.printf(Locale.ROOT, "seed %d: %s%n%s%n", seed + i, e.getCause(), e.getMessage());
            }
            walk.visits().forEach((state, count) -> visits.merge(state, count, Integer::sum));
            walked += next;
        }
        visits.forEach((state, count) -> out.printf(Locale.ROOT, "  %-20s %,10d%n", state, count));
        out.printf(Locale.ROOT, "  %.1f s%n", (System.nanoTime() - began) / 1e9);
        out.printf(
                Locale.ROOT,
                "{\"id\":\"R13\",\"holds\":%b,\"figure\":%d,\"unit\":\"violations\",\"peers\":{},\"limit\":0,\"runs\":%d}%n",
                holds,
                holds ? 0 : 1,
                walked);
        if (!holds) {
            System.exit(1);
        }
    }
}
