package io.pitcrew.provisioning.recall;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What the records prove: which version of the list each kiosk has in force, and who has read which entry.
///
/// @param versions of every kiosk that is enrolled or ever recorded anything; 0 where it has proved none
/// @param read by number of the entry
public record Receipts(Map<KioskId, Long> versions, Map<Long, Set<WorkerId>> read) {

    /// @param enrolled those that should have it
    public static Receipts of(RecordStore store, Collection<KioskId> enrolled) {
        Map<KioskId, Long> versions = new HashMap<>();
        Map<Long, Set<WorkerId>> read = new HashMap<>();
        enrolled.forEach(kiosk -> versions.put(kiosk, 0L));
        store.kiosks().forEach(kiosk -> versions.put(kiosk, 0L));
        store.each(record -> note(record, versions, read));
        return new Receipts(Map.copyOf(versions), Map.copyOf(read));
    }

    /// How many kiosks have proved this version, or a later one.
    public long proved(long version) {
        return versions.values().stream().filter(v -> v >= version).count();
    }

    private static void note(StoredRecord record, Map<KioskId, Long> versions, Map<Long, Set<WorkerId>> read) {
        record.entry().ifPresent(entry -> {
            try {
                note(entry, versions, read);
            } catch (Malformed unreadable) {
                return; // kept and exported; it proves nothing
            }
        });
    }

    private static void note(Entry entry, Map<KioskId, Long> versions, Map<Long, Set<WorkerId>> read) throws Malformed {
        switch (entry.fact()) {
            case Fact.RecallInForce(long version, long _) -> versions.merge(entry.kiosk(), version, Math::max);
            case Fact.RecallAcknowledged(long recall) ->
                entry.worker()
                        .ifPresent(worker -> read.computeIfAbsent(recall, _ -> new HashSet<>())
                                .add(worker));
            default -> {}
        }
    }
}
