package io.pitcrew.station.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Files short enough to be read at once, packages small enough to be known by heart.
public final class ShortFiles {
    private ShortFiles() {}

    public static Stream<DynamicTest> tests(Path sources) {
        return tests(sources, 70);
    }

    /// @param median lines that half of the files may have at most; where it is not the usual, the module's `rooms.md`
    ///     says why
    public static Stream<DynamicTest> tests(Path sources, int median) {
        Map<Path, Integer> lines = lines(sources);
        return Stream.of(
                DynamicTest.dynamicTest(
                        "the median file has at most " + median + " lines", () -> share(lines, 0.5, median)),
                DynamicTest.dynamicTest("nine of ten files have at most 180 lines", () -> share(lines, 0.9, 180)),
                DynamicTest.dynamicTest("no file has more than 400 lines", () -> share(lines, 1.0, 400)),
                DynamicTest.dynamicTest("a package holds at most 12 files", () -> packages(lines)),
                DynamicTest.dynamicTest("each package says what it is", () -> said(lines)));
    }

    private static void share(Map<Path, Integer> lines, double share, int limit) {
        List<Integer> sorted = lines.values().stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new AssertionError("there is no file to measure: is this the right folder?");
        }
        int at = Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1);
        if (sorted.get(at) > limit) {
            List<String> longest = lines.entrySet().stream()
                    .filter(e -> e.getValue() > limit)
                    .sorted(Map.Entry.<Path, Integer>comparingByValue().reversed())
                    .limit(10)
                    .map(e -> e.getValue() + " " + e.getKey().getFileName())
                    .toList();
            throw new AssertionError("it has " + sorted.get(at) + ", at most " + limit + "; longest: " + longest);
        }
    }

    private static void packages(Map<Path, Integer> lines) {
        Map<Path, Long> crowded = perPackage(lines);
        crowded.values().removeIf(n -> n <= 12);
        if (!crowded.isEmpty()) {
            throw new AssertionError("crowded: " + crowded);
        }
    }

    private static void said(Map<Path, Integer> lines) {
        List<Path> silent =
                perPackage(lines).keySet().stream().filter(p -> !speaks(p)).toList();
        if (!silent.isEmpty()) {
            throw new AssertionError("no package-info.java that says what it is and is @NullMarked: " + silent);
        }
    }

    private static boolean speaks(Path folder) {
        Path info = folder.resolve("package-info.java");
        try {
            if (!Files.exists(info)) {
                return false;
            }
            String text = Files.readString(info);
            return text.startsWith("///") && text.contains("@NullMarked");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Path, Long> perPackage(Map<Path, Integer> lines) {
        return lines.keySet().stream()
                .collect(Collectors.groupingBy(p -> p.getParent(), TreeMap::new, Collectors.counting()));
    }

    private static Map<Path, Integer> lines(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            Map<Path, Integer> lines = new TreeMap<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java"))
                    .toList()) {
                lines.put(file, Files.readAllLines(file).size());
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
