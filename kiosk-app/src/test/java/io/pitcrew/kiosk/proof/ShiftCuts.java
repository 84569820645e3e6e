package io.pitcrew.kiosk.proof;

import io.pitcrew.station.testkit.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;

/// Cuts the power of a kiosk without a screen on which somebody always works, again and again on the same folder.
final class ShiftCuts {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration DRAINS_WITHIN = Duration.ofMinutes(30);
    private static final List<When> SPREAD = List.of(When.WORKING, When.SENDING, When.WORKING, When.STARTING);

    private final String kiosk;
    private final Path folder;
    private final Path log;
    private final String classPath;
    private final Audit audit;
    private final RandomGenerator chance;
    private final Map<When, Integer> cuts = new EnumMap<>(When.class);

    /// What the kiosk was at when the power went.
    enum When {
        STARTING,
        WORKING,
        /// Working, with records on their way and acknowledgements coming in.
        SENDING
    }

    /// @param log what the kiosk's processes have to say besides
    /// @param classPath of jars alone, so that Java can keep what it loaded once
    ShiftCuts(String kiosk, Path folder, Path log, String classPath, Audit audit, RandomGenerator chance) {
        this.kiosk = kiosk;
        this.folder = folder;
        this.log = log;
        this.classPath = classPath;
        this.audit = audit;
        this.chance = chance;
    }

    Map<When, Integer> cuts() {
        return cuts;
    }

    /// One life in peace. Its classes are kept, which halves what each later start takes.
    void settle() {
        Shift first = new Shift("-XX:ArchiveClassesAtExit=" + archive());
        first.life.say("once");
        first.end(PATIENCE);
    }

    /// @param order `work` or `lie`
    void cut(int times, String order) {
        Shift next = new Shift();
        for (int i = 0; i < times; i++) {
            Shift shift = next;
            shift.life.say(order);
            // started meanwhile, it does not touch the folder before it is told to
            next = new Shift();
            When when = SPREAD.get(i % SPREAD.size());
            shift.await(when);
            if (!shift.life.cutAfter(pause(when)) || !shift.trouble.isEmpty()) {
                throw new IllegalStateException("the kiosk did not just work: " + shift.trouble + "; see " + log);
            }
            cuts.merge(when, 1, Integer::sum);
        }
        next.life.hangUp();
        next.end(PATIENCE);
    }

    /// Lets the kiosk live until operations has everything.
    ///
    /// @return the last place of its chain
    long drain() {
        Shift last = new Shift();
        last.life.say("drain");
        last.end(DRAINS_WITHIN);
        return last.head;
    }

    private Duration pause(When when) {
        return Duration.ofMillis(when == When.STARTING ? chance.nextInt(0, 600) : chance.nextInt(20, 401));
    }

    private Path archive() {
        return log.resolveSibling(kiosk + ".jsa");
    }

    private List<String> command(String classes) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                classes,
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath,
                "io.pitcrew.kiosk.app.RestlessShift",
                folder.toString());
    }

    /// One life of the kiosk.
    private final class Shift {
        private final CountDownLatch worked = new CountDownLatch(1);
        private final CountDownLatch sent = new CountDownLatch(1);
        private volatile long head = -1;
        private volatile String trouble = "";
        final Life life;

        Shift() {
            this("-XX:SharedArchiveFile=" + archive());
        }

        Shift(String classes) {
            life = Life.start(command(classes), log, this::hear);
        }

        private void hear(String line) {
            if (line.startsWith("done ")) {
                audit.workerTold(kiosk, line.substring("done ".length()));
                worked.countDown();
            } else if (line.equals("sent")) {
                sent.countDown();
            } else if (line.startsWith("head ")) {
                head = Long.parseLong(line.substring("head ".length()));
            } else {
                trouble = line;
            }
        }

        void await(When when) {
            CountDownLatch sign = switch (when) {
                case STARTING -> new CountDownLatch(0);
                case WORKING -> worked;
                case SENDING -> sent;
            };
            Await.until(PATIENCE, "the kiosk is " + when + "; see " + log, () -> sign.getCount() == 0);
        }

        void end(Duration within) {
            if (!life.ends(within) || life.exit() != 0 || !trouble.isEmpty()) {
                throw new IllegalStateException("the kiosk did not end well: " + trouble + "; see " + log);
            }
        }
    }
}
