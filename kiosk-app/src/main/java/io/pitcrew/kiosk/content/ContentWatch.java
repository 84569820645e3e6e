package io.pitcrew.kiosk.content;

import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.release.Verdict;
import java.time.Instant;
import java.util.Optional;

/// Hears what becomes of releases. Called on the content thread.
public interface ContentWatch {

    /// Another release, or another station, or something of it that was missing.
    void inForce(Shelf shelf);

    void progress(Progress progress);

    /// How far this kiosk is with what operations offers.
    ///
    /// @param offered the newest release heard of that could be believed
    /// @param objects missing of it
    /// @param bytes missing of it, at least
    /// @param waitsForSwap it is here whole and takes effect when the swap on trial is settled
    /// @param refused why the last offer was refused, until something newer is believed
    /// @param heard when operations was last heard of
    /// @param trouble why this kiosk itself cannot go on, fit to be shown
    record Progress(
            ReleaseNumber inForce,
            ReleaseNumber offered,
            int objects,
            long bytes,
            boolean waitsForSwap,
            Optional<Verdict.Refused> refused,
            Optional<Instant> heard,
            Optional<String> trouble) {}
}
