package io.pitcrew.provisioning.publish;

import io.pitcrew.provisioning.publish.compare.Changes;
import io.pitcrew.station.id.ReleaseNumber;
import java.util.Optional;

/// What publishing came to.
public sealed interface Outcome {

    /// The plant and its people are as in this release, and the broker has it.
    record Unchanged(ReleaseNumber number) implements Outcome {}

    /// Signed by its author, and waiting for who approves it; nobody was told.
    ///
    /// @param changes against the newest release that counts
    /// @param lacks what it waits for, in words
    record Proposed(ReleaseNumber number, Changes changes, String lacks) implements Outcome {}

    /// Who would approve must not.
    record Refused(ReleaseNumber number, String why) implements Outcome {}

    /// @param changes against the release before; empty when an earlier release was still to be sent
    /// @param chunks that were, or would be, sent
    /// @param bytes of them on the wire
    record Released(ReleaseNumber number, Optional<Changes> changes, int chunks, long bytes) implements Outcome {}
}
