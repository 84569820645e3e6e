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
import java.util.stream.Stream;

/// `stations/<name>.toml`.
///
/// @param file as the author names it
/// @param path if it is one
/// @param aids listed there, whether they exist or not
/// @param symptoms listed there
/// @param profile if all of the file is good
record StationFile(
        TomlTable toml,
        String file,
        Optional<StationPath> path,
        List<AidId> aids,
        List<AidId> symptoms,
        Values values,
        Optional<StationProfile> profile) {

    /// Aids and symptoms.
    List<AidId> shown() {
        return Stream.concat(aids.stream(), symptoms.stream()).toList();
    }

    /// A tree of choices is no procedure, and the other way round; and what it leads to must be here too.
    ///
    /// @param leads every symptom of the plant, and the aids that it leads to
    /// @param known aids that have a folder
    void checkKinds(Map<AidId, List<AidId>> leads, Set<AidId> known) {
        for (int i = 0; i < aids.size(); i++) {
            if (leads.containsKey(aids.get(i))) {
                toml.problem(
                        "aids[" + i + "]",
                        "'" + aids.get(i) + "' is a symptom",
                        "it could be begun and never finished",
                        "list it under symptoms");
            }
        }
        for (int i = 0; i < symptoms.size(); i++) {
            String key = "symptoms[" + i + "]";
            AidId id = symptoms.get(i);
            if (known.contains(id) && !leads.containsKey(id)) {
                toml.problem(
                        key,
                        "'" + id + "' is no symptom",
                        "nobody would find what helps",
                        "list it under aids, or write symptom = true in its aid.toml");
            }
            leads.getOrDefault(id, List.of()).stream()
                    .filter(aid -> !shown().contains(aid))
                    .forEach(aid -> toml.problem(
                            key,
                            "symptom '" + id + "' leads to '" + aid + "', which this station does not show",
                            "its kiosk would not have it",
                            "list " + aid + " here too"));
        }
    }

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
            Optional<List<AidId>> solved = toml.has("symptoms")
                    ? toml.list("symptoms", "help would begin with nothing", AidId::new)
                    : Optional.of(List.of());
            Optional<Boolean> lookup = toml.bool("lookup", "it says whether one may read without a badge");
            Optional<StationProfile.ReaderPlace> reader =
                    toml.choice("reader", "the arrow would point nowhere", StationProfile.ReaderPlace.class);
            Values values = machines.of(toml, file);
            toml.noMoreKeys();
            path.ifPresent(p -> checkSite(toml, p, head));
            checkLanguages(toml, spoken, head);
            checkAids(toml, "aids", shown.orElse(List.of()), aids);
            checkAids(toml, "symptoms", solved.orElse(List.of()), aids);
            Optional<StationProfile> profile = problems.count() > before
                    ? Optional.empty()
                    : Optional.of(new StationProfile(
                            StationProfile.FORMAT,
                            path.orElseThrow(),
                            name.orElse(Map.of()),
                            place.orElse(Map.of()),
                            spoken,
                            shown.orElseThrow(),
                            solved.orElseThrow(),
                            lookup.orElseThrow(),
                            reader.orElseThrow()));
            return new StationFile(toml, file, path, shown.orElse(List.of()), solved.orElse(List.of()), values, profile);
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

    private static void checkAids(TomlTable toml, String key, List<AidId> shown, Set<AidId> aids) {
        Set<String> names = aids.stream().map(AidId::value).collect(Collectors.toSet());
        for (int i = 0; i < shown.size(); i++) {
            String name = shown.get(i).value();
            if (!names.contains(name)) {
                toml.problem(
                        key + "[" + i + "]",
                        "there is no aid '" + name + "'",
                        "its tile would open nothing",
                        Nearest.hint(name, names));
            } else if (shown.indexOf(shown.get(i)) < i) {
                toml.problem(
                        key + "[" + i + "]",
                        "aid '" + name + "' stands here twice",
                        "one tile is enough",
                        "remove one");
            }
        }
    }
}
