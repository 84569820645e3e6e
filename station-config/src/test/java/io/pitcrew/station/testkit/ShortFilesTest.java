package io.pitcrew.station.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShortFilesTest {
    @TempDir
    Path sources;

    @BeforeEach
    void aSoundPackageOfTwentyFiles() throws IOException {
        for (String name : new String[] {"one", "two"}) {
            info(name, "/// What it is.\n@NullMarked\npackage " + name + ";\n");
            for (int i = 0; i < 10; i++) {
                file(name, "File" + i, 60);
            }
        }
    }

    @Test
    void shortFilesInSpokenForPackagesAreGreen() {
        assertEquals(Map.of(), red());
    }

    @Test
    void oneFileThatIsTooLongIsRed() throws IOException {
        file("one", "Long", 401);
        assertEquals(Set.of("no file has more than 400 lines"), red().keySet());
        assertTrue(red().values().toString().contains("401 Long.java"), red().toString());
    }

    @Test
    void manyFilesThatAreRatherLongAreRed() throws IOException {
        for (int i = 0; i < 3; i++) {
            file("one", "File" + i, 181);
        }
        assertEquals(Set.of("nine of ten files have at most 180 lines"), red().keySet());
    }

    @Test
    void aMedianThatCreepsUpIsRed() throws IOException {
        for (int i = 0; i < 10; i++) {
            file("one", "File" + i, 71);
        }
        file("two", "File0", 71);
        assertEquals(Set.of("the median file has at most 70 lines"), red().keySet());
    }

    @Test
    void aCrowdedPackageIsRed() throws IOException {
        for (int i = 10; i < 12; i++) {
            file("one", "File" + i, 10);
        }
        assertEquals(Map.of(), red(), "twelve is no crowd");
        file("one", "File12", 10);
        assertEquals(Set.of("a package holds at most 12 files"), red().keySet());
    }

    @Test
    void aSilentPackageIsRed() throws IOException {
        Files.delete(sources.resolve("two/package-info.java"));
        assertEquals(Set.of("each package says what it is"), red().keySet());
    }

    @Test
    void aPackageInfoThatSaysNothingIsRed() throws IOException {
        info("two", "@NullMarked\npackage two;\n");
        assertEquals(Set.of("each package says what it is"), red().keySet());
        info("two", "/// What it is.\npackage two;\n");
        assertEquals(Set.of("each package says what it is"), red().keySet());
    }

    @Test
    void aFolderWithoutSourcesIsRed(@TempDir Path empty) {
        assertEquals(3, Red.of(ShortFiles.tests(empty)).size(), "what sees nothing must not be green");
    }

    private Map<String, String> red() {
        return Red.of(ShortFiles.tests(sources));
    }

    private void file(String folder, String name, int lines) throws IOException {
        Files.writeString(sources.resolve(folder).resolve(name + ".java"), "//\n".repeat(lines));
    }

    private void info(String folder, String text) throws IOException {
        Files.createDirectories(sources.resolve(folder));
        Files.writeString(sources.resolve(folder).resolve("package-info.java"), text);
    }
}
