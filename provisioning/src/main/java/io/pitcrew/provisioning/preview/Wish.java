package io.pitcrew.provisioning.preview;

import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// What an author wants to see.
///
/// @param aids all of them, or one
/// @param langs all of the plant, or one
/// @param station whose name and values the pages show
public record Wish(List<JobAid> aids, List<Lang> langs, StationProfile station) {

    /// @param named an aid; without one, all
    /// @param lang without one, all
    /// @param place a station's path or the last level of it; without one, the first that has the aid
    /// @throws NotThere if the plant has no such aid, language or station
    public static Wish of(Plant plant, Optional<String> named, Optional<String> lang, Optional<String> place)
            throws NotThere {
        List<JobAid> aids = named.isEmpty()
                ? plant.aids()
                : plant.aids().stream()
                        .filter(a -> a.id().value().equals(named.get()))
                        .toList();
        List<String> ids = plant.aids().stream().map(a -> a.id().value()).toList();
        NotThere.unless(!aids.isEmpty(), "aid", named, ids);
        TreeSet<String> spoken = new TreeSet<>();
        plant.aids().forEach(aid -> aid.texts().keySet().forEach(l -> spoken.add(l.value())));
        NotThere.unless(lang.isEmpty() || spoken.contains(lang.get()), "language", lang, spoken);
        List<Lang> langs = lang.map(List::of).orElseGet(() -> List.copyOf(spoken)).stream()
                .map(Lang::new)
                .toList();
        List<StationProfile> stations = plant.stations().stream()
                .filter(s -> place.isEmpty()
                        || s.path().value().equals(place.get())
                        || s.path().station().equals(place.get()))
                .toList();
        List<String> paths =
                plant.stations().stream().map(s -> s.path().value()).toList();
        NotThere.unless(!stations.isEmpty(), "station", place, paths);
        AidId first = aids.getFirst().id();
        StationProfile station = stations.stream()
                .filter(s -> s.shown().contains(first))
                .findFirst()
                .orElse(stations.getFirst());
        List<JobAid> own = plant.local().getOrDefault(station.path(), List.of());
        return new Wish(
                aids.stream()
                        .map(aid -> own.stream()
                                .filter(o -> o.id().equals(aid.id()))
                                .findFirst()
                                .orElse(aid))
                        .toList(),
                langs,
                station);
    }

    /// Lays it out as the kiosk reads it.
    void layOut(Map<Media, Path> media, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("aid"));
        Files.createDirectories(folder.resolve("media"));
        Files.write(folder.resolve("station.json"), station.bytes());
        StringBuilder wanted = new StringBuilder();
        for (JobAid aid : aids) {
            Files.write(folder.resolve("aid").resolve(aid.id() + ".json"), aid.bytes());
            langs.forEach(
                    lang -> wanted.append(aid.id()).append(' ').append(lang).append('\n'));
        }
        Files.writeString(folder.resolve("wanted"), wanted);
        for (Map.Entry<Media, Path> one : media.entrySet()) {
            Files.createSymbolicLink(
                    folder.resolve("media").resolve(one.getKey().hash().hex()),
                    one.getValue().toAbsolutePath());
        }
    }
}
