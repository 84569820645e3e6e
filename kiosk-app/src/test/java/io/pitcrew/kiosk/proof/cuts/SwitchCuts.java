package io.pitcrew.kiosk.proof.cuts;

import io.pitcrew.kiosk.proof.cuts.Disk.Loss;
import io.pitcrew.station.id.Sha256;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// R3: the power is cut at every write, sync and rename of a switch, in every state that a switch may meet. Whatever
/// the
/// disk kept, the kiosk starts with the old release or the new one, whole; never with less than the screen had shown.
final class SwitchCuts {
    private final Path logs;
    private final Path scratch;
    private final PrintStream out;
    private int violations;
    private int cuts;
    private int states;

    private SwitchCuts(Path logs, Path scratch, PrintStream out) {
        this.logs = logs;
        this.scratch = scratch;
        this.out = out;
    }

    /// @param args folder of the logs; folder for disks that are put together; `all`, `some` or `control`
    public static void main(String[] args) throws IOException {
        SwitchCuts proof = new SwitchCuts(Path.of(args[0]), Path.of(args[1]), System.out);
        boolean holds = switch (args[2]) {
            case "control" -> proof.control();
            case "some" -> proof.all(10) && proof.control();
            case "all" -> proof.all(1) && proof.control();
            default -> throw new IllegalArgumentException(args[2]);
        };
        System.out.printf(
                Locale.ROOT,
                "{\"id\":\"R3\",\"holds\":%b,\"figure\":%d,\"unit\":\"violations\",\"peers\":{},\"limit\":0,\"runs\":%d}%n",
                holds,
                proof.violations,
                proof.states);
        System.exit(holds ? 0 : 1);
    }

    /// @param every judges one of so many operations; which, differs from run to run
    private boolean all(int every) throws IOException {
        long seed = System.nanoTime();
        out.printf(
                Locale.ROOT,
                "R3  a cut at %s operation of the disk, seed %d%n",
                every == 1 ? "every" : "one in " + every,
                seed);
        out.printf(Locale.ROOT, "    %-28s %10s %10s %10s%n", "story", "operations", "disks", "wrong");
        for (Story story : played()) {
            int before = violations;
            int statesBefore = states;
            int operations = cut(story, every, new Random(seed), true);
            out.printf(
                    Locale.ROOT,
                    "    %-28s %10d %10d %10d%n",
                    story.name(),
                    operations,
                    states - statesBefore,
                    violations - before);
        }
        out.printf(Locale.ROOT, "    %d cuts, %d different disks, %d wrong%n", cuts, states, violations);
        return violations == 0;
    }

    private List<Story> played() {
        return Story.all().stream().filter(story -> Files.exists(log(story))).toList();
    }

    private Path log(Story story) {
        return logs.resolve(story.name() + ".strace");
    }

    /// A disk on which a sync does nothing must be found out, or this proof could not fail.
    private boolean control() throws IOException {
        int before = violations;
        int statesBefore = states;
        cut(played().getFirst(), 3, new Random(1), false);
        int found = violations - before;
        violations = before;
        states = statesBefore;
        out.printf(Locale.ROOT, "    control, syncs taken out: %d found wrong%n", found);
        return found > 0;
    }

    private int cut(Story story, int every, Random chance, boolean syncs) throws IOException {
        List<Operation> operations = Trace.read(log(story), logs.resolve(story.name()));
        Judge judge = new Judge(story);
        Disk disk = new Disk();
        Set<Sha256> seen = new HashSet<>();
        int next = chance.nextInt(every);
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            if (syncs || !(operation instanceof Operation.Sync)) {
                disk.apply(operation);
            }
            if (i != next) {
                continue;
            }
            next += every;
            cuts++;
            for (Loss loss : Loss.values()) {
                Map<String, byte[]> files = disk.after(loss, chance);
                byte[] told = disk.holds("told");
                if (seen.add(fingerprint(files, told))) {
                    states++;
                    judge(
                            story,
                            judge,
                            files,
                            told,
                            "operation " + i + " of " + operations.size() + ", " + name(operation) + ", loses " + loss,
                            syncs);
                }
            }
        }
        byte[] told = disk.holds("told");
        if (told.length == 0 || told[told.length - 1] != story.last()) {
            throw new IllegalStateException("the end of '" + story.name() + "' is not in its log");
        }
        return operations.size();
    }

    private void judge(Story story, Judge judge, Map<String, byte[]> files, byte[] told, String where, boolean aloud)
            throws IOException {
        Path folder = scratch.resolve("disk");
        Disk.write(files, folder);
        int shown = 0;
        boolean opened = false;
        for (byte one : told) {
            opened |= one == Story.TOLD_OPENED;
            shown = one == Story.TOLD_OPENED ? shown : Math.max(shown, one);
        }
        List<String> wrong = judge.wrong(folder, shown, opened);
        remove(folder);
        if (!wrong.isEmpty()) {
            violations++;
            if (aloud && violations <= 10) {
                out.println("  " + story.name() + ", " + where + ": " + String.join("; ", wrong));
            }
        }
    }

    static String name(Operation operation) {
        return switch (operation) {
            case Operation.Folder(String path) -> "mkdir " + path;
            case Operation.Create(String path) -> "create " + path;
            case Operation.Write write -> "write " + write.data().size() + " at " + write.at() + " of " + write.path();
            case Operation.Cut cut -> "truncate " + cut.path() + " to " + cut.size();
            case Operation.Sync(String path) -> "sync " + (path.isEmpty() ? "the folder" : path);
            case Operation.Rename(String from, String to) -> "rename " + from + " to " + to;
            case Operation.Remove(String path) -> "remove " + path;
        };
    }

    static Sha256 fingerprint(Map<String, byte[]> files, byte[] told) {
        MessageDigest digest = Sha256.digest();
        digest.update(told);
        files.forEach((name, bytes) -> {
            digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return Sha256.of(digest);
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
