package io.pitcrew.provisioning.export.matrix;

import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.jobaid.JobAid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What an aid asked for in a release: a hash for each station that has values of its own.
final class Meanings {
    private final Kept kept;
    private final Map<Of, Set<Sha256>> known = new HashMap<>();

    private record Of(ReleaseNumber release, AidId aid) {}

    Meanings(Kept kept) {
        this.kept = kept;
    }

    /// Empty if the release is not kept, or had no such aid.
    ///
    /// @throws UncheckedIOException if a release cannot be read
    Set<Sha256> of(ReleaseNumber release, AidId aid) {
        return known.computeIfAbsent(
                new Of(release, aid),
                of -> versions(of).stream().map(JobAid::meaning).collect(Collectors.toUnmodifiableSet()));
    }

    private List<JobAid> versions(Of of) {
        try {
            return kept.versions(of.release(), of.aid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Malformed e) {
            throw new UncheckedIOException(new IOException("release " + of.release() + " on this disk is damaged", e));
        }
    }
}
