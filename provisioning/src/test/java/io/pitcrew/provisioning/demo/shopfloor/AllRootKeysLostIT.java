package io.pitcrew.provisioning.demo.shopfloor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.keys.NextRoot;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.link.MqttBoards;
import io.pitcrew.provisioning.publish.Boards;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The drill of `docs/all-root-keys-lost.md`, step by step, with both programs.
final class AllRootKeysLostIT {
    @TempDir
    Path temp;

    @Test
    void operationsGoesOnWithNewRootKeysOnceSomebodyHasTypedTheirFingerprintAtTheKiosk() throws Exception {
        try (RealFloor floor = new RealFloor(temp)) {
            floor.pitcrew("publish");
            floor.serve();
            floor.startKiosk();
            floor.shows(1);

            // 1. Lose them
            Path found = Files.createDirectory(temp.resolve("found"));
            for (Path key : rootKeys(floor)) {
                Files.move(key, found.resolve(key.getFileName()));
            }
            copy(floor.home.resolve("trust"), found.resolve("trust"));

            // 2. Nothing stops but the keys
            assertTrue(floor.pitcrew("keys", "rotate", "author").contains("pitcrew keys reroot"));
            floor.plant.replace("aids/jam/de.md", "twice.", "dreimal.");
            floor.shows(2);

            // 3. New ones
            String told = floor.pitcrew("keys", "reroot", "--all-root-keys-are-lost");
            String fingerprint = told.lines()
                    .filter(line -> line.startsWith("Fingerprint: "))
                    .map(line -> line.substring("Fingerprint: ".length()))
                    .findFirst()
                    .orElseThrow();
            assertTrue(
                    Files.readString(floor.home.resolve("recovery-sheet.html")).contains(fingerprint), "on the sheet");

            // 4. No kiosk believes them from afar
            floor.pitcrew("publish");
            floor.says("press-3: trust root refused");
            assertEquals(2, floor.release());

            // 5. At the kiosk
            floor.startKiosk("--trust", fingerprint);
            floor.says("press-3: trust root 2 in force after 1, by person");
            assertEquals(2, floor.release(), "what was in force stays in force");

            // 6. The old ones are worth nothing any more
            whoFoundTheOldKeysSigns(floor, found, 3);
            floor.says("press-3: trust root refused: WRONG_KEY");

            // 7. Go on
            floor.startKiosk();
            floor.pitcrew("keys", "rotate", "author");
            floor.plant.replace("aids/jam/de.md", "dreimal.", "viermal.");
            floor.says("press-3: trust root 3 in force after 2, by signature");
            floor.shows(3);
            floor.says("press-3: release 3 in force");
            assertTrue(floor.pitcrew("receipt", "3").contains("1 of 1"));
        }
    }

    /// Makes trust roots of this version with keys that were lost, and puts the last one where kiosks look for it.
    private void whoFoundTheOldKeysSigns(RealFloor floor, Path found, int version) throws Exception {
        Path elsewhere = temp.resolve("elsewhere");
        copy(floor.home, elsewhere);
        try (Stream<Path> newer = Files.list(elsewhere.resolve("trust"))) {
            for (Path file : newer.toList()) {
                Files.delete(file);
            }
        }
        copy(found.resolve("trust"), elsewhere.resolve("trust"));
        OperationsHome thief = OperationsHome.open(elsewhere, new Problems()).orElseThrow();
        while (thief.rootVersion() < version) {
            try (Stream<Path> keys = Files.list(found)) {
                List<Path> files = keys.filter(Files::isRegularFile).toList();
                new NextRoot(thief, files, Instant.now()).renew();
            }
        }
        try (Boards.Connection connection = new MqttBoards()
                .connect(floor.broker(), Topics.of(thief.settings().sitePath()))) {
            connection.board().putRoot(version, thief.rootEnvelope(version)).join();
        }
    }

    private static List<Path> rootKeys(RealFloor floor) throws Exception {
        try (Stream<Path> keys = Files.list(floor.home.resolve("keys"))) {
            return keys.filter(file -> file.getFileName().toString().startsWith("root-"))
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
