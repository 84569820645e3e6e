package io.pitcrew.kiosk.swap;

import io.pitcrew.station.config.StationProfile;
import java.time.Instant;

/// Hears what becomes of a swap. Called on the content thread.
public interface SwapWatch {

    /// What it would change; comes again when more of what is missing has arrived.
    void planned(SwapPlan plan);

    /// The kiosk serves another station now.
    ///
    /// @param untilMillis the same moment in monotonic milliseconds
    void onTrial(StationProfile from, Instant until, long untilMillis);

    /// Confirmed or gone back: what is served now stays.
    void settled();

    /// It could not be done, or not be written down; nothing has changed.
    ///
    /// @param why fit to be shown
    void failed(String why);
}
