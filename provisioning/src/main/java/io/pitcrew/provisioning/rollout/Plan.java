package io.pitcrew.provisioning.rollout;

import io.pitcrew.provisioning.publish.Ring;
import io.pitcrew.station.id.KioskId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How releases reach the floor: what is written in `rollout.toml`.
///
/// @param rings in the order in which they get a release; the last one holds every kiosk that no other names
/// @param shifts when shifts begin, local time
/// @param zone of the plant
/// @param stop what halts a rollout by itself
/// @param askAbove publishing asks before it interrupts more people than this
public record Plan(List<PlannedRing> rings, List<LocalTime> shifts, ZoneId zone, Stop stop, int askAbove) {
    static final int ASK_ABOVE = 50;
    static final Stop USUAL = new Stop(2, 10, Duration.ofMinutes(15));

    /// @param soak how long a release works here before the next ring gets it
    public record PlannedRing(String name, Set<KioskId> kiosks, Duration soak) {}

    /// What halts a rollout while a ring soaks. That a kiosk refused the release or reported a fault of a device always
    /// does.
    ///
    /// @param wrong so many reports "this is wrong" about steps of changed aids
    /// @param notOk so many answers "not OK" in changed aids
    /// @param silent a kiosk that the broker lost after it switched, and for so long
    public record Stop(int wrong, int notOk, Duration silent) {}

    /// Without a file: every kiosk at once.
    public static Plan single(ZoneId zone) {
        return new Plan(List.of(new PlannedRing(Ring.ALL, Set.of(), Duration.ZERO)), List.of(), zone, USUAL, ASK_ABOVE);
    }

    public String first() {
        return rings.getFirst().name();
    }

    /// A ring and those before it: who must have what this ring has.
    public Optional<List<String>> upTo(String ring) {
        List<String> names = rings.stream().map(PlannedRing::name).toList();
        int at = names.indexOf(ring);
        return at < 0 ? Optional.empty() : Optional.of(names.subList(0, at + 1));
    }

    public List<String> names() {
        return rings.stream().map(PlannedRing::name).toList();
    }

    Optional<PlannedRing> after(PlannedRing ring) {
        int next = rings.indexOf(ring) + 1;
        return next < rings.size() ? Optional.of(rings.get(next)) : Optional.empty();
    }

    /// Where a kiosk belongs: the ring that names it, else where it was assigned to, else the last.
    String ringOf(KioskId kiosk, Optional<String> assigned) {
        return named(kiosk).or(() -> assigned.filter(names()::contains)).orElse(last());
    }

    /// The ring that names this kiosk.
    public Optional<String> named(KioskId kiosk) {
        return rings.stream()
                .filter(ring -> ring.kiosks().contains(kiosk))
                .map(PlannedRing::name)
                .findFirst();
    }

    /// Where kiosks are that nobody put elsewhere.
    public String last() {
        return rings.getLast().name();
    }

    /// When the next shift begins; empty if nobody wrote down when shifts begin.
    public Optional<Instant> nextShift(Instant now) {
        return shifts.stream().map(time -> next(time, now)).min(Instant::compareTo);
    }

    /// A moment as people write it: `14:00` (the next time it is that), `2026-03-02T14:00` (here), or with a zone.
    ///
    /// @throws IllegalArgumentException if it is none of these
    public Instant moment(String text, Instant now) {
        try {
            if (text.indexOf('T') < 0) {
                return next(LocalTime.parse(text), now);
            }
            return text.endsWith("Z") || text.indexOf('+') > 0
                    ? ZonedDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no moment such as 14:00, 2026-03-02T14:00 or 2026-03-02T13:00Z", e);
        }
    }

    private Instant next(LocalTime time, Instant now) {
        ZonedDateTime today = now.atZone(zone).with(time);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
