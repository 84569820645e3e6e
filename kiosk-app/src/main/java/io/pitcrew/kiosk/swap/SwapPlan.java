package io.pitcrew.kiosk.swap;

import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.jobaid.JobAid;
import java.util.List;

/// A swap as a dry run: nothing has changed yet.
///
/// @param missingObjects what of the new station is still to be fetched; the swap waits for 0
/// @param missingBytes the size of that
/// @param open how many started procedures stay with the old station
public record SwapPlan(
        StationProfile from,
        StationProfile to,
        List<JobAid> added,
        List<JobAid> removed,
        List<JobAid> stay,
        List<Lang> languagesAdded,
        int missingObjects,
        long missingBytes,
        int open) {

    public boolean ready() {
        return missingObjects == 0;
    }
}
