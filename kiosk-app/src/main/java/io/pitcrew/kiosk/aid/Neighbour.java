package io.pitcrew.kiosk.aid;

import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.jobaid.JobAid;
import java.util.List;
import java.util.Optional;

/// Another station whose aids can be read and worked by here, with that station's values.
///
/// @param aids as far as they are here, the likeliest first
/// @param whole is nothing of it missing, no picture either?
public record Neighbour(StationProfile station, List<JobAid> aids, boolean whole) {

    public Optional<JobAid> aid(AidId id) {
        return aids.stream().filter(aid -> aid.id().equals(id)).findFirst();
    }
}
