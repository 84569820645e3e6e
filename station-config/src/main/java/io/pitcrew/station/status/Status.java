package io.pitcrew.station.status;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import java.time.Instant;
import java.util.Optional;

/// What is announced of a kiosk. Operations shows it and proves nothing by it; unknown fields are passed over.
///
/// @param ring whose pointer it follows
/// @param wanted the newest release heard of
/// @param missing objects of it that are still to come
/// @param effective from when the wanted release is in force, if it is here and waits for that
/// @param refused why the last offer was refused: reason and what about
/// @param trouble why it cannot go on by itself
/// @param stick how far a stick is read, or why it is not
/// @param trialFrom the station that an unconfirmed swap may go back to
/// @param waiting records that operations has not acknowledged
/// @param boot counts the starts
/// @param diskFreeMegabytes where content lies
/// @param software the version of Pitcrew
/// @param clock of the kiosk when it said so
public record Status(
        int format,
        State state,
        KioskId kiosk,
        String ring,
        StationPath station,
        Optional<StationPath> trialFrom,
        ReleaseNumber wanted,
        ReleaseNumber inForce,
        int missing,
        Optional<Instant> effective,
        Optional<String> refused,
        Optional<String> trouble,
        Optional<String> stick,
        long waiting,
        Optional<Instant> acknowledged,
        long boot,
        long diskFreeMegabytes,
        String software,
        Instant clock) {
    public static final int FORMAT = 1;

    public enum State {
        /// Connected and at work.
        ONLINE,
        /// Shut down in good order.
        STOPPED,
        /// What the broker says when it has lost the kiosk.
        LOST
    }

    public byte[] bytes() {
        return Json.write(this);
    }

    public static Status parse(byte[] json) throws Malformed {
        return Json.read(json, Status.class);
    }

    public Status in(State other) {
        return with(other, diskFreeMegabytes, clock);
    }

    /// The same but for what changes all the time: not worth a message of its own.
    public boolean saysTheSameAs(Status other) {
        return still().equals(other.still());
    }

    private Status still() {
        return with(state, diskFreeMegabytes / 100, Instant.EPOCH);
    }

    private Status with(State newState, long megabytes, Instant at) {
        return new Status(
                format,
                newState,
                kiosk,
                ring,
                station,
                trialFrom,
                wanted,
                inForce,
                missing,
                effective,
                refused,
                trouble,
                stick,
                waiting,
                acknowledged,
                boot,
                megabytes,
                software,
                at);
    }
}
