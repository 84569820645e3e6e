package io.pitcrew.provisioning.plant.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.plant.SmallPlant;
import io.pitcrew.provisioning.plant.media.Films;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @TempDir
    Path root;

    @Test
    void theSamplePlantNeedsNoAdvice() throws Exception {
        assertEquals("", told(Check.of(Path.of("sample-plant"), TODAY).findings()));
    }

    @Test
    void everyFaultOfACarelessAuthorIsToldInOneRun() throws Exception {
        careless();
        Check check = Check.of(root, TODAY);
        assertEquals(Files.readString(Path.of("src/test/resources/careless-plant.expected")), told(check.findings()));
        assertTrue(check.plant().isEmpty());
    }

    @Test
    void aFindingKeepsItsNameWhileLinesMove() throws Exception {
        careless();
        List<Finding> before = Check.of(root, TODAY).findings();
        Path file = root.resolve("stations/press-1.toml");
        Files.writeString(file, "# a line more\n" + Files.readString(file));
        List<Finding> after = Check.of(root, TODAY).findings();
        assertNotEquals(before, after);
        assertEquals(ids(before), ids(after));
        assertEquals(before.size(), ids(before).stream().distinct().count(), "no two have the same");
    }

    @Test
    void adviceAloneKeepsNothingBack() throws Exception {
        SmallPlant.in(root).replace("aids/jam/en.md", "- Slowly.", "- Slowly, with the ABC.");
        Check check = Check.of(root, TODAY);
        assertTrue(check.plant().isPresent(), check.findings()::toString);
        assertTrue(check.errors().isEmpty());
        assertTrue(
                check.advice().stream()
                        .anyMatch(f -> f.toString().startsWith("aids/jam/en.md:26:20 'ABC' is explained nowhere")),
                check.advice()::toString);
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).sorted().toList();
    }

    private static String told(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.kind() + " " + f.file() + ":" + f.line() + ":" + f.column() + " " + f.what() + "\n")
                .collect(Collectors.joining());
    }

    /// The folder of test resources, with the pictures and films that it names.
    private void careless() throws IOException {
        Path from = Path.of("src/test/resources/careless-plant");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path to = root.resolve(from.relativize(file).toString());
                Files.createDirectories(to.resolveSibling(""));
                Files.copy(file, to);
            }
        }
        picture("aids/torque/pictures/cover.png", "png", 4000, 3000);
        picture("aids/guard/pictures/cover.jpg", "png", 400, 300);
        picture("aids/lock/pictures/cover.png", "png", 400, 300);
        picture("aids/lock/pictures/old.png", "png", 400, 300);
        picture("aids/spare/pictures/cover.png", "png", 400, 300);
        picture("aids/torque/pictures/clamp.png", "png", 400, 300);
        film("aids/torque/media/torque.mp4", Films.film(20, "hvc1"));
        film("aids/guard/media/guard.mp4", Films.film(125, "avc1"));
    }

    private void picture(String file, String format, int width, int height) throws IOException {
        Files.createDirectories(root.resolve(file).resolveSibling(""));
        ImageIO.write(
                new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB),
                format,
                root.resolve(file).toFile());
    }

    private void film(String file, byte[] bytes) throws IOException {
        Files.createDirectories(root.resolve(file).resolveSibling(""));
        Files.write(root.resolve(file), bytes);
    }
}
