package io.pitcrew.provisioning.publish;

import io.pitcrew.station.id.ReleaseNumber;
import java.util.List;

/// What publishing came to.
public sealed interface Outcome {

    /// The plant and its people are as in this release, and the broker has it.
    record Unchanged(ReleaseNumber number) implements Outcome {}

    /// @param differences by aid; empty if only stations, glossary or roster changed
    /// @param chunks that were, or would be, sent
    /// @param bytes of them on the wire
    record Released(ReleaseNumber number, List<Difference> differences, int chunks, long bytes) implements Outcome {}
}
