package io.pitcrew.provisioning.cli.release;

import io.pitcrew.provisioning.publish.Outcome;
import io.pitcrew.provisioning.publish.Shelf.Proposal;
import io.pitcrew.provisioning.publish.Wish;
import io.pitcrew.provisioning.publish.compare.Changes;
import io.pitcrew.provisioning.publish.compare.ChangesText;
import io.pitcrew.provisioning.publish.compare.Difference;
import io.pitcrew.provisioning.rollout.Interrupted;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.release.Release;
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
/// @param approval whether a release waits for a second person
record PublishWords(Interrupted interrupted, ZoneId zone, boolean approval) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm zzz");
    private static final String NO_RECORDS = "no records here say who knows it";

    /// As `publish --json` prints it.
    ///
    /// @param changes absent if only something that was held back is sent
    /// @param interrupts by aid; absent if there are no records
    /// @param waits for what; absent if it goes to its rings
    private record Told(
            ReleaseNumber release,
            List<String> rings,
            Optional<Instant> effective,
            Optional<Changes> changes,
            int objects,
            long bytes,
            Optional<Map<String, Integer>> interrupts,
            Optional<String> waits) {}

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
            case Outcome.Unchanged same -> told(same.number(), wish, Optional.empty(), Optional.empty());
            case Outcome.Refused refused ->
                told(refused.number(), wish, Optional.empty(), Optional.of(refused.why()));
            case Outcome.Proposed proposed ->
                told(proposed.number(), wish, Optional.of(proposed.changes()), Optional.of(proposed.lacks()));
            case Outcome.Released released ->
                new Told(
                        released.number(),
                        wish.rings(),
                        wish.effective(),
                        released.changes(),
                        released.chunks(),
                        released.bytes(),
                        byAid(released.changes()),
                        approval ? Optional.of("approval") : Optional.empty());
        };
        return new String(Json.write(told), StandardCharsets.UTF_8) + System.lineSeparator();
    }

    private Told told(ReleaseNumber number, Wish wish, Optional<Changes> changes, Optional<String> waits) {
        return new Told(number, wish.rings(), wish.effective(), changes, 0, 0, byAid(changes), waits);
    }

    private Optional<Map<String, Integer>> byAid(Optional<Changes> all) {
        return all.filter(c -> interrupted.records() > 0).map(changes -> changes.aids().stream()
                .collect(Collectors.toMap(
                        d -> d.aid().value(), d -> interrupted.by(d.aid()), (a, b) -> a, TreeMap::new)));
    }

    /// What somebody is asked to approve.
    String proposal(Proposal waiting, Release release, Changes changes) {
        StringBuilder text = new StringBuilder();
        text.append(line("Release " + release.number() + ", proposed by " + Bytes.printable(waiting.by()) + " at "
                + MINUTE.format(waiting.at().atZone(zone))
                + (release.note().isEmpty() ? "" : ": " + Bytes.printable(release.note()))));
        changes(changes, wish(waiting, release), text);
        release.effective().ifPresent(at -> text.append(effect("would take", at)));
        text.append(line("Approved, it would go to " + String.join(", ", waiting.rings()) + "."));
        return text.append(line("Nothing was signed (--dry-run).")).toString();
    }

    String json(Proposal waiting, Release release, Changes changes) {
        return json(new Outcome.Proposed(release.number(), changes, "approval"), wish(waiting, release));
    }

    /// As far as it is known of what waits.
    Wish wish(Proposal waiting) {
        return Wish.plain(waiting.rings());
    }

    private static Wish wish(Proposal waiting, Release release) {
        Set<AidId> urgent = release.safety().entrySet().stream()
                .filter(aid -> aid.getValue().equals(release.number()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Wish(
                release.note(), release.effective(), release.changes(), urgent, waiting.rings(), waiting.by());
    }

    private String effect(String takes, Instant at) {
        return line("It " + takes + " effect at " + MINUTE.format(at.atZone(zone)) + ".");
    }

    String preview(Outcome outcome, Wish wish) {
        return said(outcome, wish, true) + line("Nothing was sent (--dry-run).");
    }

    String done(Outcome outcome, Wish wish) {
        return said(outcome, wish, false);
    }

    private String said(Outcome outcome, Wish wish, boolean dry) {
        return switch (outcome) {
            case Outcome.Unchanged same -> line("Nothing changed: release " + same.number() + " stays.");
            case Outcome.Released released -> {
                StringBuilder text = new StringBuilder();
                released.changes().ifPresent(changes -> changes(changes, wish, text));
                boolean waits = dry && approval;
                text.append(line("Release " + released.number() + (dry ? " would be" : " is") + " up for "
                        + String.join(", ", wish.rings()) + (waits ? " once it is approved" : "") + ": "
                        + released.chunks() + " objects, " + (released.bytes() + 1023) / 1024 + " KiB."));
                wish.effective().ifPresent(at -> text.append(effect("takes", at)));
                yield text.toString();
            }
            case Outcome.Proposed proposed -> {
                StringBuilder text = new StringBuilder();
                changes(proposed.changes(), wish, text);
                text.append(line("Release " + proposed.number() + " waits for approval (" + proposed.lacks()
                        + "); no kiosk has heard of it."));
                text.append(line("Next, somebody else: pitcrew approve " + proposed.number()
                        + " --dry-run, then without. To take it back: pitcrew publish --withdraw"));
                yield text.toString();
            }
            case Outcome.Refused refused -> line("Not approved: " + refused.why());
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
            case Outcome.Unchanged _, Outcome.Refused _ -> Optional.empty();
            case Outcome.Proposed proposed -> Optional.of(proposed.changes());
            case Outcome.Released released -> released.changes();
        };
    }

    private static String line(String words) {
        return words + System.lineSeparator();
    }
}
