package io.pitcrew.kiosk.flow;

import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import java.time.Instant;
import java.util.Optional;

/// How this kiosk is, for the maintenance screen.
///
/// @param reader the port it listens on
/// @param readerFault why it does not hear, if it does not
/// @param link the broker's address
/// @param linked is the broker reached now?
/// @param acknowledged when operations last acknowledged a record
/// @param offered the newest release heard of; above `release` while it is fetched
/// @param missing objects still to fetch of it
/// @param effective from when the offered release is in force, if it is here and waits for that
/// @param refused why the last offered release was refused, if it was
/// @param stick if there is one, or one was pulled out too early
public record Health(
        KioskId kiosk,
        String reader,
        Optional<String> readerFault,
        String link,
        boolean linked,
        int waiting,
        Optional<Instant> acknowledged,
        long diskFreeBytes,
        ReleaseNumber release,
        ReleaseNumber offered,
        int missing,
        Optional<Instant> effective,
        Optional<String> refused,
        Optional<Stick> stick) {

    /// A stick with a release on it.
    public sealed interface Stick {
        /// @param read parts of `all`
        record Reading(ReleaseNumber release, int read, int all) implements Stick {}

        record Read(ReleaseNumber release) implements Stick {}

        record Pulled(ReleaseNumber release, int read, int all) implements Stick {}

        record Useless(String why) implements Stick {}
    }

    /// What the reader saw last, for the reader test. The views of the number are shown and never stored.
    ///
    /// @param digest the first 8 digits of the badge's digest
    public record SeenTap(Instant at, String digest, String hex, String decimal, String wiegand) {}
}
