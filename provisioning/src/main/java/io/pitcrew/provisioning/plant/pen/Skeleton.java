package io.pitcrew.provisioning.plant.pen;

import io.pitcrew.provisioning.plant.Draft;
import io.pitcrew.provisioning.plant.text.AidText;
import io.pitcrew.provisioning.plant.text.TranslationBook;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StationPath;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/// The beginnings of an aid and of a pilot: everything that must be there is there, and what only a person can say is a
/// gap that the check names. Nothing that exists is written over.
public final class Skeleton {
    private static final int MONTHS_TO_REVIEW = 6;

    private final Path root;
    private final Draft draft;
    private final LocalDate today;

    public Skeleton(Path root, Draft draft, LocalDate today) {
        this.root = root;
        this.draft = draft;
        this.today = today;
    }

    public void aid(AidId id) throws IOException {
        String base = "aids/" + id + "/";
        if (Files.exists(root.resolve(base))) {
            throw new FileAlreadyExistsException(root.resolve(base).toString());
        }
        write(base + "aid.toml", """
                owner = "TODO which team answers for it"
                review = %s
                seconds = 60
                safety = false
                cover = "pictures/cover.png"
                reason = { %s }
                recheck = []
                prerequisites = []
                """.formatted(today.plusMonths(MONTHS_TO_REVIEW), inEach("TODO")));
        Map<Lang, Map<String, String>> made = new TreeMap<>();
        for (Lang lang : draft.languages()) {
            write(base + lang + ".md", words(id));
            if (!lang.equals(draft.source())) {
                AidText source = AidText.read(base + draft.source() + ".md", words(id), new Problems());
                made.put(lang, TranslationBook.now(source));
            }
        }
        if (!made.isEmpty()) {
            write(base + TranslationBook.FILE, TranslationBook.write(made));
        }
        picture(base + "pictures/cover.png");
    }

    /// One station with these aids, one indicator, one day. Aids that are not there yet are begun.
    public void pilot(StationPath path, List<AidId> moments, LocalDate until) throws IOException {
        String name = path.station();
        write("stations/" + name + ".toml", """
                path = "%s"
                name = { %s }
                place = { %s }
                languages = [%s]
                aids = [%s]
                lookup = true
                reader = "bottom-right"
                """.formatted(
                        path,
                        inEach(name),
                        inEach(path.value().substring(0, path.value().length() - name.length() - 1)),
                        quoted(draft.languages()),
                        quoted(moments)));
        write("indicators/" + name + ".toml", """
                question = { %s }
                unit = "minutes"
                source = "ask"
                stations = ["%s"]
                from = %s
                until = %s
                least = 20
                """.formatted(
                        inEach("How many minutes did the press stand still in this shift?"), path, today, until));
        for (AidId moment : moments) {
            if (!Files.exists(root.resolve("aids/" + moment))) {
                aid(moment);
            }
        }
    }

    private static String words(AidId id) {
        return """
                # TODO %s

                Problem: TODO which problem does this solve?
                Helps: TODO how does it help?

                ## TODO look {#look}

                1. TODO what does one look at first?

                ```check
                ok: Yes
                not-ok: No
                fix: TODO what puts it right?
                ```

                ## TODO do {#do}

                1. TODO what does one do?

                ```why
                TODO why is it done just so?
                ```
                """.formatted(id);
    }

    private String inEach(String text) {
        return draft.languages().stream()
                .map(lang -> lang + " = \"" + text + "\"")
                .collect(Collectors.joining(", "));
    }

    private static String quoted(List<?> all) {
        return all.stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(", "));
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /// A grey frame, of the size that the sample plant's pictures have.
    private void picture(String file) throws IOException {
        BufferedImage frame = new BufferedImage(1400, 1100, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = frame.createGraphics();
        pen.setColor(new Color(0xE4E8EB));
        pen.fillRect(0, 0, frame.getWidth(), frame.getHeight());
        pen.setColor(new Color(0x5C6873));
        pen.fillRect(560, 535, 280, 30);
        pen.fillRect(685, 410, 30, 280);
        pen.dispose();
        Path path = root.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        ImageIO.write(frame, "png", path.toFile());
    }
}
