package io.pitcrew.provisioning.plant;

import io.pitcrew.provisioning.plant.text.Values;
import io.pitcrew.station.codec.Nearest;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.codec.TomlTable;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StationPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// `stations/<name>.toml`.
///
/// @param file as the author names it
/// @param shown ids of the aids listed there, whether they exist or not
/// @param profile if all of the file is good
record StationFile(String file, List<AidId> shown, Values values, Optional<StationProfile> profile) {

    /// @param aids that have a folder
    static Optional<StationFile> read(
            PlantFolder folder, String file, PlantHead head, Set<AidId> aids, MachineFiles machines) {
        Problems problems = folder.problems;
        int before = problems.count();
        return folder.toml(file, "").map(toml -> {
            Optional<StationPath> path = toml.value("path", "it says where the station is", StationPath::new);
            Optional<List<Lang>> languages =
                    toml.list("languages", "it says what this station is offered in", Lang::new);
            List<Lang> spoken = languages.orElse(List.of());
            var name = PlantHead.inEach(spoken, toml, "name", "people call the station by it");
            var place = PlantHead.inEach(spoken, toml, "place", "it says where the station is");
            Optional<List<AidId>> shown = toml.list("aids", "the station would show nothing", AidId::new);
            Optional<Boolean> lookup = toml.bool("lookup", "it says whether one may read without a badge");
            Optional<StationProfile.ReaderPlace> reader =
                    toml.choice("reader", "the arrow would point nowhere", StationProfile.ReaderPlace.class);
            Values values = machines.of(toml, file);
            toml.noMoreKeys();
            path.ifPresent(p -> checkSite(toml, p, head));
            checkLanguages(toml, spoken, head);
            checkAids(toml, shown.orElse(List.of()), aids);
            Optional<StationProfile> profile = problems.count() > before
                    ? Optional.empty()
                    : Optional.of(new StationProfile(
                            StationProfile.FORMAT,
                            path.orElseThrow(),
                            name.orElse(Map.of()),
                            place.orElse(Map.of()),
                            spoken,
                            shown.orElseThrow(),
                            lookup.orElseThrow(),
                            reader.orElseThrow()));
            return new StationFile(file, shown.orElse(List.of()), values, profile);
        });
    }

    private static void checkSite(TomlTable toml, StationPath path, PlantHead head) {
        if (!path.site().equals(head.site())) {
            toml.problem(
                    "path",
                    "station " + path + " is not in " + head.site(),
                    "its kiosk would listen to another plant",
                    "begin the path with " + head.site() + "/");
        }
    }

    private static void checkLanguages(TomlTable toml, List<Lang> spoken, PlantHead head) {
        if (toml.has("languages") && spoken.isEmpty()) {
            toml.problem("languages", "no language", "the screen would have no words", "name at least one");
        }
        for (int i = 0; i < spoken.size(); i++) {
            if (!head.languages().contains(spoken.get(i))) {
                toml.problem(
                        "languages[" + i + "]",
                        "the plant has no language " + spoken.get(i),
                        "no aid is written in it",
                        "add it to plant.toml or remove it here");
            }
        }
    }

    private static void checkAids(TomlTable toml, List<AidId> shown, Set<AidId> aids) {
        Set<String> names = aids.stream().map(AidId::value).collect(Collectors.toSet());
        for (int i = 0; i < shown.size(); i++) {
            String name = shown.get(i).value();
            if (!names.contains(name)) {
                toml.problem(
                        "aids[" + i + "]",
                        "there is no aid '" + name + "'",
                        "its tile would open nothing",
                        Nearest.hint(name, names));
            } else if (shown.indexOf(shown.get(i)) < i) {
                toml.problem(
                        "aids[" + i + "]", "aid '" + name + "' stands here twice", "one tile is enough", "remove one");
            }
        }
    }
}
