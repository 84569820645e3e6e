package io.pitcrew.kiosk.proof;

import io.pitcrew.kiosk.proof.line.Shopfloor;
import io.pitcrew.station.testkit.Await;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// A kiosk that no network reaches gets its first release, and what is recalled in it, from a stick that
/// `pitcrew bundle` wrote: after one whose time is over, and after ones that hold no more than a part, as if they were
/// pulled out there. Ends with 1 if it does not hold.
final class StickTrial {
    private static final String KIOSK = "press-3";
    private static final String AID = "die-change";
    private static final String ANA = "0C00062F3B";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOKS = Duration.ofMillis(2500);
    private static final int PARTS = 4;

    private final Path plug;
    private final Rehearsed kiosk;
    private int wrong;

    private StickTrial(Path plug, Rehearsed kiosk) {
        this.plug = plug;
        this.kiosk = kiosk;
    }

    /// @param args the checkout, an empty folder
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        Path checkout = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        Path plug = folder.resolve("plug");
        StickTrial trial;
        double seconds;
        try (Shopfloor floor = new Shopfloor();
                Operations operations = new Operations(checkout, folder)) {
            operations.make(List.of(KIOSK), floor.broker.port());
            operations.publish();
            String home = "--home=" + operations.home();
            operations.run("recall", AID, "--reason=The clamp may slip: call your supervisor.", home);
            operations.run("bundle", folder.resolve("old").toString(), "--days=0", home);
            operations.run("bundle", folder.resolve("stick").toString(), home);
            alone(operations.kiosk(KIOSK), floor.broker.port(), plug);
            Rehearsed kiosk = Rehearsed.start(checkout, operations.kiosk(KIOSK), operations.log(KIOSK), _ -> {});
            trial = new StickTrial(plug, kiosk);
            try {
                seconds = trial.run(out, folder.resolve("old"), folder.resolve("stick"));
            } finally {
                kiosk.process().stop();
            }
        }
        boolean holds = trial.wrong == 0;
        out.printf(
                Locale.ROOT,
                "{\"id\":\"stick\",\"holds\":%b,\"figure\":%d,\"unit\":\"times not as it should be\",\"peers\":{"
                        + "\"s from plug to in force\":%.1f},\"limit\":0,\"runs\":%d}%n",
                holds,
                trial.wrong,
                seconds,
                PARTS + 3);
        System.exit(holds ? 0 : 1);
    }

    /// Its broker is nowhere, and it looks for a stick.
    private static void alone(Path kiosk, int broker, Path plug) throws IOException {
        Path settings = kiosk.resolve("kiosk.toml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("127.0.0.1:" + broker, "127.0.0.1:1")
                        .replaceFirst("(?m)^content = .*$", "content = [\"broker\", \"folder:" + plug + "\"]"));
    }

    private double run(PrintStream out, Path old, Path stick) throws IOException {
        kiosk.await("Attract");
        told(out, "no stick: no release", kiosk.ask("release").equals("0"));
        Files.move(old, plug);
        pause();
        told(out, "a stick whose time is over: no release", kiosk.ask("release").equals("0"));
        pull(old);
        List<Path> chunks = chunks(stick);
        for (int part = 0; part < PARTS; part++) {
            copy(stick, plug, chunks.subList(0, chunks.size() * part / PARTS));
            pause();
            told(
                    out,
                    "pulled out with " + part + " quarters read: no release",
                    kiosk.ask("release").equals("0"));
            pull(plug.resolveSibling("part-" + part));
        }
        long began = System.nanoTime();
        Files.move(stick, plug);
        Await.until(PATIENCE, "release 1 in force", () -> kiosk.ask("release").equals("1"));
        double seconds = (System.nanoTime() - began) / 1e9;
        kiosk.ask("tap " + ANA);
        kiosk.await("AtHome");
        kiosk.ask("touch OpenAid " + AID);
        String floor = kiosk.ask("state");
        told(out, "the whole stick: release 1 in force, and what is recalled is not opened", floor.equals("Recalled"));
        return seconds;
    }

    private void told(PrintStream out, String what, boolean right) {
        out.println("  " + what + (right ? ": yes" : ": NO"));
        wrong += right ? 0 : 1;
    }

    /// It looks every second.
    private static void pause() {
        LockSupport.parkNanos(LOOKS.toNanos());
    }

    private void pull(Path to) throws IOException {
        Files.move(plug, to);
        pause();
    }

    private static List<Path> chunks(Path stick) throws IOException {
        try (Stream<Path> files = Files.walk(stick)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}"))
                    .sorted()
                    .toList();
        }
    }

    /// Its papers and some of its chunks.
    private static void copy(Path stick, Path to, List<Path> chunks) throws IOException {
        Path aside = to.resolveSibling("aside");
        Files.createDirectories(aside);
        for (Path chunk : chunks) {
            Path file = aside.resolve(stick.relativize(chunk));
            Files.createDirectories(file.getParent());
            Files.copy(chunk, file);
        }
        try (Stream<Path> papers = Files.list(stick)) {
            for (Path paper : papers.filter(Files::isRegularFile).toList()) {
                Files.copy(paper, aside.resolve(paper.getFileName()));
            }
        }
        Files.move(aside, to);
    }
}
