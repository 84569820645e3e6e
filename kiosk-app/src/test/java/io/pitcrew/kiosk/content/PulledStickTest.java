package io.pitcrew.kiosk.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.content.folder.FolderSource;
import io.pitcrew.station.bundle.Bundle;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.testkit.Plants;
import io.pitcrew.station.testkit.Releases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A stick that is pulled out, or dies, at every read there is: the broker has nothing, the stick is all there is.
final class PulledStickTest {
    private static final ReleaseNumber ONE = new ReleaseNumber(1);
    private static final ReleaseNumber TWO = new ReleaseNumber(2);
    /// May be under way when it strikes, and is asked for again.
    private static final int AT_ONCE = Kiosk.LIMITS.topics();

    @TempDir
    Path temp;

    private final Releases releases = new Releases();
    private Releases.Made first;
    private Releases.Made second;
    private Path stick;
    private int reads;
    private int whole;
    private int strikesAt;
    private Misfortune misfortune = () -> {};

    @FunctionalInterface
    private interface Misfortune {
        void strike() throws IOException;
    }

    @BeforeEach
    void make() {
        Plants.Plant plant = Plants.small();
        first = releases.make(1, plant);
        second = releases.make(
                2,
                plant.with(Plants.aid("die-change", Plants.picture("new", plant.media()), "Change the die", "Do it")));
        stick = temp.resolve("stick");
    }

    @Test
    void pulledOutAtAnyReadTheOldGoesOnAndTheNextPlugGoesOnToo() throws IOException {
        everywhere(() -> Files.move(stick, temp.resolve("pocket")));
    }

    @Test
    void filesThatEndTooEarlyFromAnyReadOnAreTheSame() throws IOException {
        everywhere(() -> chunks(file -> Files.write(file, List.of("cut"))));
    }

    @Test
    void filesThatCannotBeReadFromAnyReadOnAreTheSame() throws IOException {
        everywhere(() -> chunks(file -> {
            Files.delete(file);
            Files.createDirectory(file);
        }));
    }

    /// Each time from the beginning, one read later.
    private void everywhere(Misfortune how) throws IOException {
        whole = fetched(0, how);
        assertTrue(whole > 3, "there is something to read");
        for (int at = 1; at <= whole; at++) {
            fetched(at, how);
        }
    }

    /// @param at the read at which it strikes; 0: never
    /// @return how many reads the second release took
    private int fetched(int at, Misfortune how) throws IOException {
        Path folder = Files.createTempDirectory(temp, "kiosk");
        misfortune = () -> {};
        try (Kiosk kiosk = new Kiosk(
                folder,
                releases,
                SigningKey.generate(),
                Kiosk.LIMITS,
                Optional.empty(),
                List.of(new FolderSource(stick, this::read)))) {
            kiosk.broker.holds.clear();
            plug();
            kiosk.offer(first);
            assertEquals(ONE, kiosk.content.progress().inForce());
            Shelf old = kiosk.content.shelf();
            reads = 0;
            strikesAt = at;
            misfortune = how;
            kiosk.offer(second);
            kiosk.pass(Duration.ofSeconds(30));
            int used = reads;
            if (at > 0) {
                assertEquals(ONE, kiosk.content.progress().inForce(), "struck at read " + at);
                assertEquals(old, kiosk.content.shelf());
                misfortune = () -> {};
                reads = 0;
                plug();
                kiosk.offer(second); // as it is handed on when the stick is seen again
                kiosk.pass(Duration.ofSeconds(90));
                assertTrue(reads <= whole - (at - 1) + AT_ONCE, "what was read is not read again: " + reads);
            }
            assertEquals(TWO, kiosk.content.progress().inForce(), "struck at read " + at);
            return used;
        }
    }

    private void read(Runnable task) {
        reads++;
        if (reads == strikesAt) {
            try {
                misfortune.strike();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        task.run();
    }

    /// Whole, as if new.
    private void plug() throws IOException {
        remove(stick);
        remove(temp.resolve("pocket"));
        for (Map.Entry<Sha256, byte[]> chunk : releases.chunks.entrySet()) {
            Path file = stick.resolve(Bundle.chunk(chunk.getKey()));
            Files.createDirectories(file.getParent());
            Files.write(file, chunk.getValue());
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.toList().reversed()) {
                    Files.delete(one);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Harm {
        void to(Path file) throws IOException;
    }

    private void chunks(Harm harm) throws IOException {
        try (Stream<Path> files = Files.walk(stick)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                harm.to(file);
            }
        }
    }
}
