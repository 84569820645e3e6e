package io.pitcrew.station.person;

import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.WorkerId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One person's part of [Deeds].
final class Tally {
    /// What is taken back may have stood for something earlier, and that counts again.
    private static final int KEPT = 3;

    private static final int REPORTS = 20;

    private final Map<AidId, List<Kept>> signOffs = new HashMap<>();
    private final Map<String, PersonState.Report> reports = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private long version;

    /// @param record the one that says so, by which it can be taken back
    /// @param work empty if it was only read
    record Kept(String record, Optional<String> work, SignOff signOff) {}

    void signedOff(Kept kept) {
        version++;
        List<Kept> all = signOffs.computeIfAbsent(kept.signOff().aid(), _ -> new ArrayList<>());
        all.add(kept);
        all.sort(Comparator.comparing(Kept::signOff, SignOff.OLDEST_FIRST).reversed());
        while (all.size() > KEPT) {
            all.removeLast();
        }
    }

    /// @return what it had said, if that was a sign-off
    Optional<Kept> takeBack(String record) {
        boolean said = reports.remove(record) != null;
        Optional<Kept> kept = signOffs.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.record().equals(record))
                .findFirst();
        signOffs.values().forEach(all -> kept.ifPresent(all::remove));
        version += said || kept.isPresent() ? 1 : 0;
        return kept;
    }

    void reported(PersonState.Report report) {
        version++;
        if (!told.contains(report.record())) {
            reports.put(report.record(), report);
        }
    }

    /// Perhaps at another kiosk than the one that reported, and sooner on record.
    void heard(String report) {
        version++;
        reports.remove(report);
        told.add(report);
    }

    long version() {
        return version;
    }

    PersonState state(WorkerId worker, long generation) {
        Stream<SignOff> latest = signOffs.values().stream()
                .flatMap(kept -> kept.stream().limit(1))
                .map(Kept::signOff);
        return new PersonState(
                PersonState.FORMAT,
                worker,
                generation,
                version,
                0,
                SignOff.latest(latest),
                reports.values().stream()
                        .sorted(Comparator.comparing(PersonState.Report::saidAt)
                                .reversed()
                                .thenComparing(PersonState.Report::record))
                        .limit(REPORTS)
                        .toList(),
                told.stream().sorted(Comparator.reverseOrder()).limit(REPORTS).toList());
    }
}
