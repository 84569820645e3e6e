package io.pitcrew.provisioning.demo;

import io.pitcrew.station.codec.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a tour measured, as `tour.json`.
final class Figures {
    private int taps;
    private double p50;
    private double p99;
    private long release;
    private long inForceMillis;
    private boolean inForce;
    private boolean confirmed;
    private boolean reverted;
    private Books books = Books.EMPTY;

    /// The kiosk's chain held against what operations has.
    ///
    /// @param made head of the kiosk's chain
    /// @param stored rows at the collector
    /// @param chain `verified`, or what is wrong with it
    record Books(long made, long stored, long acknowledged, long duplicates, long gaps, String chain) {
        static final Books EMPTY = new Books(0, 0, 0, 0, 0, "not looked at");

        boolean balance() {
            return made > 0
                    && made == stored
                    && made == acknowledged
                    && duplicates == 0
                    && gaps == 0
                    && chain.equals("verified");
        }
    }

    /// @param answer `<n> <p50> <p99>`, milliseconds from the last byte written to the pty until the new screen is
    /// painted
    void taps(String answer) {
        String[] parts = answer.split(" ", -1);
        taps = Integer.parseInt(parts[0]);
        p50 = Double.parseDouble(parts[1]);
        p99 = Double.parseDouble(parts[2]);
    }

    void inForce(long number, long millis) {
        release = number;
        inForce = true;
        inForceMillis = Math.max(inForceMillis, millis);
    }

    void confirmed() {
        confirmed = true;
    }

    void reverted(boolean back) {
        reverted = back;
    }

    void books(Books counted) {
        books = counted;
    }

    boolean allArrived() {
        return books.balance() && inForce && confirmed && reverted && taps > 0;
    }

    byte[] json(List<String> screens) {
        Map<String, Object> tour = new LinkedHashMap<>();
        tour.put("taps", taps);
        tour.put("tapToPaintedMillis", ordered("p50", p50, "p99", p99));
        tour.put("records", books);
        tour.put("release", ordered("version", release, "inForce", inForce, "publishToInForceMillis", inForceMillis));
        tour.put("swap", ordered("confirmed", confirmed, "reverted", reverted));
        tour.put("screens", screens);
        return Json.write(tour);
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
