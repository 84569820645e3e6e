package io.pitcrew.provisioning.publish;

import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.release.Release;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What became of one aid between two releases.
///
/// @param steps that are new or that somebody would see differently
public record Difference(AidId aid, Kind kind, List<StepId> steps) {

    public enum Kind {
        ADDED,
        /// What is done or what is seen changed: everybody who knew the old one is shown it once.
        SHOW_ONCE,
        /// Only what stands around the steps changed.
        EDITORIAL,
        REMOVED
    }

    private record Shown(StepId step, Lang lang) {}

    static List<Difference> between(Map<AidId, JobAid> before, Map<AidId, JobAid> after) {
        List<Difference> all = new ArrayList<>();
        TreeSet<AidId> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (AidId id : ids) {
            JobAid old = before.get(id);
            JobAid now = after.get(id);
            if (now == null) {
                all.add(new Difference(id, Kind.REMOVED, List.of()));
            } else if (old == null) {
                all.add(new Difference(
                        id, Kind.ADDED, now.steps().stream().map(Step::id).toList()));
            } else if (!Sha256.of(old.bytes()).equals(Sha256.of(now.bytes()))) {
                all.add(between(old, now));
            }
        }
        return List.copyOf(all);
    }

    private static Difference between(JobAid old, JobAid now) {
        Map<Shown, Sha256> seenBefore = shown(old);
        Map<Shown, Sha256> seenNow = shown(now);
        List<StepId> steps = now.steps().stream()
                .map(Step::id)
                .filter(id -> seenNow.entrySet().stream()
                        .anyMatch(e -> e.getKey().step().equals(id)
                                && !Objects.equals(e.getValue(), seenBefore.get(e.getKey()))))
                .toList();
        boolean asked = !old.meaning().equals(now.meaning()) || !steps.isEmpty();
        return new Difference(now.id(), asked ? Kind.SHOW_ONCE : Kind.EDITORIAL, steps);
    }

    private static Map<Shown, Sha256> shown(JobAid aid) {
        Map<Shown, Sha256> hashes = new HashMap<>();
        for (Step step : aid.steps()) {
            step.texts()
                    .keySet()
                    .forEach(lang -> hashes.put(new Shown(step.id(), lang), step.shown(lang, aid.source())));
        }
        return hashes;
    }

    /// What a release says of it; nothing of an aid that nobody could know, or that is gone.
    private Optional<Release.Change> change() {
        return switch (kind) {
            case SHOW_ONCE -> Optional.of(Release.Change.SHOW_ONCE);
            case EDITORIAL -> Optional.of(Release.Change.EDITORIAL);
            case ADDED, REMOVED -> Optional.empty();
        };
    }

    static Map<AidId, Release.Change> changes(List<Difference> differences) {
        Map<AidId, Release.Change> changes = new TreeMap<>();
        differences.forEach(d -> d.change().ifPresent(change -> changes.put(d.aid(), change)));
        return changes;
    }
}
