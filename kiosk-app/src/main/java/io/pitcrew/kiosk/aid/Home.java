package io.pitcrew.kiosk.aid;

import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.jobaid.JobAid;
import java.util.List;

/// What the front screen offers one worker at this station, now.
///
/// @param hero the one largest thing
/// @param open further open work of this station
/// @param aids all aids of the station but the hero's, the likeliest first
/// @param answers news of what this worker reported, not yet told
/// @param release the release the aids are of
public record Home(Hero hero, List<OpenWork> open, List<JobAid> aids, List<Answer> answers, ReleaseNumber release) {

    public sealed interface Hero {
        /// The worker's own open work: go on.
        record GoOn(OpenWork work) implements Hero {}

        /// Somebody else's open work at this station: take over.
        record TakeOver(OpenWork work) implements Hero {}

        /// Nothing stands open: the likeliest aid.
        record Likeliest(JobAid aid) implements Hero {}

        /// No aid has arrived yet for this station.
        record Nothing() implements Hero {}
    }
}
