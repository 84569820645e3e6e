package io.pitcrew.provisioning.plant.media;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.seal.PrivateFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What pictures and videos hold, by its hash, remembered from one run to the next: of a plant with gigabytes of films
/// nothing is read that was not touched. A file is believed untouched while path, length, inode, time of writing and
/// time of change are what they were; whoever writes can set back the one time, but not the other. What was touched
/// within the two seconds before it was read is not remembered: the clock of a disk may be that coarse.
///
/// Not safe for use by several threads.
public final class Prints {
    private static final int FORMAT = 1;
    private static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);

    private final Optional<Path> memory;
    private final InstantSource clock;
    private final Map<String, Print> before;
    private final SortedMap<String, Print> now = new TreeMap<>();

    /// What a file system says of a file without reading it. Times to the nanosecond, finer than a document's times.
    private record Outside(long size, String inode, String written, String changed) {
        boolean restsAt(Instant moment) {
            Instant latest = moment.minus(COARSEST_CLOCK);
            return Instant.parse(written).isBefore(latest)
                    && Instant.parse(changed).isBefore(latest);
        }
    }

    private record Print(Outside outside, Sha256 hash) {}

    private record Book(int format, SortedMap<String, Print> prints) {}

    private Prints(Optional<Path> memory, InstantSource clock, Map<String, Print> before) {
        this.memory = memory;
        this.clock = clock;
        this.before = before;
    }

    /// Reads everything, and remembers nothing.
    public static Prints none() {
        return new Prints(Optional.empty(), InstantSource.system(), Map.of());
    }

    /// Reads everything, and remembers it for others: whoever signs for bytes has looked at them.
    public static Prints afresh(Path memory, InstantSource clock) {
        return new Prints(Optional.of(memory), clock, Map.of());
    }

    /// Reads what was touched. A memory that is lost or damaged is only a longer wait.
    public static Prints remembered(Path memory, InstantSource clock) {
        return new Prints(Optional.of(memory), clock, book(memory));
    }

    private static Map<String, Print> book(Path memory) {
        try {
            Book book = Json.read(Files.readAllBytes(memory), Book.class);
            return book.format() == FORMAT ? book.prints() : Map.of();
        } catch (IOException | Malformed _) {
            return Map.of();
        }
    }

    /// Hash of all bytes of a file, which is read through once at most: a film is larger than what should lie in
    /// memory.
    public Sha256 of(Path file) throws IOException {
        String name = file.toAbsolutePath().normalize().toString();
        Instant begin = clock.instant();
        Optional<Outside> outside = outside(file);
        Print known = before.get(name);
        if (known != null && outside.filter(known.outside()::equals).isPresent()) {
            now.put(name, known);
            return known.hash();
        }
        Sha256 hash = read(file);
        if (outside.filter(o -> o.restsAt(begin)).isPresent() && outside.equals(outside(file))) {
            now.put(name, new Print(outside.get(), hash));
        }
        return hash;
    }

    /// Call when all files of a plant were asked for; the others are forgotten.
    public void keep() throws IOException {
        if (memory.isPresent() && !now.equals(before)) {
            PrivateFile.write(memory.get(), Json.write(new Book(FORMAT, now)));
        }
    }

    /// @return empty where a file system does not say when a file was changed
    private static Optional<Outside> outside(Path file) throws IOException {
        try {
            Map<String, Object> said = Files.readAttributes(file, "unix:size,ino,lastModifiedTime,ctime");
            if (said.get("size") instanceof Long size
                    && said.get("lastModifiedTime") instanceof FileTime written
                    && said.get("ctime") instanceof FileTime changed) {
                String inode = String.valueOf(said.get("ino"));
                return Optional.of(new Outside(size, inode, written.toString(), changed.toString()));
            }
            return Optional.empty();
        } catch (UnsupportedOperationException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Sha256 read(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
        return Sha256.of(digest);
    }
}
