package io.pitcrew.kiosk.content.fetch;

import io.pitcrew.kiosk.content.check.Needs.Lack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A chunk that is being looked for: along which places, and where we are on the way.
final class Asked {
    /// A list whose length nobody stated is short, as a rule.
    private static final long LIST = 4096;

    final Lack lack;
    private final Map<Supply, Integer> damaged = new HashMap<>();
    private List<Supply> route = List.of();
    private int at;
    private int rounds;
    private long againAt;

    Asked(Lack lack) {
        this.lack = lack;
    }

    long size() {
        return lack.size() < 0 ? LIST : lack.size();
    }

    /// The place that owes it now; empty if all of them have been asked in vain.
    Optional<Supply> here() {
        return at < route.size() ? Optional.of(route.get(at)) : Optional.empty();
    }

    boolean isAt(Supply supply) {
        return here().filter(s -> s == supply).isPresent();
    }

    void begin(List<Supply> places) {
        route = places;
        at = 0;
    }

    void next() {
        at++;
    }

    /// Nobody had it.
    ///
    /// @return how many times now
    int inVain(long againAt) {
        this.againAt = againAt;
        return ++rounds;
    }

    int rounds() {
        return rounds;
    }

    boolean due(long now) {
        return here().isEmpty() && now >= againAt;
    }

    /// @return how many times it came damaged from there
    int damagedAt(Supply supply) {
        return damaged.merge(supply, 1, Integer::sum);
    }

    /// Did every place deliver it damaged, so often each?
    boolean hopeless(int times) {
        return route.stream().allMatch(supply -> damaged.getOrDefault(supply, 0) >= times);
    }
}
