package io.pitcrew.station.person;

import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// One person is done with one aid, or has read it.
///
/// @param station whose aid it is: values of a station are part of what its steps ask for
/// @param at by the clock of the kiosk
/// @param release by which they worked, or read
/// @param lang in which it was shown
/// @param steps what each step asked for; of work, of those that were done
public record SignOff(
        AidId aid,
        Optional<StationPath> station,
        Instant at,
        ReleaseNumber release,
        Optional<Lang> lang,
        How how,
        Map<StepId, Meant> steps) {

    public enum How {
        /// With badge and PIN.
        SIGNED,
        DONE,
        /// They have read what changed, and did no work by it.
        READ
    }

    /// The same two are always in the same order, whoever compares them.
    static final Comparator<SignOff> OLDEST_FIRST = Comparator.comparing(SignOff::at)
            .thenComparing(SignOff::release)
            .thenComparing(SignOff::how, Comparator.reverseOrder());

    public SignOff {
        steps = Map.copyOf(steps);
    }

    /// Of each aid the newest, the newest of all first; whoever they come from.
    public static List<SignOff> latest(Stream<SignOff> all) {
        Map<AidId, SignOff> latest = new LinkedHashMap<>();
        all.forEach(one -> latest.merge(one.aid(), one, SignOff::newer));
        return latest.values().stream()
                .sorted(OLDEST_FIRST.reversed().thenComparing(one -> one.aid().value()))
                .toList();
    }

    /// What every step of an aid asks for.
    public static Map<StepId, Meant> steps(JobAid aid) {
        Map<StepId, Meant> steps = new TreeMap<>();
        for (Step step : aid.steps()) {
            steps.put(step.id(), Meant.of(step.meaning(aid.source())));
        }
        return steps;
    }

    private SignOff newer(SignOff other) {
        return OLDEST_FIRST.compare(this, other) >= 0 ? this : other;
    }
}
