package io.pitcrew.provisioning.prune;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.provisioning.publish.Shelf;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.release.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the chunks on the shelf that nobody needs. Needed is: all of the kept releases, of what waits for
/// approval and of what a kiosk had in force last; of every other release its words, and the pictures of the aids that
/// somebody
/// has on record by it.
public final class Attic {
    /// What was touched lately may belong to a release that is being made.
    private static final Duration RESTS = Duration.ofDays(1);

    private final OperationsHome home;
    private final Shelf shelf;
    private final Kept kept;
    private final InstantSource clock;

    /// Chunks that may go, and how long they are together.
    public record Load(List<Path> files, long bytes) {}

    /// What records say.
    private static final class Named {
        private final Map<ReleaseNumber, Set<AidId>> aids = new HashMap<>();
        private final Map<KioskId, ReleaseNumber> inForce = new HashMap<>();

        void add(Entry entry) {
            inForce(entry).ifPresent(number -> inForce.put(entry.kiosk(), number));
            entry.release()
                    .ifPresent(release -> entry.aid()
                            .ifPresent(aid -> aids.computeIfAbsent(release, _ -> new HashSet<>())
                                    .add(aid)));
        }

        private static Optional<ReleaseNumber> inForce(Entry entry) {
            try {
                return entry.fact() instanceof Fact.ReleaseInForce(ReleaseNumber number, ReleaseNumber _)
                        ? Optional.of(number)
                        : Optional.empty();
            } catch (Malformed e) {
                return Optional.empty();
            }
        }

        boolean needs(ReleaseNumber release, String object) {
            return !Catalogue.isMedia(object)
                    || aids.getOrDefault(release, Set.of()).stream()
                            .anyMatch(aid -> object.startsWith(Catalogue.aid(aid) + "/"));
        }
    }

    public Attic(OperationsHome home, InstantSource clock) {
        this.home = home;
        this.shelf = new Shelf(home.releases(), home.objects());
        this.kept = new Kept(shelf);
        this.clock = clock;
    }

    /// Removes nothing.
    public Load look(RecordStore records) throws IOException {
        Set<Sha256> needed = needed(records);
        List<Path> files = new ArrayList<>();
        long bytes = 0;
        if (Files.exists(home.objects())) {
            try (Stream<Path> all = Files.find(home.objects(), 2, (_, is) -> is.isRegularFile())) {
                for (Path file : all.toList()) {
                    String name = file.getFileName().toString();
                    if (name.matches("[0-9a-f]{64}") && !needed.contains(new Sha256(name)) && rests(file)) {
                        files.add(file);
                        bytes += Files.size(file);
                    }
                }
            }
        }
        return new Load(files, bytes);
    }

    /// @return how many were removed; one that was touched since stays
    public int sweep(Load load) throws IOException {
        int removed = 0;
        for (Path file : load.files()) {
            if (rests(file)) {
                Files.delete(file);
                removed++;
            }
        }
        return removed;
    }

    private Set<Sha256> needed(RecordStore records) throws IOException {
        Named named = new Named();
        records.each(record -> record.entry().ifPresent(named::add));
        Shelf.State state = shelf.state();
        Set<Sha256> needed = new HashSet<>(kept.all(state));
        for (ReleaseNumber number : shelf.numbers()) {
            boolean whole = state.proposes(number) || named.inForce.containsValue(number);
            needed.addAll(whole ? kept.chunks(number) : kept.chunks(number, object -> named.needs(number, object)));
        }
        return needed;
    }

    private boolean rests(Path file) throws IOException {
        return Files.getLastModifiedTime(file)
                .toInstant()
                .isBefore(clock.instant().minus(RESTS));
    }
}
