package io.pitcrew.provisioning.plant;

import io.pitcrew.provisioning.plant.library.Shelf;
import io.pitcrew.provisioning.plant.links.Links;
import io.pitcrew.provisioning.plant.links.Prerequisites;
import io.pitcrew.provisioning.plant.links.SymptomLeads;
import io.pitcrew.provisioning.plant.links.Withdrawn;
import io.pitcrew.provisioning.plant.media.Prints;
import io.pitcrew.provisioning.plant.practice.Practice;
import io.pitcrew.provisioning.plant.text.AidText;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.codec.TomlTable;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.jobaid.Glossary;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Tombstones;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Reads a plant folder. What is wrong in one file keeps no other from being read.
public final class PlantReader {
    private final PlantFolder folder;
    private final Problems problems;
    private final Map<Plant.StepSource, Plant.Source> sources = new HashMap<>();

    private PlantReader(Path root, Prints prints, Problems problems) {
        this.folder = new PlantFolder(root, prints, problems);
        this.problems = problems;
    }

    /// Every picture and video is read through.
    ///
    /// @return empty exactly if there are problems; their files are relative to the folder
    /// @throws IOException if the disk, not an author, is at fault
    public static Optional<Plant> read(Path root, Problems problems) throws IOException {
        return read(root, Prints.none(), problems);
    }

    /// @param prints which pictures and videos need not be read through; kept at the end
    public static Optional<Plant> read(Path root, Prints prints, Problems problems) throws IOException {
        return draft(root, prints, problems).flatMap(Draft::plant);
    }

    /// The same, and what could be read of a plant with mistakes.
    ///
    /// @return empty if it is not even known which languages it has
    public static Optional<Draft> draft(Path root, Problems problems) throws IOException {
        return draft(root, Prints.none(), problems);
    }

    public static Optional<Draft> draft(Path root, Prints prints, Problems problems) throws IOException {
        if (!Files.isDirectory(root)) {
            problems.file(root.toString(), "there is no such folder", "nothing can be read", "name the plant folder");
            return Optional.empty();
        }
        try {
            Optional<Draft> draft = new PlantReader(root, prints, problems).read();
            prints.keep();
            return draft;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Optional<Draft> read() throws IOException {
        int before = problems.count();
        Optional<PlantHead> head = PlantHead.read(folder);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Set<AidId> ids = aidFolders();
        Shelf shelf = Shelf.of(folder::folders);
        MachineFiles machines = new MachineFiles(folder, head.get());
        List<StationFile> stations = stations(head.get(), ids, machines);
        Map<AidId, Links> links = new TreeMap<>();
        Map<StationPath, List<JobAid>> local = new TreeMap<>();
        List<Draft.Aid> drafts = new ArrayList<>();
        List<Draft.Aid> used = new ArrayList<>();
        Set<AidId> trees = new TreeSet<>();
        Map<AidId, AidText> texts = new TreeMap<>();
        List<JobAid> aids = new ArrayList<>();
        for (AidId id : ids) {
            AidFolder aid = new AidFolder(id, folder, head.get(), shelf);
            machines.use(aid.valuesUsed());
            aid.links().ifPresent(named -> links.put(id, named));
            aid.read(stations).ifPresent(read -> {
                aids.add(read.first());
                read.local()
                        .forEach((station, own) -> local.computeIfAbsent(station, s -> new ArrayList<>())
                                .add(own));
            });
            sources.putAll(aid.sources());
            drafts.add(aid.draft());
            aid.used().ifPresent(used::add);
            aid.source().ifPresent(text -> texts.put(id, text));
            if (aid.symptom()) {
                trees.add(id);
            }
        }
        new Prerequisites(links).check();
        SymptomLeads leads = new SymptomLeads(texts, trees, problems);
        leads.check();
        stations.forEach(station -> station.checkKinds(leads.aids(), ids));
        machines.adviseOnTheUnused();
        Glossary glossary = glossary(head.get());
        Tombstones withdrawn = withdrawn(ids).read(head.get().languages());
        Set<AidId> shown = new TreeSet<>();
        stations.forEach(station -> shown.addAll(station.shown()));
        ids.stream().filter(id -> !shown.contains(id)).forEach(this::onNoStation);
        List<StationPath> paths = stations.stream()
                .flatMap(s -> s.profile().stream())
                .map(StationProfile::path)
                .toList();
        Practice practice = Practice.read(folder.path(""), head.get().languages(), ids, paths, problems);
        Optional<Plant> plant = problems.count() > before
                ? Optional.empty()
                : Optional.of(new Plant(
                        head.get().site(),
                        head.get().name(),
                        List.copyOf(aids),
                        local,
                        stations.stream()
                                .flatMap(s -> s.profile().stream())
                                .sorted(Comparator.comparing(StationProfile::path))
                                .toList(),
                        glossary,
                        withdrawn,
                        folder.media(),
                        Map.copyOf(sources),
                        head.get().approval()));
        return Optional.of(
                new Draft(head.get(), drafts, used, shown, glossary, withdrawn, folder.shown(), practice, plant));
    }

    private void onNoStation(AidId id) {
        problems.advise(new Problem(
                "aids/" + id + "/aid.toml",
                0,
                0,
                "no station shows this aid",
                "nobody finds it at their work",
                "list it in a station, or remove it"));
    }

    private Set<AidId> aidFolders() throws IOException {
        Set<AidId> ids = new TreeSet<>();
        Path aids = folder.path("aids");
        if (!Files.isDirectory(aids)) {
            problems.file(
                    "aids", "this folder is missing", "there would be nothing to show", "make aids/<id>/aid.toml");
            return ids;
        }
        try (Stream<Path> children = Files.list(aids)) {
            for (Path child : children.filter(Files::isDirectory).sorted().toList()) {
                String name = String.valueOf(child.getFileName());
                id(name, "aids/" + name).ifPresent(ids::add);
            }
        }
        return ids;
    }

    private List<StationFile> stations(PlantHead head, Set<AidId> aids, MachineFiles machines) {
        List<StationFile> stations = new ArrayList<>();
        Map<StationPath, String> files = new HashMap<>();
        for (String name : folder.names("stations", ".toml")) {
            String file = "stations/" + name;
            StationFile.read(folder, file, head, aids, machines).ifPresent(station -> {
                station.path().ifPresent(path -> {
                    String other = files.putIfAbsent(path, file);
                    if (other != null) {
                        station.toml()
                                .problem("path", path + " is in " + other + " too", "only one can count", "remove one");
                    }
                });
                stations.add(station);
            });
        }
        if (stations.isEmpty()) {
            problems.file(
                    "stations", "there is no station", "no kiosk would show anything", "write stations/<name>.toml");
        }
        return stations;
    }

    private Withdrawn withdrawn(Set<AidId> aids) {
        Map<AidId, TomlTable> files = new TreeMap<>();
        for (String name : folder.names(Withdrawn.FOLDER, ".toml")) {
            String file = Withdrawn.FOLDER + "/" + name;
            id(name.replaceFirst("\\.toml$", ""), file)
                    .ifPresent(id -> folder.toml(file, "").ifPresent(toml -> files.put(id, toml)));
        }
        return new Withdrawn(files, aids);
    }

    private Optional<AidId> id(String name, String file) {
        try {
            return Optional.of(new AidId(name));
        } catch (IllegalArgumentException e) {
            problems.file(file, String.valueOf(e.getMessage()), "it is named like the aid", "rename it");
            return Optional.empty();
        }
    }

    private Glossary glossary(PlantHead head) {
        Map<Lang, Map<String, String>> terms = new TreeMap<>();
        for (Lang lang : head.languages()) {
            folder.toml("glossary/" + lang + ".toml", "short words would stay unexplained in " + lang)
                    .ifPresent(toml -> terms.put(lang, terms(toml)));
        }
        return new Glossary(Glossary.FORMAT, terms);
    }

    private static Map<String, String> terms(TomlTable toml) {
        Map<String, String> terms = new TreeMap<>();
        for (String term : toml.keys()) {
            toml.text(term, "it says what " + term + " means").ifPresent(meaning -> terms.put(term, meaning));
        }
        return terms;
    }
}
