package io.pitcrew.station.record;

import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import java.util.Optional;

/// Where, who and by which step something happened.
///
/// @param meaning hash of what the step asks
/// @param shown hash of what was on the screen, in `lang`
public record Context(
        Optional<StationPath> station,
        Optional<WorkerId> worker,
        Optional<ReleaseNumber> release,
        Optional<AidId> aid,
        Optional<StepId> step,
        Optional<Sha256> meaning,
        Optional<Sha256> shown,
        Optional<Lang> lang) {
    public static final Context NONE = new Context(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Context at(StationPath where) {
        return new Context(Optional.of(where), worker, release, aid, step, meaning, shown, lang);
    }

    public Context by(WorkerId who) {
        return new Context(station, Optional.of(who), release, aid, step, meaning, shown, lang);
    }

    public Context in(ReleaseNumber number) {
        return new Context(station, worker, Optional.of(number), aid, step, meaning, shown, lang);
    }

    public Context of(AidId which, Lang language) {
        return new Context(
                station,
                worker,
                release,
                Optional.of(which),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(language));
    }

    public Context step(StepId which, Sha256 meant, Sha256 seen) {
        return new Context(
                station, worker, release, aid, Optional.of(which), Optional.of(meant), Optional.of(seen), lang);
    }

    /// Of the aid as a whole: what all its steps ask, and what of them was to be seen.
    public Context whole(Sha256 meant, Sha256 seen) {
        return new Context(
                station, worker, release, aid, Optional.empty(), Optional.of(meant), Optional.of(seen), lang);
    }
}
