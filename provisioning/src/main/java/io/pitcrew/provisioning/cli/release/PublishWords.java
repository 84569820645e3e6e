package io.pitcrew.provisioning.cli.release;

import io.pitcrew.provisioning.publish.Outcome;
import io.pitcrew.provisioning.publish.Wish;
import io.pitcrew.provisioning.publish.compare.Changes;
import io.pitcrew.provisioning.publish.compare.ChangesText;
import io.pitcrew.provisioning.publish.compare.Difference;
import io.pitcrew.provisioning.rollout.Interrupted;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What publishing would do and has done, in words and as JSON.
///
/// @param zone in which times are said
record PublishWords(Interrupted interrupted, ZoneId zone) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm zzz");
    private static final String NO_RECORDS = "no records here say who knows it";

    /// As `publish --json` prints it.
    ///
    /// @param changes absent if only something that was held back is sent
    /// @param interrupts by aid; absent if there are no records
    private record Told(
            ReleaseNumber release,
            List<String> rings,
            Optional<Instant> effective,
            Optional<Changes> changes,
            int objects,
            long bytes,
            Optional<Map<String, Integer>> interrupts) {}

    /// Aids that were named and do not change, a sentence each.
    List<String> unknown(Outcome preview, Wish wish) {
        Set<AidId> named = new TreeSet<>(wish.asked().keySet());
        named.addAll(wish.safety());
        changes(preview).ifPresent(changes -> changes.aids().forEach(aid -> named.remove(aid.aid())));
        return named.stream()
                .map(aid -> aid + " does not change with this release – nothing would come of naming it – leave it out")
                .toList();
    }

    int people(Outcome outcome) {
        return changes(outcome).map(c -> interrupted.by(c.aids())).orElse(0);
    }

    String json(Outcome outcome, Wish wish) {
        Told told = switch (outcome) {
            case Outcome.Unchanged same ->
                new Told(same.number(), wish.rings(), Optional.empty(), Optional.empty(), 0, 0, Optional.empty());
            case Outcome.Released released ->
                new Told(
                        released.number(),
                        wish.rings(),
                        wish.effective(),
                        released.changes(),
                        released.chunks(),
                        released.bytes(),
                        released.changes()
                                .filter(c -> interrupted.records() > 0)
                                .map(this::byAid));
        };
        return new String(Json.write(told), StandardCharsets.UTF_8) + System.lineSeparator();
    }

    private Map<String, Integer> byAid(Changes changes) {
        return changes.aids().stream()
                .collect(Collectors.toMap(
                        d -> d.aid().value(), d -> interrupted.by(d.aid()), (a, b) -> a, TreeMap::new));
    }

    String preview(Outcome outcome, Wish wish) {
        return said(outcome, wish, "would be") + line("Nothing was sent (--dry-run).");
    }

    String done(Outcome outcome, Wish wish) {
        return said(outcome, wish, "is");
    }

    private String said(Outcome outcome, Wish wish, String is) {
        return switch (outcome) {
            case Outcome.Unchanged same -> line("Nothing changed: release " + same.number() + " stays.");
            case Outcome.Released released -> {
                StringBuilder text = new StringBuilder();
                released.changes().ifPresent(changes -> changes(changes, wish, text));
                text.append(line("Release " + released.number() + " " + is + " up for "
                        + String.join(", ", wish.rings()) + ": " + released.chunks() + " objects, "
                        + (released.bytes() + 1023) / 1024 + " KiB."));
                wish.effective()
                        .ifPresent(
                                at -> text.append(line("It takes effect at " + MINUTE.format(at.atZone(zone)) + ".")));
                yield text.toString();
            }
        };
    }

    private void changes(Changes changes, Wish wish, StringBuilder text) {
        text.append(ChangesText.of(
                changes, aid -> interrupted.records() == 0 ? NO_RECORDS : "interrupts " + people(interrupted.by(aid))));
        wish.safety().forEach(aid -> text.append(line("  " + aid + ": must not wait; stops whoever is in the middle")));
        List<String> sums = new ArrayList<>();
        if (!changes.touched().isEmpty()) {
            sums.add(changes.touched().size() + (changes.touched().size() == 1 ? " station" : " stations")
                    + " show something else");
        }
        boolean known = changes.aids().stream().anyMatch(d -> d.kind() != Difference.Kind.ADDED);
        if (known && interrupted.records() > 0) {
            sums.add(people(interrupted.by(changes.aids())) + " interrupted (who worked by it in the last "
                    + Interrupted.LATELY.toDays() + " days)");
        }
        if (!sums.isEmpty()) {
            text.append(line(String.join("; ", sums) + "."));
        }
    }

    private static String people(int count) {
        return count == 1 ? "1 person" : count + " people";
    }

    private static Optional<Changes> changes(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Unchanged same -> Optional.empty();
            case Outcome.Released released -> released.changes();
        };
    }

    private static String line(String words) {
        return words + System.lineSeparator();
    }
}
