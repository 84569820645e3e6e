package io.pitcrew.kiosk.flow;

import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.release.Recall;
import java.time.Instant;
import java.util.Optional;

/// What holds whoever is signed in: the place, how current it is, what is broken.
///
/// @param release in force; 0 before the first has arrived
/// @param checked when operations was last heard of; empty if never
/// @param now as of the last event, for what a person reads
/// @param readerFault why badges cannot be read, if they cannot
/// @param waiting records not yet acknowledged by operations
/// @param urgent what cannot wait until somebody is done
public record Setting(
        StationProfile station,
        ReleaseNumber release,
        Optional<Instant> checked,
        Instant now,
        Optional<String> readerFault,
        int waiting,
        KioskConfig.Times times,
        Urgent urgent) {

    public Setting at(Instant later) {
        return new Setting(station, release, checked, later, readerFault, waiting, times, urgent);
    }

    /// Why this aid, as it is in force, must not be used; empty if it may.
    public Optional<Recall.Entry> recalled(JobAid aid) {
        return urgent.recall().stops(aid, release);
    }

    /// What to work by instead of what is recalled.
    public Optional<JobAid> instead(Recall.Entry entry) {
        return urgent.instead(entry, release);
    }

    /// The station's first language.
    public Lang lang() {
        return station.languages().getFirst();
    }
}
