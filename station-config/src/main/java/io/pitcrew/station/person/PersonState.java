package io.pitcrew.station.person;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import java.time.Instant;
import java.util.List;

/// All that kiosks are told of one person.
///
/// @param generation of the store; rises when it was restored from a backup
/// @param version how many records of the store had a part in this. Nobody keeps it: it is counted, and who counts the
///     same records comes to the same
/// @param left how many sign-offs, the oldest, were left out for want of room
/// @param signOffs the newest of each aid, the newest of all first
/// @param reports what they reported and have not heard the end of, the newest first
/// @param told reports that they have heard the end of, the newest first
public record PersonState(
        int format,
        WorkerId worker,
        long generation,
        long version,
        int left,
        List<SignOff> signOffs,
        List<Report> reports,
        List<String> told) {
    public static final int FORMAT = 1;
    public static final String TYPE = "application/vnd.pitcrew.person+json;v=1";

    /// "This is wrong."
    ///
    /// @param record the id of the record that says so
    /// @param shown what was on the screen
    public record Report(String record, AidId aid, StepId step, Sha256 shown, ReleaseNumber release, Instant saidAt) {}

    /// Would taking this in place of that turn time back?
    public boolean olderThan(PersonState other) {
        return generation < other.generation || (generation == other.generation && version < other.version);
    }

    /// The same with the oldest of its sign-offs left out.
    PersonState without(int oldest) {
        return new PersonState(
                format,
                worker,
                generation,
                version,
                left + oldest,
                List.copyOf(signOffs.subList(0, signOffs.size() - oldest)),
                reports,
                told);
    }

    public byte[] bytes() {
        return Json.write(this);
    }

    public static PersonState parse(byte[] json) throws Malformed {
        return Json.read(json, PersonState.class);
    }
}
