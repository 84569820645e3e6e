package io.pitcrew.kiosk.ledger;

import io.pitcrew.station.record.Head;
import java.util.List;

/// What became of an append.
public sealed interface Outcome {

    /// All of it is on disk.
    ///
    /// @param ids one for each draft, in order
    /// @param head the last record
    record Recorded(List<String> ids, Head head) implements Outcome {

        /// The last record's id.
        public String id() {
            return ids.getLast();
        }
    }

    /// None of it counts: nobody may act as if it had happened.
    ///
    /// @param reason fit to be shown
    record NotRecorded(String reason) implements Outcome {}
}
