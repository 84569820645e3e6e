package io.pitcrew.provisioning.plant;

import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.codec.Toml;
import io.pitcrew.station.codec.TomlTable;
import io.pitcrew.station.codec.Utf8;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.jobaid.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The files of a plant, named as the author names them: relative to the folder, with slashes. Pictures and
/// videos are known by what they begin with, not by their ending.
final class PlantFolder {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] PNG = HEX.parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG = HEX.parseHex("ffd8ff");
    private static final byte[] MP4 = HEX.parseHex("66747970"); // 'ftyp' after the length of the first box

    /// Takes a problem at the place that names the file.
    interface Complaint {
        void say(String what, String why, String remedy);
    }

    private final Path root;
    final Problems problems;
    private final Map<Media, Path> media;

    PlantFolder(Path root, Problems problems) {
        this(root, problems, new LinkedHashMap<>());
    }

    private PlantFolder(Path root, Problems problems, Map<Media, Path> media) {
        this.root = root;
        this.problems = problems;
        this.media = media;
    }

    /// The same folder, its problems noted elsewhere.
    PlantFolder telling(Problems others) {
        return new PlantFolder(root, others, media);
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

    /// Every picture and video asked for, and where it lies.
    Map<Media, Path> media() {
        return Map.copyOf(media);
    }

    Optional<Media> picture(String base, String file, Complaint complaint) {
        return bytes(base, file, "picture", complaint).flatMap(bytes -> {
            if (begins(bytes, 0, PNG)) {
                return Optional.of(keep(base + file, bytes, "image/png"));
            }
            if (begins(bytes, 0, JPEG)) {
                return Optional.of(keep(base + file, bytes, "image/jpeg"));
            }
            complaint.say(file + " is neither PNG nor JPEG", "the screen cannot draw it", "export it as PNG");
            return Optional.empty();
        });
    }

    Optional<Media> video(String base, String file, Complaint complaint) {
        return bytes(base, file, "video", complaint).flatMap(bytes -> {
            if (begins(bytes, 4, MP4)) {
                return Optional.of(keep(base + file, bytes, "video/mp4"));
            }
            complaint.say(file + " is no MP4", "the screen cannot play it", "export it as MP4 with H.264");
            return Optional.empty();
        });
    }

    private Optional<byte[]> bytes(String base, String file, String kind, Complaint complaint) {
        Path path = path(base + file).normalize();
        if (!path.startsWith(path(base).normalize()) || !Files.isRegularFile(path)) {
            complaint.say(
                    "there is no " + kind + " " + file,
                    "the step would show a hole",
                    "put it into " + base + " or correct the name");
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Media keep(String file, byte[] bytes, String type) {
        Media kept = new Media(Sha256.of(bytes), bytes.length, type);
        this.media.put(kept, path(file));
        return kept;
    }

    private static boolean begins(byte[] bytes, int at, byte[] magic) {
        return bytes.length >= at + magic.length && Arrays.equals(bytes, at, at + magic.length, magic, 0, magic.length);
    }
}
