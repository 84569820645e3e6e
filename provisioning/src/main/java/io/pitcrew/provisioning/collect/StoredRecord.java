package io.pitcrew.provisioning.collect;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.Line;
import java.time.Instant;
import java.util.Optional;

/// One record that counts.
///
/// @param at chain, place and hash: what it is stored under
/// @param line the bytes as they came
/// @param signature over `at`, if this very record carried one
public record StoredRecord(
        KioskId kiosk, Head at, Line line, Optional<Bytes> signature, Branch branch, Instant received) {

    public enum Branch {
        /// What was there first: the chain that is acknowledged.
        MAIN,
        /// Signed as well, at a place that was taken, or on top of such: somebody uses a copy of this kiosk's key.
        FORK
    }

    /// Empty if its bytes cannot be read: it is kept and acknowledged all the same.
    public Optional<Entry> entry() {
        try {
            return Optional.of(line.entry());
        } catch (Malformed unreadable) {
            return Optional.empty();
        }
    }
}
