package io.pitcrew.kiosk.aid;

import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.record.Result;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// A started procedure that nobody has finished yet. It belongs to a worker, and to the station too.
///
/// @param work names this run in all records
/// @param aid as of the release it was started with: an open procedure keeps its version
/// @param station the one whose aid it is
/// @param owner who works on it now
/// @param ownerCalled how to speak of them
/// @param at the step it stands at, counted from 0
/// @param result which steps are done, and how
/// @param recheck of those, the ones its owner took over and has still to check again
/// @param since when it was last touched
public record OpenWork(
        String work,
        JobAid aid,
        ReleaseNumber release,
        StationPath station,
        WorkerId owner,
        String ownerCalled,
        int at,
        Result result,
        Set<StepId> recheck,
        Instant since) {

    public Set<StepId> done() {
        return result.done();
    }

    public Map<StepId, String> answers() {
        return result.answers();
    }
}
