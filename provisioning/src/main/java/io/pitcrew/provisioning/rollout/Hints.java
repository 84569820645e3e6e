package io.pitcrew.provisioning.rollout;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.seal.PrivateFile;
import io.pitcrew.station.status.Status;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The last hint of each kiosk, a file each, so that commands know them beside the process that listens.
public final class Hints {
    private static final int MOST = 16 * 1024;

    private final Path folder;

    public Hints(Path folder) {
        this.folder = folder;
    }

    /// Keeps it if it can be read and is about the kiosk it came from.
    public Optional<Hint> note(KioskId from, Bytes status, Instant now) throws IOException {
        if (status.size() > MOST) {
            return Optional.empty();
        }
        try {
            Hint hint = new Hint(now, Status.parse(status.array()));
            if (!hint.status().kiosk().equals(from)) {
                return Optional.empty();
            }
            PrivateFile.write(folder.resolve(from + ".json"), Json.write(hint));
            return Optional.of(hint);
        } catch (Malformed strange) {
            return Optional.empty(); // of another version, or somebody's joke
        }
    }

    public Map<KioskId, Hint> all() throws IOException {
        Map<KioskId, Hint> hints = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "[a-z0-9]*.json")) {
                for (Path file : files) {
                    Optional<Hint> hint = read(file);
                    hint.ifPresent(h -> hints.put(h.status().kiosk(), h));
                }
            }
        }
        return hints;
    }

    private static Optional<Hint> read(Path file) throws IOException {
        try {
            return Optional.of(Json.read(Files.readAllBytes(file), Hint.class));
        } catch (Malformed old) {
            return Optional.empty();
        }
    }
}
