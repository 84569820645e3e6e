package io.pitcrew.provisioning.demo.shopfloor;

import io.pitcrew.provisioning.keys.KioskFolder;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.keys.Settings;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.config.KioskToml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The working folder of a demo: a copy of the sample plant to edit, an operations home, and the folder of one kiosk.
public record Workshop(Path folder) {

    public Path plant() {
        return folder.resolve("plant");
    }

    Path operations() {
        return folder.resolve("operations");
    }

    /// What was carried to the kiosk.
    public Path kiosk(KioskConfig config) {
        return operations().resolve("kiosks").resolve(config.kiosk().value());
    }

    public boolean exists() {
        return Files.isDirectory(operations());
    }

    /// Only what a demo made: a folder of somebody else's is left alone.
    public void clear() {
        if (!Files.exists(folder)) {
            return;
        }
        if (!exists()) {
            throw new Stuck(
                    folder + " was not made by a demo and is not touched: name another with --folder or --tour");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new Stuck("the working folder " + folder + " cannot be cleared: " + e.getMessage(), e);
        }
    }

    /// Makes plant and operations home anew.
    public OperationsHome make(Path samplePlant, URI broker) {
        try {
            copy(samplePlant, plant());
            Problems problems = new Problems();
            Settings settings = new Settings(Path.of("../plant"), broker, "harbour", "northgate");
            Optional<OperationsHome> home = OperationsHome.init(operations(), settings, Instant.now(), problems);
            return orStuck(home, problems);
        } catch (IOException e) {
            throw new Stuck("the working folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    public OperationsHome open() {
        try {
            Problems problems = new Problems();
            return orStuck(OperationsHome.open(operations(), problems), problems);
        } catch (IOException e) {
            throw new Stuck("the working folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// Makes the kiosk's folder; one that is there keeps its key and its records, and is told where the broker is now.
    public void enrol(OperationsHome home, KioskConfig config) {
        try {
            Path settings = kiosk(config).resolve(KioskToml.FILE);
            if (Files.exists(settings)) {
                Files.writeString(settings, KioskToml.write(config));
                return;
            }
            Problems problems = new Problems();
            orStuck(KioskFolder.make(home, config, Instant.now(), problems), problems);
        } catch (IOException | Malformed e) {
            throw new Stuck("the kiosk's folder cannot be written: " + e.getMessage(), e);
        }
    }

    /// Saves a procedure with other words, in every language that has them.
    public void edit(String aid, String before, String after) throws IOException {
        boolean found = false;
        for (Path file : markdown(aid)) {
            String text = Files.readString(file);
            if (text.contains(before)) {
                Files.writeString(file, text.replace(before, after));
                found = true;
            }
        }
        if (!found) {
            throw new Stuck("no language of " + aid + " says '" + before + "'");
        }
    }

    /// Does the procedure say this, in any language?
    public boolean says(String aid, String words) throws IOException {
        for (Path file : markdown(aid)) {
            if (Files.readString(file).contains(words)) {
                return true;
            }
        }
        return false;
    }

    private List<Path> markdown(String aid) throws IOException {
        try (Stream<Path> files = Files.list(plant().resolve("aids").resolve(aid))) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
    }

    /// Badge numbers of the sample roster by the name a person is called by.
    public static Map<String, String> badges(Path csv) {
        try {
            Map<String, String> badges = new LinkedHashMap<>();
            for (String line : Files.readAllLines(csv).stream().skip(1).toList()) {
                String[] fields = line.split(",", -1);
                badges.put(fields[2], fields[5]);
            }
            badges.put("Nobody", "0A1B2C3D4E");
            return badges;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Six badges for the strip beside the kiosk's frame, `label=number`.
    public static List<String> strip(Path csv) {
        Map<String, String> badges = badges(csv);
        return List.of(
                "Ana – operator – polski=" + badges.get("Ana"),
                "Jonas – operator – deutsch=" + badges.get("Jonas"),
                "Amara – operator – English=" + badges.get("Amara"),
                "Maria – supervisor=" + badges.get("Maria"),
                "Tunde – maintenance=" + badges.get("Tunde"),
                "A stranger=" + badges.get("Nobody"));
    }

    private static <T> T orStuck(Optional<T> made, Problems problems) {
        return made.orElseThrow(() ->
                new Stuck(problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n"))));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
