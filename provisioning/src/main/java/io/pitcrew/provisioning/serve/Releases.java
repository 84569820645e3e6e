package io.pitcrew.provisioning.serve;

import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import java.time.Instant;
import java.util.Optional;

/// The publishing half of operations.
public interface Releases {
    /// The broker is there (again), and may have forgotten what was put up.
    void connected();

    /// @param want as the kiosk sent it
    void answer(KioskId kiosk, Bytes want);

    /// When this release was put up; empty for one of which this operations knows nothing.
    Optional<Instant> published(ReleaseNumber number);
}
