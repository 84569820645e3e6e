package io.pitcrew.provisioning.evidence;

import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Result;
import java.util.List;
import java.util.Optional;

/// A record, and what was on the screen when it was made.
///
/// @param fork it stands at a place that another signed record had first
/// @param aid in the version whose words and pictures hash to what the record names; empty if the record names none,
///     or the file has no such version
/// @param station where it was, as far as the file knows it
/// @param result what the records of this work below a signature come to
public record Exhibit(
        Entry record, boolean fork, Optional<JobAid> aid, Optional<StationProfile> station, Optional<Result> result) {

    /// The steps that the record is about: one, or all of a signature.
    public List<Step> steps() {
        return aid.map(found -> record.step().flatMap(found::step).map(List::of).orElse(found.steps()))
                .orElse(List.of());
    }

    /// The language that was on the screen.
    public Lang lang() {
        return record.lang().orElse(new Lang("en"));
    }

    /// Does the record name words at all?
    public boolean named() {
        return record.aid().isPresent() && record.shown().isPresent();
    }

    /// Are these the words of this record, by their hashes?
    public static boolean shows(JobAid aid, Entry record) {
        Optional<Sha256> shown = record.lang()
                .flatMap(lang -> record.step().isEmpty()
                        ? Optional.of(aid.shown(lang))
                        : record.step().flatMap(aid::step).map(step -> step.shown(aid.langFor(lang), aid.source())));
        return record.aid().equals(Optional.of(aid.id())) && shown.isPresent() && shown.equals(record.shown());
    }
}
