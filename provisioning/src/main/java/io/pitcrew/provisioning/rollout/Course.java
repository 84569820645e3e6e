package io.pitcrew.provisioning.rollout;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.seal.PrivateFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What people and rules decided about rollouts, on disk beside the releases: `rollout.json` is how it stands,
/// `history.jsonl` how it came to that.
final class Course {
    private final Path folder;

    /// @param paused nothing goes on by itself
    /// @param resumed somebody has looked into everything up to here
    record Standing(int format, boolean paused, List<Halt> halts, Instant resumed) {
        static final Standing NEW = new Standing(1, false, List.of(), Instant.EPOCH);

        Optional<String> halted(ReleaseNumber release) {
            return halts.stream()
                    .filter(halt -> halt.release().equals(release))
                    .map(Halt::why)
                    .findFirst();
        }
    }

    /// A release goes no further.
    record Halt(ReleaseNumber release, String why) {}

    Course(Path folder) {
        this.folder = folder;
    }

    Standing standing() throws IOException {
        Path file = folder.resolve("rollout.json");
        return Files.exists(file) ? read(file, Files.readAllBytes(file), Standing.class) : Standing.NEW;
    }

    void pause(boolean paused) throws IOException {
        Standing now = standing();
        write(new Standing(1, paused, now.halts(), now.resumed()));
    }

    void halt(ReleaseNumber release, String why) throws IOException {
        Standing now = standing();
        List<Halt> halts = new ArrayList<>(now.halts());
        halts.removeIf(halt -> halt.release().equals(release));
        halts.add(new Halt(release, why));
        write(new Standing(1, now.paused(), halts, now.resumed()));
    }

    /// Whoever was stopped may go on.
    void resume(Instant now) throws IOException {
        write(new Standing(1, false, List.of(), now));
    }

    void tell(Happened event) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("history.jsonl"),
                new String(Json.write(event), StandardCharsets.UTF_8) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /// The oldest first. A line cut short by a power cut is passed over.
    List<Happened> history() throws IOException {
        Path file = folder.resolve("history.jsonl");
        List<Happened> events = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                try {
                    events.add(Json.read(line.getBytes(StandardCharsets.UTF_8), Happened.class));
                } catch (Malformed cut) {
                    continue;
                }
            }
        }
        return List.copyOf(events);
    }

    private void write(Standing standing) throws IOException {
        PrivateFile.write(folder.resolve("rollout.json"), Json.write(standing));
    }

    private static <T> T read(Path file, byte[] json, Class<T> type) throws IOException {
        try {
            return Json.read(json, type);
        } catch (Malformed e) {
            throw new IOException(file + " is damaged (" + e.getMessage() + "); restore it from a copy of the home", e);
        }
    }

    /// @param ring empty text for none
    static Happened event(Instant at, Happened.What what, ReleaseNumber release, String ring, String why) {
        return new Happened(
                at,
                what,
                release,
                ring.isEmpty() ? Optional.empty() : Optional.of(ring),
                why.isEmpty() ? Optional.empty() : Optional.of(why));
    }
}
