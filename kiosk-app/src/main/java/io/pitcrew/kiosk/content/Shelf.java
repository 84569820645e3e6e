package io.pitcrew.kiosk.content;

import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.BadgeDigest;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.CardCode;
import io.pitcrew.station.jobaid.Glossary;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Tombstones;
import io.pitcrew.station.roster.Worker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is in force here, in memory, so that a tap touches no disk.
///
/// @param issued when the release was made; the epoch before the first
/// @param stations all of the plant, by path
/// @param aids of this station, the likeliest first
/// @param safety those of which a change must not wait, each with the release of that change
/// @param symptoms what can be wrong at this station
/// @param withdrawn what the plant showed once
/// @param nearby other stations whose aids are kept here, the nearest first
/// @param cards since when the words of a card hold or held, as far back as this kiosk knows
/// @param badges who a badge belongs to
public record Shelf(
        ReleaseNumber release,
        Instant issued,
        StationProfile station,
        List<StationProfile> stations,
        List<JobAid> aids,
        List<JobAid> symptoms,
        Map<AidId, ReleaseNumber> safety,
        Glossary glossary,
        Tombstones withdrawn,
        List<Nearby> nearby,
        Map<CardCode, CardCode.Since> cards,
        Map<BadgeDigest, Worker> badges,
        Map<WorkerId, Worker> people) {

    /// Another station, as far as its aids are here.
    ///
    /// @param whole is nothing of it missing, no picture either?
    public record Nearby(StationProfile station, List<JobAid> aids, List<JobAid> symptoms, boolean whole) {}

    /// Before the first release has arrived, no procedures have, and nobody is known.
    public static Shelf empty(StationPath path) {
        return new Shelf(
                ReleaseNumber.ZERO,
                Instant.EPOCH,
                unknown(path),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                new Glossary(Glossary.FORMAT, Map.of()),
                Tombstones.NONE,
                List.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    /// A station of which nothing is known but its path.
    static StationProfile unknown(StationPath path) {
        Lang english = new Lang("en");
        return new StationProfile(
                StationProfile.FORMAT,
                path,
                Map.of(english, path.station()),
                Map.of(english, path.value()),
                List.of(english),
                List.of(),
                List.of(),
                false,
                StationProfile.ReaderPlace.BOTTOM_RIGHT);
    }

    public boolean isEmpty() {
        return release.equals(ReleaseNumber.ZERO);
    }

    public Optional<JobAid> aid(AidId id) {
        return aids.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    public Optional<Worker> worker(BadgeDigest badge) {
        return Optional.ofNullable(badges.get(badge));
    }

    public Optional<Worker> worker(WorkerId id) {
        return Optional.ofNullable(people.get(id));
    }
}
