package io.pitcrew.provisioning.publish.compare;

import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.jobaid.Glossary;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Tombstones;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.roster.Roster;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Everything that people meet in one state of a plant.
///
/// @param aids by the names that a release gives them
/// @param files what a picture or video is called in the plant folder; empty for a release read back
public record Contents(
        SortedMap<String, JobAid> aids,
        SortedMap<StationPath, StationProfile> stations,
        Glossary glossary,
        Tombstones withdrawn,
        Roster roster,
        Map<Sha256, String> files) {

    /// Before the first release.
    public static final Contents NOTHING =
            of(Map.of(), Map.of(), new Glossary(Glossary.FORMAT, Map.of()), Tombstones.NONE, Roster.EMPTY);

    public static Contents of(
            Map<String, JobAid> aids,
            Map<StationPath, StationProfile> stations,
            Glossary glossary,
            Tombstones withdrawn,
            Roster roster) {
        return new Contents(byName(aids), byName(stations), glossary, withdrawn, roster, Map.of());
    }

    public static Contents of(Plant plant, Roster roster) {
        Map<Sha256, String> files = plant.media().entrySet().stream()
                .collect(Collectors.toMap(
                        e -> e.getKey().hash(), e -> String.valueOf(e.getValue().getFileName()), (a, b) -> a));
        return new Contents(
                plant.objects(),
                byName(plant.stations().stream().collect(Collectors.toMap(StationProfile::path, s -> s))),
                plant.glossary(),
                plant.withdrawn(),
                roster,
                files);
    }

    public Contents with(Roster others) {
        return new Contents(aids, stations, glossary, withdrawn, others, files);
    }

    /// What a station shows as that aid.
    Optional<JobAid> aid(AidId aid, StationPath station) {
        return Optional.ofNullable(aids.get(Catalogue.aid(aid, station)))
                .or(() -> Optional.ofNullable(aids.get(Catalogue.aid(aid))));
    }

    private static <K, V> SortedMap<K, V> byName(Map<K, V> map) {
        SortedMap<K, V> sorted = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        sorted.putAll(map);
        return sorted;
    }
}
