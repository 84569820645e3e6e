package io.pitcrew.provisioning.export.badge;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Finds who has shown which skill, when last: completions, not taken back, of an aid that gave a skill in the release
/// by which it was completed. (Where an aid asks for a signature, nobody completes it without.)
final class Showings {
    private final Kept kept;
    private final Set<String> undone = new HashSet<>();
    private final Map<Of, Optional<Learned>> known = new HashMap<>();
    private final Map<By, Shown> last = new HashMap<>();

    private record Of(ReleaseNumber release, AidId aid) {}

    private record Learned(String skill, String title) {}

    private record By(WorkerId worker, String skill) {}

    private Showings(Kept kept) {
        this.kept = kept;
    }

    /// @return by skill, then person
    static List<Shown> of(RecordStore store, Kept kept) throws IOException {
        Showings showings = new Showings(kept);
        try {
            store.each(showings::takenBack);
            store.each(showings::completed);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        List<Shown> all = new ArrayList<>(showings.last.values());
        all.sort(Comparator.comparing(Shown::skill).thenComparing(Shown::worker));
        return all;
    }

    private void takenBack(StoredRecord record) {
        if (fact(record).orElse(null) instanceof Fact.Undone(String id, String _)) {
            undone.add(id);
        }
    }

    private void completed(StoredRecord record) {
        if (record.branch() == StoredRecord.Branch.MAIN && fact(record).orElse(null) instanceof Fact.Completed) {
            record.entry().filter(entry -> !undone.contains(entry.id())).ifPresent(this::completed);
        }
    }

    private void completed(Entry entry) {
        if (entry.worker().isEmpty() || entry.aid().isEmpty() || entry.release().isEmpty()) {
            return;
        }
        Of of = new Of(entry.release().get(), entry.aid().get());
        known.computeIfAbsent(of, this::learned).ifPresent(learned -> {
            WorkerId worker = entry.worker().get();
            Shown shown = new Shown(
                    UUID.fromString(entry.id()),
                    worker,
                    learned.skill(),
                    of.aid(),
                    learned.title(),
                    of.release(),
                    entry.at());
            last.merge(new By(worker, learned.skill()), shown, (a, b) -> b.at().isAfter(a.at()) ? b : a);
        });
    }

    private Optional<Learned> learned(Of of) {
        try {
            return kept.versions(of.release(), of.aid()).stream().findFirst().flatMap(Showings::learned);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Malformed e) {
            throw new UncheckedIOException(new IOException("release " + of.release() + " on this disk is damaged", e));
        }
    }

    private static Optional<Learned> learned(JobAid aid) {
        return aid.learning()
                .flatMap(JobAid.Learning::skill)
                .map(skill -> new Learned(skill, aid.text(aid.source()).title()));
    }

    private static Optional<Fact> fact(StoredRecord record) {
        try {
            Optional<Entry> entry = record.entry();
            return entry.isPresent() ? Optional.of(entry.get().fact()) : Optional.empty();
        } catch (Malformed unreadable) {
            return Optional.empty();
        }
    }
}
