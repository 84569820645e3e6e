package io.pitcrew.provisioning.cli.release;

import io.pitcrew.provisioning.rollout.Happened;
import io.pitcrew.provisioning.rollout.Standing;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.release.Release;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Rollouts and receipts as they are read on a terminal.
///
/// @param zone in which times are said
record RolloutWords(ZoneId zone) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int SHOWN = 20;

    String of(Standing standing) {
        StringBuilder text = new StringBuilder();
        if (standing.paused()) {
            line(text, "Paused: nothing goes on by itself. `pitcrew rollout resume` lets it.");
        }
        for (Standing.OfRing ring : standing.rings()) {
            if (ring.release().value() == 0) {
                line(text, "ring " + ring.ring() + ": nothing yet (" + ring.kiosks() + " kiosks)");
            } else {
                line(
                        text,
                        "ring " + ring.ring() + ": release " + ring.release() + " since " + time(ring.since()) + ", "
                                + counts(ring));
                ring.halted().ifPresent(why -> line(text, "  HALTED: " + Bytes.printable(why)));
                ring.soaked().ifPresent(at -> line(text, "  soak ends " + time(at)));
                missing(text, ring);
            }
        }
        return text.toString();
    }

    /// Signed records first and by name; what kiosks only say of themselves is under it.
    String receipt(Standing.OfRing release) {
        StringBuilder text = new StringBuilder();
        line(text, "Release " + release.release() + ": " + counts(release));
        release.proven()
                .forEach(p -> line(
                        text,
                        "  " + p.kiosk() + "  in force " + time(p.proof().at()) + ", signed as record "
                                + p.proof().seq() + " of chain "
                                + p.proof().chain().value().substring(0, 12)));
        missing(text, release);
        return text.toString();
    }

    String of(List<Release> releases, List<Happened> events) {
        StringBuilder text = new StringBuilder();
        if (releases.isEmpty()) {
            line(text, "Nothing is published yet.");
        }
        for (Release release : releases) {
            line(text, time(release.issued()) + "  release " + release.number() + about(release));
            events.stream().filter(e -> e.release().equals(release.number())).forEach(e -> line(text, "  " + said(e)));
        }
        return text.toString();
    }

    /// One that only brings other people repeats the note of the release whose content it has: that would mislead.
    private static String about(Release release) {
        if (release.base().isPresent()) {
            return ": other people, the content of release "
                    + release.base().get().number();
        }
        return release.note().isEmpty() ? "" : ": " + Bytes.printable(release.note());
    }

    private String said(Happened event) {
        return time(event.at()) + " "
                + event.what().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + event.ring().map(ring -> " to " + ring).orElse("")
                + event.why().map(why -> " – " + Bytes.printable(why)).orElse("");
    }

    private static String counts(Standing.OfRing ring) {
        return "in force on " + ring.proven().size() + " of " + ring.kiosks() + ", proven by signed records"
                + (ring.claimed() > 0 ? "; " + ring.claimed() + " more only say so" : "");
    }

    private static void missing(StringBuilder text, Standing.OfRing ring) {
        ring.missing().stream()
                .limit(SHOWN)
                .forEach(m -> line(text, "  " + m.kiosk() + ": " + Bytes.printable(m.why())));
        if (ring.missing().size() > SHOWN) {
            line(text, "  … and " + (ring.missing().size() - SHOWN) + " more; --json has all");
        }
    }

    private String time(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    private static void line(StringBuilder text, String words) {
        text.append(words).append(System.lineSeparator());
    }
}
