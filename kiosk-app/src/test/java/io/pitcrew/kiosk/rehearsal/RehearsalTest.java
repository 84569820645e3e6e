package io.pitcrew.kiosk.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.badge.simulated.SimulatedReader;
import io.pitcrew.kiosk.floor.LiveFloor;
import io.pitcrew.kiosk.flow.rules.PressShop;
import io.pitcrew.station.config.KioskConfig;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    @TempDir
    private Path folder;

    @Test
    void aScriptWalksToAStepAndSeesEachAnswer() throws IOException, InterruptedException {
        List<String> lines = play(
                "await AtHome 5000",
                "hero",
                "touch OpenAid die-change",
                "touch Start 0",
                "step",
                "touch Next",
                "touch Ok",
                "step",
                "shot " + folder.resolve("step.png"),
                "head");
        assertTrue(lines.contains("ok Likeliest die-change"), lines::toString);
        assertTrue(lines.contains("ok die-change 1 5 do"), lines::toString);
        assertTrue(lines.contains("ok die-change 3 5 measure 20 30"), lines::toString);
        assertTrue(lines.contains("* floor Cover"), lines::toString);
        assertTrue(Files.exists(folder.resolve("step.png")));
        assertEquals("ok 7", lines.getLast());
    }

    @Test
    void whatCannotBeDoneIsAnsweredWithNo() throws IOException, InterruptedException {
        List<String> lines =
                play("await AtHome 5000", "touch Nonsense", "step", "await Done 50", "tap 0C000621A5", "sing");
        assertEquals(
                List.of(
                        "no touch: no touch is called Nonsense",
                        "no step here",
                        "no timeout: AtHome",
                        "no nobody listens at the reader's port",
                        "no sing here"),
                lines.stream().filter(l -> l.startsWith("no")).toList());
    }

    private List<String> play(String... commands) throws IOException, InterruptedException {
        KioskConfig.Reader wish =
                new KioskConfig.Reader("simulated", KioskConfig.Protocol.ID12, 9600, Optional.empty());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (SimulatedReader reader = new SimulatedReader(wish, folder.resolve("reader"));
                LiveFloor floor = new LiveFloor(folder, Duration.ofSeconds(60))) {
            reader.plug();
            AtomicLong number = new AtomicLong();
            Rehearsal rehearsal = new Rehearsal(
                    reader,
                    floor.loop()::touch,
                    new BlindCamera(),
                    new Books(() -> 7, () -> 7),
                    new PrintStream(said, true, StandardCharsets.UTF_8));
            floor.also(f -> rehearsal.shows(f, number.incrementAndGet()));
            floor.tap(PressShop.AMARA);
            rehearsal.run(new BufferedReader(new StringReader(String.join("\n", commands))));
        }
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /// Sees everything at once and draws nothing.
    private static final class BlindCamera implements Camera {
        @Override
        public CompletableFuture<Void> painted(long number) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void shot(Path png) throws IOException {
            Files.createFile(png);
        }
    }
}
