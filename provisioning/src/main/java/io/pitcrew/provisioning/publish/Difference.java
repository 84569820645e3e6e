package io.pitcrew.provisioning.publish;

import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.release.Release;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

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

    /// Of aids by the names that a release gives them; what became of one aid is told once, whichever stations see it.
    static List<Difference> between(Map<String, JobAid> before, Map<String, JobAid> after) {
        Map<AidId, Difference> all = new TreeMap<>();
        after.forEach((name, now) -> {
            Optional<JobAid> old = Optional.ofNullable(before.get(name)).or(() -> any(before, now.id()));
            if (old.isEmpty()) {
                List<StepId> steps = now.steps().stream().map(Step::id).toList();
                all.put(now.id(), new Difference(now.id(), Kind.ADDED, steps));
            } else if (!Sha256.of(old.get().bytes()).equals(Sha256.of(now.bytes()))) {
                all.merge(now.id(), between(old.get(), now), Difference::and);
            }
        });
        before.values().stream()
                .filter(old -> any(after, old.id()).isEmpty())
                .forEach(old -> all.put(old.id(), new Difference(old.id(), Kind.REMOVED, List.of())));
        return List.copyOf(all.values());
    }

    private static Optional<JobAid> any(Map<String, JobAid> aids, AidId id) {
        return aids.values().stream().filter(aid -> aid.id().equals(id)).findFirst();
    }

    /// At one station and at another.
    private Difference and(Difference other) {
        List<StepId> both =
                Stream.concat(steps.stream(), other.steps.stream()).distinct().toList();
        return new Difference(aid, kind == Kind.SHOW_ONCE ? kind : other.kind, both);
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
