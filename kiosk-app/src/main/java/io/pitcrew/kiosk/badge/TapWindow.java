package io.pitcrew.kiosk.badge;

import io.pitcrew.station.id.BadgeDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Tells a new tap from a badge that still lies there. A frame within 700 ms of the previous one with the same number
/// is the same tap, and every repetition extends that. Counted for each number, or two badges in one wallet, read in
/// turn, would sign each other out without end.
final class TapWindow {
    static final Duration SAME_TAP = Duration.ofMillis(700);

    private final Map<BadgeDigest, Long> lying = new HashMap<>();
    private long quietUntil;
    private boolean flawSeen;

    boolean opensFor(BadgeDigest badge, long nanos) {
        lying.values().removeIf(seen -> nanos - seen > SAME_TAP.toNanos());
        return lying.put(badge, nanos) == null;
    }

    /// A flaw is told unless it belongs to what was just told: to other flaws, or to a badge that was read and is now
    /// being taken away in the middle of a repetition.
    boolean opensForFlaw(long nanos) {
        boolean told = flawSeen && nanos - quietUntil <= 0;
        flawSeen = true;
        quietUntil = nanos + SAME_TAP.toNanos();
        boolean afterTap = lying.values().stream().anyMatch(seen -> nanos - seen <= SAME_TAP.toNanos());
        return !told && !afterTap;
    }
}
