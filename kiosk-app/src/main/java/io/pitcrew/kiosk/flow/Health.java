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
        Optional<String> refused) {}
