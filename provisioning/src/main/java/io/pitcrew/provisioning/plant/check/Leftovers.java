package io.pitcrew.provisioning.plant.check;

import io.pitcrew.provisioning.plant.Draft;
import io.pitcrew.station.codec.Nearest;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Files and folders that nobody reads: somebody put them there and believes that they are shown. What pictures were
/// drawn from may lie beside them.
final class Leftovers {
    private static final Set<String> FOLDERS =
            Set.of("aids", "stations", "machines", "glossary", "guides", "indicators", "library", "withdrawn");
    private static final List<String> MEDIA = List.of(".png", ".jpg", ".jpeg", ".mp4");
    private static final List<String> READ = List.of(".toml", ".md");
    private static final List<String> STRANGE = List.of(".txt", ".markdown", ".docx", ".pptx", ".pdf", ".tml", ".webm");
    private final Path root;
    private final Problems problems;

    Leftovers(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    void check(Draft draft) throws IOException {
        try (Stream<Path> children = Files.list(root)) {
            for (Path child : children.sorted().toList()) {
                String name = String.valueOf(child.getFileName());
                if (Files.isDirectory(child) && !FOLDERS.contains(name)) {
                    Nearest.to(name, FOLDERS)
                            .ifPresent(near -> advise(name, "nobody reads this folder", "call it '" + near + "'"));
                }
            }
        }
        for (String folder : List.of("stations", "machines", "glossary", "withdrawn")) {
            files(root.resolve(folder), 1)
                    .filter(file -> !file.endsWith(".toml"))
                    .forEach(file -> advise(file, "nobody reads this file", "end its name with .toml, or remove it"));
        }
        Set<String> shown = new TreeSet<>();
        draft.media().forEach(path -> shown.add(named(path)));
        files(root.resolve("aids"), 4).forEach(file -> {
            if (ends(file, MEDIA) && !shown.contains(file)) {
                advise(file, "no step shows this file", "show it, or remove it");
            } else if (ends(file, STRANGE) || (ends(file, READ) && unread(file))) {
                advise(file, "nobody reads this file", "say it in the aid's Markdown, or remove it");
            }
        });
    }

    /// An aid is `aid.toml`, `translations.toml`, and one file a language, which the reader judges.
    private static boolean unread(String file) {
        String inAid = file.replaceFirst("aids/[^/]*/?", "");
        boolean known = inAid.equals("aid.toml") || inAid.equals("translations.toml") || inAid.endsWith(".md");
        return inAid.contains("/") || !known;
    }

    private Stream<String> files(Path folder, int depth) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(folder, depth)) {
            return all
                    .filter(Files::isRegularFile)
                    .map(this::named)
                    .filter(name -> !name.startsWith(".") && !name.contains("/."))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private String named(Path path) {
        return root.normalize().relativize(path.normalize()).toString().replace('\\', '/');
    }

    private static boolean ends(String file, List<String> endings) {
        String lower = file.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lower::endsWith);
    }

    private void advise(String file, String what, String remedy) {
        problems.advise(new Problem(file, 0, 0, what, "somebody may believe that it is shown", remedy));
    }
}
