package io.pitcrew.provisioning.recall;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.release.Recall;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Who did which step, where and when, from the records: by worker, then place, then step.
public record Exposure(List<Worked> worked) {

    /// What is asked for.
    public record Wanted(AidId aid, Optional<ReleaseNumber> release, Optional<StepId> step) {}

    /// One worker at one step of one release, at one station.
    ///
    /// @param last when last
    /// @param times how often
    public record Worked(
            WorkerId worker,
            KioskId kiosk,
            Optional<StationPath> station,
            AidId aid,
            StepId step,
            ReleaseNumber release,
            Instant last,
            int times) {}

    private record Key(
            WorkerId worker, KioskId kiosk, Optional<StationPath> station, StepId step, ReleaseNumber release) {}

    public static Exposure of(RecordStore store, Wanted wanted) {
        return of(
                store,
                e -> e.aid().equals(Optional.of(wanted.aid()))
                        && (wanted.release().isEmpty() || e.release().equals(wanted.release()))
                        && (wanted.step().isEmpty() || e.step().equals(wanted.step())));
    }

    /// Those who are to be told of this entry.
    public static Exposure of(RecordStore store, Recall.Entry recalled) {
        return of(
                store,
                e -> e.meaning().isPresent()
                        && recalled.exposes(
                                e.aid().orElseThrow(),
                                e.step().orElseThrow(),
                                e.meaning().get(),
                                e.release().orElseThrow()));
    }

    /// How many different people.
    public long people() {
        return worked.stream().map(Worked::worker).distinct().count();
    }

    private static Exposure of(RecordStore store, Predicate<Entry> wanted) {
        Map<Key, Worked> found = new LinkedHashMap<>();
        store.each(record -> done(record).filter(wanted).ifPresent(e -> {
            Worked one = worked(e);
            Key key = new Key(one.worker(), one.kiosk(), one.station(), one.step(), one.release());
            found.merge(key, one, Exposure::together);
        }));
        return new Exposure(found.values().stream()
                .sorted(Comparator.comparing((Worked w) -> w.worker().value())
                        .thenComparing(w -> w.kiosk().value())
                        .thenComparing(w -> w.step().value())
                        .thenComparing(Worked::release))
                .toList());
    }

    private static Worked together(Worked a, Worked b) {
        Instant last = a.last().isAfter(b.last()) ? a.last() : b.last();
        return new Worked(
                a.worker(), a.kiosk(), a.station(), a.aid(), a.step(), a.release(), last, a.times() + b.times());
    }

    private static Worked worked(Entry e) {
        return new Worked(
                e.worker().orElseThrow(),
                e.kiosk(),
                e.station(),
                e.aid().orElseThrow(),
                e.step().orElseThrow(),
                e.release().orElseThrow(),
                e.at(),
                1);
    }

    private static Optional<Entry> done(StoredRecord record) {
        return record.entry()
                .filter(Exposure::isStepDone)
                .filter(e -> e.worker().isPresent()
                        && e.aid().isPresent()
                        && e.step().isPresent()
                        && e.release().isPresent());
    }

    private static boolean isStepDone(Entry entry) {
        try {
            return entry.fact() instanceof Fact.StepDone;
        } catch (Malformed unreadable) {
            return false;
        }
    }
}
