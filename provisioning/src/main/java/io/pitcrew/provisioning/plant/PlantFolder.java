package io.pitcrew.provisioning.plant;

import io.pitcrew.provisioning.plant.media.Film;
import io.pitcrew.provisioning.plant.media.PictureSize;
import io.pitcrew.provisioning.plant.media.Prints;
import io.pitcrew.station.codec.Nearest;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.codec.Toml;
import io.pitcrew.station.codec.TomlTable;
import io.pitcrew.station.codec.Utf8;
import io.pitcrew.station.jobaid.Media;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The files of a plant, named as the author names them: relative to the folder, with slashes. Pictures and
/// videos are known by what they begin with, not by their ending.
final class PlantFolder {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] PNG = HEX.parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG = HEX.parseHex("ffd8ff");
    private static final String CONVERT =
            "pitcrew check --convert; or: ffmpeg -i OLD -c:v libx264 -pix_fmt yuv420p -an -movflags +faststart NEW.mp4";
    private static final int LARGE_FILE = 5_000_000;
    private static final long MANY_PIXELS = 8_000_000;
    private static final byte[] MP4 = HEX.parseHex("66747970"); // 'ftyp' after the length of the first box

    /// Takes a problem at the place that names the file.
    interface Complaint {
        void say(String what, String why, String remedy);
    }

    private final Path root;
    private final Prints prints;
    final Problems problems;
    private final Map<Media, Path> media;
    private final Set<Path> shown;

    PlantFolder(Path root, Prints prints, Problems problems) {
        this(root, prints, problems, new LinkedHashMap<>(), new HashSet<>());
    }

    private PlantFolder(Path root, Prints prints, Problems problems, Map<Media, Path> media, Set<Path> shown) {
        this.root = root;
        this.prints = prints;
        this.problems = problems;
        this.media = media;
        this.shown = shown;
    }

    /// The same folder, its problems noted elsewhere.
    PlantFolder telling(Problems others) {
        return new PlantFolder(root, prints, others, media, shown);
    }

    Path path(String file) {
        return root.resolve(file);
    }

    boolean exists(String file) {
        return Files.isRegularFile(path(file));
    }

    /// The names in a folder that end so, sorted; none if there is no such folder. Hidden files are not looked at.
    List<String> names(String folder, String ending) {
        Path path = path(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(path)) {
            return children.map(child -> String.valueOf(child.getFileName()))
                    .filter(name -> name.endsWith(ending) && !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The folders in a folder, sorted; hidden ones are not looked at.
    List<String> folders(String folder) {
        return names(folder, "").stream()
                .filter(name -> Files.isDirectory(path(folder + "/" + name)))
                .toList();
    }

    /// @param why what is missing if the file is
    Optional<TomlTable> toml(String file, String why) {
        return bytes(file, why).flatMap(bytes -> Toml.read(file, bytes, problems));
    }

    Optional<String> text(String file, String why) {
        return bytes(file, why).flatMap(bytes -> Utf8.read(file, bytes, problems));
    }

    private Optional<byte[]> bytes(String file, String why) {
        if (!exists(file)) {
            problems.file(file, "this file is missing", why, "write it");
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(path(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every file that was asked for as a picture or a video; of equal ones [#media] names one.
    Set<Path> shown() {
        return Set.copyOf(shown);
    }

    /// Every picture and video asked for, and where it lies.
    Map<Media, Path> media() {
        return Map.copyOf(media);
    }

    Optional<Media> picture(String base, String file, Complaint complaint) {
        return file(base, file, "picture", complaint).flatMap(path -> {
            byte[] bytes = head(path, PNG.length);
            if (begins(bytes, 0, PNG) || begins(bytes, 0, JPEG)) {
                String type = begins(bytes, 0, PNG) ? "image/png" : "image/jpeg";
                look(base + file, path, type);
                return Optional.of(keep(path, type));
            }
            complaint.say(file + " is neither PNG nor JPEG", "the screen cannot draw it", "export it as PNG");
            return Optional.empty();
        });
    }

    Optional<Media> video(String base, String file, Complaint complaint) {
        return file(base, file, "video", complaint).flatMap(path -> {
            if (begins(head(path, 4 + MP4.length), 4, MP4)) {
                film(base, file)
                        .ifPresentOrElse(
                                film -> judge(file, film, complaint),
                                () -> advise(
                                        base + file,
                                        "this video is cut short or damaged",
                                        "the step would show its picture only",
                                        "export it again"));
                return Optional.of(keep(path, "video/mp4"));
            }
            complaint.say(file + " is no MP4", "the screen cannot play it", CONVERT);
            return Optional.empty();
        });
    }

    /// What the video says of itself.
    Optional<Film> film(String base, String file) {
        try {
            return Film.of(path(base + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void judge(String file, Film film, Complaint complaint) {
        if (!film.unplayable().isEmpty()) {
            String what = file + " is coded as " + String.join(", ", film.unplayable());
            complaint.say(what, "a kiosk plays H.264 with AAC only", CONVERT);
        }
        if (film.seconds() > Film.LONGEST_SECONDS) {
            String what = file + " lasts " + film.seconds() + " s";
            complaint.say(
                    what,
                    "nobody stands and watches longer than " + Film.LONGEST_SECONDS + " s",
                    "cut it (pitcrew check --convert cuts it into parts)");
        }
    }

    private void look(String file, Path path, String type) {
        String lower = file.toLowerCase(Locale.ROOT);
        boolean named = type.equals("image/png") ? lower.endsWith(".png") : lower.matches(".*\\.jpe?g");
        if (!named) {
            advise(file, "this is " + type + ", its name says something else", "tools go by the name", "rename it");
        }
        if (size(path) > LARGE_FILE) {
            advise(
                    file,
                    "a picture of " + size(path) / 1_000_000 + " MB",
                    "every kiosk must fetch and draw it",
                    "export it smaller; 1400 × 1100 is plenty");
        }
        Optional<PictureSize> size = pixels(path);
        if (size.isEmpty()) {
            advise(file, "this picture is cut short or damaged", "the step would show a hole", "export it again");
        } else if (size.get().pixels() > MANY_PIXELS) {
            advise(
                    file,
                    "a picture of " + size.get().width() + " × " + size.get().height() + " pixels",
                    "a kiosk shows a tenth of them",
                    "export it smaller; 1400 × 1100 is plenty");
        }
    }

    private void advise(String file, String what, String why, String remedy) {
        problems.advise(new Problem(file, 0, 0, what, why, remedy));
    }

    private Optional<Path> file(String base, String file, String kind, Complaint complaint) {
        Path path = path(base + file).normalize();
        shown.add(path);
        if (!path.startsWith(path(base).normalize()) || !Files.isRegularFile(path)) {
            complaint.say(
                    "there is no " + kind + " " + file,
                    "the step would show a hole",
                    near(base, file).map(near -> "did you mean " + near + "?").orElse("put it into " + base));
            return Optional.empty();
        }
        return Optional.of(path);
    }

    private static byte[] head(Path file, int most) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<PictureSize> pixels(Path file) {
        try {
            return PictureSize.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> near(String base, String file) {
        int slash = file.lastIndexOf('/') + 1;
        return Nearest.to(file.substring(slash), names(base + file.substring(0, slash), ""))
                .map(name -> file.substring(0, slash) + name);
    }

    private Media keep(Path file, String type) {
        try {
            Media kept = new Media(prints.of(file), Files.size(file), type);
            this.media.put(kept, file);
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean begins(byte[] bytes, int at, byte[] magic) {
        return bytes.length >= at + magic.length && Arrays.equals(bytes, at, at + magic.length, magic, 0, magic.length);
    }
}
