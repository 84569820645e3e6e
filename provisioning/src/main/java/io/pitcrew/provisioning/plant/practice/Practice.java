package io.pitcrew.provisioning.plant.practice;

import io.pitcrew.station.codec.Nearest;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StationPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All guides and indicators of a plant.
///
/// @param guides by aid and language
/// @param indicators by name
public record Practice(Map<AidId, Map<Lang, Guide>> guides, Map<String, Indicator> indicators) {

    public static Practice read(
            Path root,
            Collection<Lang> languages,
            Collection<AidId> aids,
            Collection<StationPath> stations,
            Problems problems)
            throws IOException {
        Map<String, Indicator> indicators = new TreeMap<>();
        for (String name : names(root.resolve("indicators"))) {
            if (name.endsWith(".toml")) {
                Indicator.read(root, "indicators/" + name, languages, stations, problems)
                        .ifPresent(i -> indicators.put(name.replace(".toml", ""), i));
            }
        }
        Map<AidId, Map<Lang, Guide>> guides = new TreeMap<>();
        List<String> known = aids.stream().map(AidId::value).toList();
        for (String name : names(root.resolve("guides"))) {
            if (known.contains(name)) {
                guides.put(new AidId(name), guide(root, name, languages, problems));
            } else {
                problems.file(
                        "guides/" + name,
                        "there is no aid '" + name + "'",
                        "nobody would be offered this guide",
                        Nearest.hint(name, known));
            }
        }
        return new Practice(guides, indicators);
    }

    private static Map<Lang, Guide> guide(Path root, String name, Collection<Lang> languages, Problems problems)
            throws IOException {
        Map<Lang, Guide> guide = new TreeMap<>();
        for (Lang lang : languages) {
            String file = "guides/" + name + "/" + lang + ".md";
            if (Files.isRegularFile(root.resolve(file))) {
                Guide.read(root, file, problems).ifPresent(read -> guide.put(lang, read));
            } else {
                problems.file(file, "this file is missing", "the plant speaks " + lang, "write it");
            }
        }
        return guide;
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> String.valueOf(child.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }
}
