package io.pitcrew.provisioning.cli.recall;

import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.release.Recall;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// An aid, or a step of it, as it was published: what exactly is to be recalled.
record Sought(Kept kept, AidId aid, Optional<StepId> step) {
    private static final int LOOKS_BACK = 50;

    sealed interface Found {
        /// @param meanings of the step that is recalled; none for a whole aid, and where releases were named
        /// @param note something that whoever recalls should know
        record It(List<Sha256> meanings, Optional<String> note) implements Found {}

        record Nothing(String why) implements Found {}
    }

    /// The language that the aid was written in; English where nobody knows it.
    Lang source() throws IOException, Malformed {
        return newest().stream().map(JobAid::source).findFirst().orElse(new Lang("en"));
    }

    Found find(Optional<Recall.Span> releases) throws IOException, Malformed {
        if (releases.isPresent()) { // who names releases may speak of some that are not kept any more
            return new Found.It(List.of(), Optional.empty());
        }
        List<JobAid> versions = newest();
        if (versions.isEmpty()) {
            return new Found.Nothing("No release has an aid '" + aid
                    + "' – a misspelt name finds nothing – see the folder aids of the plant for its name.");
        }
        if (step.isEmpty()) {
            return new Found.It(List.of(), Optional.empty());
        }
        List<Sha256> meanings = meanings(versions);
        if (meanings.isEmpty()) {
            return new Found.Nothing("'" + aid + "' has no step '" + step.get()
                    + "' – a misspelt name finds nothing – its steps are "
                    + versions.getFirst().steps().stream()
                            .map(s -> s.id().value())
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return new Found.It(meanings, other(meanings));
    }

    /// Whoever corrected the step before they recall it recalls the corrected one: that is said.
    private Optional<String> other(List<Sha256> meanings) throws IOException, Malformed {
        ReleaseNumber newest = kept.shelf().state().newest();
        ReleaseNumber n = before(newest);
        for (int back = 0; back < LOOKS_BACK && !n.equals(ReleaseNumber.ZERO); back++) {
            if (!meanings.containsAll(meanings(kept.versions(n, aid)))) {
                return Optional.of(
                        "Note: until release " + n + " this step said something else. What is recalled is what"
                                + " it says in release " + newest + "; for the older ones say --release 1.." + n + ".");
            }
            n = before(n);
        }
        return Optional.empty();
    }

    private List<Sha256> meanings(List<JobAid> versions) {
        return versions.stream()
                .flatMap(a -> a.step(step.orElseThrow()).map(s -> s.meaning(a.source())).stream())
                .distinct()
                .sorted(Comparator.comparing(Sha256::hex))
                .toList();
    }

    /// As it was last published, though it may have been taken out since.
    private List<JobAid> newest() throws IOException, Malformed {
        ReleaseNumber newest = kept.shelf().state().newest();
        for (int back = 0; back < LOOKS_BACK && !newest.equals(ReleaseNumber.ZERO); back++) {
            List<JobAid> found = kept.versions(newest, aid);
            if (!found.isEmpty()) {
                return found;
            }
            newest = before(newest);
        }
        return List.of();
    }

    private static ReleaseNumber before(ReleaseNumber number) {
        return new ReleaseNumber(Math.max(0, number.value() - 1));
    }
}
