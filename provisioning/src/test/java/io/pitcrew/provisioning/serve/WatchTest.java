package io.pitcrew.provisioning.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WatchTest {
    @TempDir
    Path temp;

    @Test
    void savingInSeveralMovesIsToldOnceAlsoInANewFolder() throws Exception {
        LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
        Watch watch = Watch.folder(temp, () -> told.add("changed"));
        Thread thread = Thread.ofPlatform().start(watch);
        try (watch) {
            Files.writeString(temp.resolve("a.toml~"), "1");
            Files.writeString(temp.resolve("a.toml"), "2");
            Files.delete(temp.resolve("a.toml~"));
            assertEquals("changed", told.poll(5, TimeUnit.SECONDS));
            Files.createDirectories(temp.resolve("aids/jam"));
            assertEquals("changed", told.poll(5, TimeUnit.SECONDS));
            Files.writeString(temp.resolve("aids/jam/en.md"), "3");
            assertEquals("changed", told.poll(5, TimeUnit.SECONDS));
            assertNull(told.poll(3 * Watch.QUIET.toMillis(), TimeUnit.MILLISECONDS));
        }
        thread.join(Duration.ofSeconds(5));
        assertFalse(thread.isAlive());
    }

    @Test
    void aFileIsToldWhenItIsWrittenAndItsNeighboursAreNot() throws Exception {
        LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
        Watch watch = Watch.file(temp.resolve("people.json"), () -> told.add("changed"));
        Thread thread = Thread.ofPlatform().start(watch);
        try (watch) {
            Files.writeString(temp.resolve("people.csv"), "1");
            assertNull(told.poll(3 * Watch.QUIET.toMillis(), TimeUnit.MILLISECONDS));
            Files.move(temp.resolve("people.csv"), temp.resolve("people.json"));
            assertEquals("changed", told.poll(5, TimeUnit.SECONDS));
        }
        thread.join(Duration.ofSeconds(5));
        assertFalse(thread.isAlive());
    }
}
