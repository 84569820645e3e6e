package io.pitcrew.provisioning.cli.release;

import io.pitcrew.provisioning.publish.Wish;
import io.pitcrew.provisioning.rollout.Plan;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.release.Release;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What an author may say about a release.
final class WishOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--note", paramLabel = "TEXT", description = "What changed, in your words.")
    private String note = "";

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Not in force before: 14:00, 2026-03-02T14:00 or with a zone. Kiosks fetch it at once.")
    private @Nullable String from;

    @Option(names = "--at-shift-change", description = "In force when the next shift begins (rollout.toml).")
    private boolean atShiftChange;

    @Option(names = "--safety", paramLabel = "AID", description = "This aid's change must not wait; may be repeated.")
    private List<String> safety = new ArrayList<>();

    @Option(names = "--resign", paramLabel = "AID", description = "Whoever knew it signs it again; may be repeated.")
    private List<String> resign = new ArrayList<>();

    @Option(names = "--editorial", paramLabel = "AID", description = "Nobody need be told; may be repeated.")
    private List<String> editorial = new ArrayList<>();

    @Option(names = "--ring", paramLabel = "NAME", description = "This ring and those before it at once, unsoaked.")
    private @Nullable String ring;

    Wish wish(Plan plan, Instant now, String by) {
        try {
            Map<AidId, Release.Change> asked = new HashMap<>();
            editorial.forEach(aid -> asked.put(new AidId(aid), Release.Change.EDITORIAL));
            resign.forEach(aid -> asked.put(new AidId(aid), Release.Change.RE_SIGN));
            Set<AidId> urgent = new TreeSet<>(safety.stream().map(AidId::new).toList());
            return new Wish(note, effective(plan, now), asked, urgent, rings(plan), by);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private List<String> rings(Plan plan) {
        String wanted = ring == null ? plan.first() : ring;
        return plan.upTo(wanted)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no ring " + wanted + ", only " + String.join(", ", plan.names())));
    }

    private Optional<Instant> effective(Plan plan, Instant now) {
        if (atShiftChange && from != null) {
            throw new IllegalArgumentException("--from and --at-shift-change are two times; say one");
        }
        if (atShiftChange) {
            return Optional.of(plan.nextShift(now)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "nobody wrote down when shifts begin: add shifts = [\"06:00\", …] to rollout.toml")));
        }
        return Optional.ofNullable(from).map(time -> plan.moment(time, now));
    }
}
