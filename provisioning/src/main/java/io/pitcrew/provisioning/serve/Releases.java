package io.pitcrew.provisioning.serve;

import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import java.time.Instant;
import java.util.Optional;

/// The publishing half of operations.
public interface Releases {
    /// The broker has nothing left: everything is to be put up again.
    void reassert();

    /// @param hashes as the kiosk sent them
    void answer(KioskId kiosk, Bytes hashes);

    /// When this release was put up; empty for one of which this operations knows nothing.
    Optional<Instant> published(ReleaseNumber number);
}
