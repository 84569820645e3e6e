package io.pitcrew.kiosk.aid;

import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.person.SignOff;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is known of the one who stands here.
///
/// @param deeds the newest first, of each aid one
/// @param changed what they were done with and has changed since
public record Mine(List<Deed> deeds, List<Changed> changed, AsOf asOf) {
    public static final Mine NOTHING = new Mine(List.of(), List.of(), new AsOf(Optional.empty(), false));

    /// @param aid as it is in force, if it is shown near here
    public record Deed(SignOff what, Optional<JobAid> aid) {}

    /// How old what was done at other kiosks is.
    ///
    /// @param heard empty: nothing is known of other kiosks
    /// @param now it is as it stands this moment
    public record AsOf(Optional<Instant> heard, boolean now) {}
}
