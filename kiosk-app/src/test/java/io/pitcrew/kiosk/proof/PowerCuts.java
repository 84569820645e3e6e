package io.pitcrew.kiosk.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/// R1: the power is cut at random moments while workers work, and nothing that was said to be done is lost, nothing is
/// there twice, nothing is missing in between. Prints a table and one line for the record; ends with 1 if it does not
/// hold.
final class PowerCuts {
    private static final String WITHOUT_SCREEN = "press-3";
    private static final String WITH_SCREEN = "press-4";

    private final Path folder;
    private final Operations operations;
    private final Audit audit = new Audit();
    private final ShiftCuts shifts;
    private final ScreenCuts screens;

    private PowerCuts(Path checkout, Path folder, String classPath, long seed) {
        this.folder = folder;
        operations = new Operations(checkout, folder);
        shifts = new ShiftCuts(
                WITHOUT_SCREEN,
                operations.kiosk(WITHOUT_SCREEN),
                operations.log(WITHOUT_SCREEN),
                classPath,
                audit,
                new Random(seed));
        screens = new ScreenCuts(
                new ScreenCuts.Place(checkout, WITH_SCREEN, operations.kiosk(WITH_SCREEN), operations.log(WITH_SCREEN)),
                audit,
                new Random(seed + 1));
    }

    /// @param args the checkout, an empty folder to work in, cuts without screen, cuts with it, and `work` – or `lie`,
    ///     the control: done is said before it is true; the class path of the kiosk without screen
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        int without = Integer.parseInt(args[2]);
        int with = Integer.parseInt(args[3]);
        String order = args[4];
        long seed = System.nanoTime();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
        PrintStream out = System.out;
        out.printf(
                Locale.ROOT,
                "R1  kill -9, %,d times without screen%s and %d times with, seed %d%n",
                without,
                order.equals("lie") ? ", done said too early" : "",
                with,
                seed);
        PowerCuts cuts = new PowerCuts(Path.of(args[0]), folder, args[5], seed);
        System.exit(cuts.prove(without, with, order, out) ? 0 : 1);
    }

    private boolean prove(int without, int with, String order, PrintStream out) throws IOException {
        long began = System.nanoTime();
        boolean holds = false;
        String figure = "null";
        try {
            Audit.Findings findings = run(without, with, order);
            table(out, findings, with, (System.nanoTime() - began) / 1e9);
            // who was told nothing lost nothing, and proves nothing
            boolean told = audit.toldBy(WITHOUT_SCREEN) > 0 && audit.toldBy(WITH_SCREEN) > 0;
            holds = told && findings.violations() == 0;
            figure = Long.toString(findings.violations());
        } catch (CompletionException | IllegalStateException | AssertionError e) {
            out.println("  ! " + (e instanceof CompletionException ? e.getCause() : e));
        }
        if (holds) {
            delete(folder);
        } else {
            out.println("  all of it is in " + folder);
        }
        out.printf(
                Locale.ROOT,
                "{\"id\":\"R1\",\"holds\":%b,\"figure\":%s,\"unit\":\"records lost, duplicated or missing\","
                        + "\"peers\":{},\"limit\":0,\"runs\":%d}%n",
                holds,
                figure,
                without + with);
        return holds;
    }

    private Audit.Findings run(int without, int with, String order) throws IOException {
        Executor threads = task -> Thread.ofPlatform().daemon().start(task);
        try (Operations open = operations) {
            open.open(List.of(WITHOUT_SCREEN, WITH_SCREEN));
            CompletableFuture<Long> shiftHead = CompletableFuture.supplyAsync(
                    () -> {
                        shifts.settle();
                        shifts.cut(without, order);
                        return shifts.drain();
                    },
                    threads);
            open.publish();
            CompletableFuture<Long> screenHead = CompletableFuture.supplyAsync(() -> screens.cut(with), threads);
            // whichever is stuck first ends both
            CompletableFuture.anyOf(
                            CompletableFuture.allOf(shiftHead, screenHead), failed(shiftHead), failed(screenHead))
                    .join();
            return audit.of(open.export(), Map.of(WITHOUT_SCREEN, shiftHead.join(), WITH_SCREEN, screenHead.join()));
        }
    }

    /// Completes only if the other fails.
    private static CompletableFuture<Void> failed(CompletableFuture<?> other) {
        CompletableFuture<Void> failed = new CompletableFuture<>();
        var _ = other.exceptionally(cause -> {
            failed.completeExceptionally(cause);
            return null;
        });
        return failed;
    }

    private void table(PrintStream out, Audit.Findings found, int with, double seconds) {
        shifts.cuts()
                .forEach((when, count) -> row(out, "cut while " + when.name().toLowerCase(Locale.ROOT), count));
        row(out, "cut inside a procedure on the screen", with);
        row(out, "said to be done", audit.toldBy(WITHOUT_SCREEN));
        row(out, "said to be done on the screen", audit.toldBy(WITH_SCREEN));
        row(out, "records at operations", found.stored());
        row(out, "said to be done, lost", found.lost());
        row(out, "there twice", found.twice());
        row(out, "missing", found.missing());
        row(out, "chain broken", found.broken());
        found.examples().forEach(example -> out.println("  ! " + example));
        out.printf(Locale.ROOT, "  %.1f s%n", seconds);
    }

    private static void row(PrintStream out, String what, long figure) {
        out.printf(Locale.ROOT, "  %-38s %,10d%n", what, figure);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
