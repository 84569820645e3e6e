package io.pitcrew.station.release;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.JobAid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that must not be used any more, in one list for the whole site: apart from releases and rings, sealed by the
/// recall key, and in force as soon as it is believed. The list only grows; what is lifted stays in it and says so.
///
/// @param version above that of every list before it; 0 before the first
public record Recall(int format, long version, Instant issued, List<Entry> entries) {
    public static final int FORMAT = 1;
    public static final String TYPE = "application/vnd.pitcrew.recall+json;v=1";
    /// Before the first list has arrived nothing is recalled.
    public static final Recall NONE = new Recall(FORMAT, 0, Instant.EPOCH, List.of());

    /// Releases from this one to that, both included.
    public record Span(ReleaseNumber from, ReleaseNumber to) {
        public Span {
            if (from.compareTo(to) > 0) {
                throw new IllegalArgumentException("releases " + from + " to " + to + " hold none");
            }
        }

        public boolean holds(ReleaseNumber release) {
            return from.compareTo(release) <= 0 && release.compareTo(to) <= 0;
        }
    }

    /// One thing that must not be used.
    ///
    /// @param number counts the entries of the list, from 1; never given twice
    /// @param step empty: the whole aid
    /// @param meanings of the faulty step, one for each set of values that stations have; none: whatever it asks
    /// @param releases those in which it is faulty; empty: all
    /// @param reason what is wrong and what to do, by language
    /// @param replacement the aid to work by instead
    /// @param corrected from this release on it may be used again
    /// @param lifted when it was said that it may be used after all
    public record Entry(
            long number,
            AidId aid,
            Optional<StepId> step,
            List<Sha256> meanings,
            Optional<Span> releases,
            Map<Lang, String> reason,
            Optional<AidId> replacement,
            Optional<ReleaseNumber> corrected,
            Instant since,
            Optional<Instant> lifted) {
        public Entry {
            if (reason.isEmpty() || (!meanings.isEmpty() && step.isEmpty())) {
                throw new IllegalArgumentException("a recall has a reason, and a meaning only with its step: " + aid);
            }
        }

        public boolean inForce() {
            return lifted.isEmpty();
        }

        /// May this aid, as it is in that release, not be used?
        public boolean stops(JobAid version, ReleaseNumber release) {
            return inForce()
                    && version.id().equals(aid)
                    && within(release)
                    && step.map(id -> version.step(id)
                                    .filter(s -> means(s.meaning(version.source())))
                                    .isPresent())
                            .orElse(true);
        }

        /// Did whoever did this step, as it was in that release, work by what is recalled?
        public boolean exposes(AidId worked, StepId done, Sha256 meant, ReleaseNumber release) {
            return inForce()
                    && worked.equals(aid)
                    && within(release)
                    && step.map(done::equals).orElse(true)
                    && means(meant);
        }

        /// In this language, else in English, else in any.
        public String reason(Lang wished) {
            String any = reason.values().iterator().next();
            return reason.getOrDefault(wished, reason.getOrDefault(new Lang("en"), any));
        }

        public Entry lifted(Instant when) {
            return new Entry(
                    number, aid, step, meanings, releases, reason, replacement, corrected, since, Optional.of(when));
        }

        private boolean means(Sha256 asked) {
            return meanings.isEmpty() || meanings.contains(asked);
        }

        private boolean isStill(Entry old) {
            boolean liftedSince = old.inForce()
                    && lifted.map(old::lifted).filter(this::equals).isPresent();
            return equals(old) || liftedSince;
        }

        private boolean within(ReleaseNumber release) {
            return releases.map(span -> span.holds(release)).orElse(true)
                    && corrected.map(from -> release.compareTo(from) < 0).orElse(true);
        }
    }

    public byte[] bytes() {
        return Json.write(this);
    }

    public static Recall parse(byte[] json) throws Malformed {
        return Json.read(json, Recall.class);
    }

    public List<Entry> inForce() {
        return entries.stream().filter(Entry::inForce).toList();
    }

    /// Why this aid, as it is in that release, must not be used; empty if it may.
    public Optional<Entry> stops(JobAid aid, ReleaseNumber release) {
        return entries.stream().filter(entry -> entry.stops(aid, release)).findFirst();
    }

    /// Does this list still hold all of an earlier one? An entry may have been lifted since, and nothing else.
    public boolean keeps(Recall earlier) {
        return earlier.entries().stream().allMatch(old -> entries.stream().anyMatch(now -> now.isStill(old)));
    }
}
