package io.pitcrew.provisioning.export.matrix;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Person by aid. What was taken back does not count, and neither does what is on a fork.
///
/// @param aids those of the newest release, and those that somebody worked by, by id
/// @param cells in which there is something, by person, then aid
/// @param unreadable records of which nothing is known
public record Matrix(List<Column> aids, Map<WorkerId, Map<AidId, Cell>> cells, long unreadable) {

    /// @param title in the language it was written in; the id where nobody knows it any more
    /// @param skill that who completes it has shown. Whoever learns of levels and of skills that end puts them here
    public record Column(AidId aid, String title, Optional<String> skill) {}

    /// @param standing of the newer of both
    public record Cell(Optional<Last> completed, Optional<Last> signed, Standing standing) {
        Last newest() {
            Last one = completed.or(() -> signed).orElseThrow();
            Last other = signed.orElse(one);
            return other.at().isAfter(one.at()) ? other : one;
        }
    }

    /// @param release whose words were worked by
    public record Last(Instant at, ReleaseNumber release) {}

    /// @throws IOException if a release cannot be read
    public static Matrix of(RecordStore store, Kept kept) throws IOException, Malformed {
        Set<String> undone = new HashSet<>();
        Gathering gathering = new Gathering(undone);
        try {
            store.each(record -> gathering.takenBack(record));
            store.each(record -> gathering.done(record));
            return gathering.matrix(kept);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static final class Gathering {
        private final Set<String> undone;
        private final Map<WorkerId, Map<AidId, Found>> found = new TreeMap<>();
        private long unreadable;

        private record Done(Last last, Optional<Sha256> meaning) {
            static Done later(Done one, Done other) {
                return other.last().at().isAfter(one.last().at()) ? other : one;
            }
        }

        private record Found(Optional<Done> completed, Optional<Done> signed) {
            static final Found NOTHING = new Found(Optional.empty(), Optional.empty());

            Found completed(Done done) {
                return new Found(
                        Optional.of(completed.map(c -> Done.later(c, done)).orElse(done)), signed);
            }

            Found signed(Done done) {
                return new Found(
                        completed,
                        Optional.of(signed.map(s -> Done.later(s, done)).orElse(done)));
            }

            Done newest() {
                Done one = completed.or(() -> signed).orElseThrow();
                return Done.later(one, signed.orElse(one));
            }
        }

        Gathering(Set<String> undone) {
            this.undone = undone;
        }

        void takenBack(StoredRecord record) {
            fact(record).ifPresent(fact -> {
                if (fact instanceof Fact.Undone(String id, String _)) {
                    undone.add(id);
                }
            });
        }

        void done(StoredRecord record) {
            if (record.branch() == StoredRecord.Branch.FORK) {
                return;
            }
            Optional<Fact> fact = fact(record);
            unreadable += fact.isEmpty() ? 1 : 0;
            fact.ifPresent(what -> record.entry().ifPresent(entry -> note(entry, what)));
        }

        private static Optional<Fact> fact(StoredRecord record) {
            try {
                Optional<Entry> entry = record.entry();
                return entry.isPresent() ? Optional.of(entry.get().fact()) : Optional.empty();
            } catch (Malformed unreadable) {
                return Optional.empty();
            }
        }

        private void note(Entry entry, Fact fact) {
            boolean completed = fact instanceof Fact.Completed;
            boolean signed = fact instanceof Fact.Signed;
            if (!(completed || signed)
                    || undone.contains(entry.id())
                    || entry.worker().isEmpty()
                    || entry.aid().isEmpty()
                    || entry.release().isEmpty()) {
                return;
            }
            // only a signature names the aid as a whole; otherwise the meaning is that of the last step
            Done done =
                    new Done(new Last(entry.at(), entry.release().get()), signed ? entry.meaning() : Optional.empty());
            found.computeIfAbsent(entry.worker().get(), _ -> new TreeMap<>())
                    .merge(
                            entry.aid().get(),
                            signed ? Found.NOTHING.signed(done) : Found.NOTHING.completed(done),
                            (before, _) -> signed ? before.signed(done) : before.completed(done));
        }

        Matrix matrix(Kept kept) throws IOException, Malformed {
            ReleaseNumber newest = kept.shelf().state().newest();
            Meanings meanings = new Meanings(kept);
            Set<AidId> aids = new TreeSet<>(kept.aids());
            Map<WorkerId, Map<AidId, Cell>> cells = new TreeMap<>();
            found.forEach((worker, row) -> row.forEach((aid, what) -> {
                aids.add(aid);
                Cell cell = new Cell(
                        what.completed().map(Done::last),
                        what.signed().map(Done::last),
                        standing(meanings, newest, aid, what.newest()));
                cells.computeIfAbsent(worker, _ -> new TreeMap<>()).put(aid, cell);
            }));
            List<Column> columns = new ArrayList<>();
            for (AidId aid : aids) {
                columns.add(column(kept.versions(newest, aid), aid));
            }
            return new Matrix(List.copyOf(columns), cells, unreadable);
        }

        private static Column column(List<JobAid> versions, AidId aid) {
            return versions.stream()
                    .findFirst()
                    .map(version -> new Column(
                            aid,
                            version.text(version.source()).title(),
                            version.learning().flatMap(JobAid.Learning::skill)))
                    .orElse(new Column(aid, aid.value(), Optional.empty()));
        }

        private static Standing standing(Meanings meanings, ReleaseNumber newest, AidId aid, Done done) {
            Set<Sha256> now = meanings.of(newest, aid);
            Set<Sha256> then = done.meaning()
                    .map(Set::of)
                    .orElseGet(() -> meanings.of(done.last().release(), aid));
            if (now.isEmpty()) {
                return Standing.GONE;
            }
            if (then.isEmpty()) {
                return Standing.UNKNOWN;
            }
            return Collections.disjoint(now, then) ? Standing.CHANGED : Standing.CURRENT;
        }
    }
}
