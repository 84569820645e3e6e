package io.pitcrew.kiosk.aid;

import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.JobAid;
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
/// @param done steps that are done
/// @param answers what was answered at those of them that ask for something
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
        Set<StepId> done,
        Map<StepId, String> answers,
        Set<StepId> recheck,
        Instant since) {}
