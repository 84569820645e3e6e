package io.pitcrew.provisioning.publish.compare;

import io.pitcrew.station.codec.Json;
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
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What became of one aid.
///
/// @param title in its source language
/// @param steps that are new or that somebody would see differently
/// @param head what changed around the steps
public record Difference(AidId aid, String title, Kind kind, List<StepChange> steps, List<Detail> head) {

    public enum Kind {
        ADDED,
        /// What is done or what is seen changed: everybody who knew the old one is shown it once.
        SHOW_ONCE,
        /// As its author wishes: whoever knew the old one signs the new one.
        RE_SIGN,
        /// Nobody need be told.
        EDITORIAL,
        REMOVED
    }

    /// One step that is new, gone, or reads differently.
    ///
    /// @param details empty for a step that is new or gone as a whole
    public record StepChange(StepId step, What what, List<Detail> details) {
        public enum What {
            NEW,
            CHANGED,
            GONE
        }
    }

    private record Shown(StepId step, Lang lang) {}

    /// What became of one aid is told once, whichever stations see it.
    static List<Difference> between(Contents before, Contents after) {
        Leaves leaves = new Leaves(
                hash -> after.files().getOrDefault(hash, before.files().getOrDefault(hash, "file")));
        Map<AidId, Difference> all = new TreeMap<>();
        after.aids().forEach((name, now) -> {
            Optional<JobAid> old = Optional.ofNullable(before.aids().get(name)).or(() -> any(before, now.id()));
            if (old.isEmpty()) {
                all.put(now.id(), new Difference(now.id(), title(now), Kind.ADDED, all(now), List.of()));
            } else if (!Sha256.of(old.get().bytes()).equals(Sha256.of(now.bytes()))) {
                all.merge(now.id(), between(old.get(), now, leaves), Difference::and);
            }
        });
        before.aids().values().stream()
                .filter(old -> any(after, old.id()).isEmpty())
                .forEach(old ->
                        all.put(old.id(), new Difference(old.id(), title(old), Kind.REMOVED, List.of(), List.of())));
        return List.copyOf(all.values());
    }

    private static Optional<JobAid> any(Contents contents, AidId id) {
        return contents.aids().values().stream()
                .filter(aid -> aid.id().equals(id))
                .findFirst();
    }

    /// At one station and at another: told once, whichever stations see it.
    private Difference and(Difference other) {
        return new Difference(
                aid,
                title,
                kind == Kind.SHOW_ONCE ? kind : other.kind,
                both(steps, other.steps),
                both(head, other.head));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private static Difference between(JobAid old, JobAid now, Leaves leaves) {
        List<StepChange> steps = steps(old, now, leaves);
        boolean seen = !old.meaning().equals(now.meaning()) || !shown(old).equals(shown(now));
        return new Difference(
                now.id(),
                title(now),
                seen ? Kind.SHOW_ONCE : Kind.EDITORIAL,
                steps,
                leaves.between(head(old), head(now)));
    }

    private static List<StepChange> steps(JobAid old, JobAid now, Leaves leaves) {
        List<StepChange> changes = new ArrayList<>();
        for (Step step : now.steps()) {
            Optional<Step> was = old.step(step.id());
            if (was.isEmpty()) {
                changes.add(new StepChange(step.id(), StepChange.What.NEW, List.of()));
            } else {
                List<Detail> details = leaves.between(Json.toMap(was.get()), Json.toMap(step));
                if (!details.isEmpty()) {
                    changes.add(new StepChange(step.id(), StepChange.What.CHANGED, details));
                }
            }
        }
        for (Step step : old.steps()) {
            if (now.step(step.id()).isEmpty()) {
                changes.add(new StepChange(step.id(), StepChange.What.GONE, List.of()));
            }
        }
        return List.copyOf(changes);
    }

    private static List<StepChange> all(JobAid aid) {
        return aid.steps().stream()
                .map(step -> new StepChange(step.id(), StepChange.What.NEW, List.of()))
                .toList();
    }

    /// All but the steps themselves; of them their order.
    private static Map<String, Object> head(JobAid aid) {
        Map<String, Object> head = new HashMap<>(Json.toMap(aid));
        head.put("steps", aid.steps().stream().map(step -> step.id().value()).collect(Collectors.toList()));
        return head;
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

    private static String title(JobAid aid) {
        return aid.text(aid.source()).title();
    }

    /// As its author wishes it, whatever was found; an aid that nobody could know, or that is gone, stays as it is.
    Difference asking(Release.Change wished) {
        return kind == Kind.ADDED || kind == Kind.REMOVED
                ? this
                : new Difference(aid, title, Kind.valueOf(wished.name()), steps, head);
    }

    /// What a release says of it; nothing of an aid that nobody could know, or that is gone.
    public Optional<Release.Change> change() {
        return switch (kind) {
            case SHOW_ONCE -> Optional.of(Release.Change.SHOW_ONCE);
            case RE_SIGN -> Optional.of(Release.Change.RE_SIGN);
            case EDITORIAL -> Optional.of(Release.Change.EDITORIAL);
            case ADDED, REMOVED -> Optional.empty();
        };
    }
}
