package io.pitcrew.provisioning.plant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/// A plant of one station and two aids in two languages, written into a folder, to be edited by a test.
public final class SmallPlant {
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private final Path root;

    private SmallPlant(Path root) {
        this.root = root;
    }

    public static SmallPlant in(Path root) throws IOException {
        SmallPlant plant = new SmallPlant(root);
        plant.write("plant.toml", """
                format = 1
                enterprise = "harbour"
                site = "northgate"
                name = "Northgate works"
                languages = ["en", "de"]
                source = "en"
                """);
        plant.write("stations/press-3.toml", """
                path = "harbour/northgate/assembly/line-2/press-3"
                name = { en = "Press 3", de = "Presse 3" }
                place = { en = "Line 2", de = "Linie 2" }
                languages = ["de", "en"]
                aids = ["torque", "jam"]
                lookup = true
                reader = "bottom-right"
                """);
        plant.write("glossary/en.toml", "BDC = \"bottom dead centre\"\n");
        plant.write("glossary/de.toml", "UT = \"unterer Totpunkt\"\n");
        for (String aid : new String[] {"torque", "jam"}) {
            plant.aid(aid);
        }
        return plant;
    }

    /// One station more, with the aid `jam` and values of its own.
    public void station(String name, String values) throws IOException {
        write("stations/" + name + ".toml", """
                path = "harbour/northgate/assembly/line-2/%s"
                name = { en = "%s", de = "%s" }
                place = { en = "Line 2", de = "Linie 2" }
                languages = ["en", "de"]
                aids = ["jam"]
                lookup = true
                reader = "bottom-right"
                [values]
                %s
                """.formatted(name, name, name, values));
    }

    private void aid(String id) throws IOException {
        write("aids/" + id + "/aid.toml", """
                owner = "Methods"
                review = 2027-05-01
                seconds = 60
                safety = false
                cover = "pictures/cover.png"
                reason = { en = "after a die", de = "nach Wechsel" }
                recheck = ["look"]
                prerequisites = []
                """);
        write("aids/" + id + "/en.md", text("Title " + id, "Look at it", "**Look** at the clamp", "Yes"));
        write("aids/" + id + "/de.md", text("Titel " + id, "Sieh hin", "**Sieh** die Spannpratze an", "Ja"));
        write("aids/" + id + "/pictures/cover.png", PIXEL);
    }

    private static String text(String title, String step, String line, String yes) {
        return """
                # %s

                Problem: Something.
                Helps: Somehow.

                ## %s {#look}

                ![It 1](pictures/cover.png)

                1. %s,
                2. twice.

                ```warning
                sign: W024
                word: WARNING
                text: Mind.
                ```
                ```check
                ok: %s
                not-ok: No
                fix: Again.
                ```

                ## Measure {#measure}

                - Slowly.

                ```measure
                label: Torque
                unit: Nm
                low: 45.0
                high: 55.0
                stop: Call.
                ```
                ```why
                Because: it holds.
                ```
                """.formatted(title, step, line, yes);
    }

    public Path root() {
        return root;
    }

    public void write(String file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public void write(String file, byte[] bytes) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.write(path, bytes);
    }

    public void replace(String file, String old, String with) throws IOException {
        String before = Files.readString(root.resolve(file));
        if (!before.contains(old)) {
            throw new IllegalArgumentException(file + " does not hold " + old);
        }
        write(file, before.replace(old, with));
    }

    public void delete(String file) throws IOException {
        Files.delete(root.resolve(file));
    }
}
