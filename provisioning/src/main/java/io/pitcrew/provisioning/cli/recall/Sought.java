package io.pitcrew.provisioning.cli.recall;

import io.pitcrew.provisioning.publish.Published;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.release.Recall;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

/// An aid, or a step of it, as it was published: what exactly is to be recalled.
record Sought(Published published, AidId aid, Optional<StepId> step) {
    private static final int LOOKS_BACK = 50;

    sealed interface Found {
        /// @param meaning of the step that is recalled; empty for a whole aid, and where releases were named
        /// @param note something that whoever recalls should know
        record It(Optional<Sha256> meaning, Optional<String> note) implements Found {}

        record Nothing(String why) implements Found {}
    }

    /// The language that the aid was written in; English where nobody knows it.
    Lang source() throws IOException, Malformed {
        return newest().map(JobAid::source).orElse(new Lang("en"));
    }

    Found find(Optional<Recall.Span> releases) throws IOException, Malformed {
        Optional<JobAid> version = releases.isPresent()
                ? published.aid(releases.get().to(), aid)
                : newest();
        if (version.isEmpty() && releases.isEmpty()) {
            return new Found.Nothing("No release has an aid '" + aid
                    + "' – a misspelt recall stops nothing – see the folder aids of the plant for its name.");
        }
        if (step.isEmpty() || releases.isPresent()) {
            return new Found.It(Optional.empty(), Optional.empty());
        }
        Optional<Step> found = version.flatMap(a -> a.step(step.get()));
        if (found.isEmpty()) {
            return new Found.Nothing("'" + aid + "' has no step '" + step.get()
                    + "' – a misspelt recall stops nothing – its steps are "
                    + version.orElseThrow().steps().stream()
                            .map(s -> s.id().value())
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        Sha256 meaning = found.get().meaning(version.orElseThrow().source());
        return new Found.It(Optional.of(meaning), other(meaning));
    }

    /// Whoever corrected the step before they recall it recalls the corrected one: that is said.
    private Optional<String> other(Sha256 meaning) throws IOException, Malformed {
        for (ReleaseNumber n = before(published.newest()); !n.equals(ReleaseNumber.ZERO); n = before(n)) {
            Optional<JobAid> old = published.aid(n, aid);
            Optional<Sha256> was = old.flatMap(
                    a -> a.step(step.orElseThrow()).map(s -> s.meaning(a.source())));
            if (was.isPresent() && !was.get().equals(meaning)) {
                return Optional.of("Note: until release " + n + " this step said something else. What is recalled is what"
                        + " it says in release " + published.newest() + "; for the older ones say --release 1.." + n + ".");
            }
        }
        return Optional.empty();
    }

    /// As it was last published, though it may have been taken out since.
    private Optional<JobAid> newest() throws IOException, Malformed {
        ReleaseNumber newest = published.newest();
        for (int back = 0; back < LOOKS_BACK && !newest.equals(ReleaseNumber.ZERO); back++) {
            Optional<JobAid> found = published.aid(newest, aid);
            if (found.isPresent()) {
                return found;
            }
            newest = before(newest);
        }
        return Optional.empty();
    }

    private static ReleaseNumber before(ReleaseNumber number) {
        return new ReleaseNumber(Math.max(0, number.value() - 1));
    }
}
