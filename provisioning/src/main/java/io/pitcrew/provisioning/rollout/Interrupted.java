package io.pitcrew.provisioning.rollout;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.publish.compare.Difference;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who worked by which aid lately: whom a change of it will interrupt.
///
/// @param records how many records were looked at; 0: nothing is known
public record Interrupted(long records, Map<AidId, Set<WorkerId>> byAid) {
    /// Whoever has not touched an aid for so long is shown it as if it were new anyway.
    public static final Duration LATELY = Duration.ofDays(90);

    public static Interrupted since(Instant since, RecordStore store) {
        Map<AidId, Set<WorkerId>> byAid = new HashMap<>();
        long[] records = {0};
        store.each(record -> record.entry().ifPresent(entry -> {
            records[0]++;
            if (!entry.at().isBefore(since) && worked(entry)) {
                entry.aid()
                        .ifPresent(aid -> entry.worker()
                                .ifPresent(worker -> byAid.computeIfAbsent(aid, a -> new HashSet<>())
                                        .add(worker)));
            }
        }));
        return new Interrupted(records[0], Map.copyOf(byAid));
    }

    /// How many people know this aid.
    public int by(AidId aid) {
        return byAid.getOrDefault(aid, Set.of()).size();
    }

    /// How many people at least one of these changes interrupts. One that is editorial interrupts nobody.
    public int by(List<Difference> differences) {
        Set<WorkerId> people = new HashSet<>();
        differences.stream()
                .filter(d -> d.kind() == Difference.Kind.SHOW_ONCE || d.kind() == Difference.Kind.RE_SIGN)
                .forEach(d -> people.addAll(byAid.getOrDefault(d.aid(), Set.of())));
        return people.size();
    }

    private static boolean worked(Entry entry) {
        try {
            return entry.fact() instanceof Fact.Opened || entry.fact() instanceof Fact.Completed;
        } catch (Malformed unreadable) {
            return false;
        }
    }
}
