package io.pitcrew.kiosk.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One process: what it says line by line, what is said to it, and its end, in peace or by `kill -9`.
final class Life {
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(10);
    private final Process process;
    private final PrintWriter in;
    private final Thread listening;

    private Life(Process process, Consumer<String> lines) {
        this.process = process;
        in = new PrintWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
        listening = Thread.ofPlatform().daemon().name("hears " + process.pid()).start(() -> listen(process, lines));
    }

    /// Short lives are started as cheaply as can be, unless the environment says how.
    ///
    /// @param log where its standard error goes
    /// @param lines hears what it says, on a thread of its own
    static Life start(List<String> command, Path log, Consumer<String> lines) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putIfAbsent("PITCREW_JAVA_FLAGS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        try {
            return new Life(builder.start(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(command.getFirst() + " does not start", e);
        }
    }

    long pid() {
        return process.pid();
    }

    void say(String line) {
        in.println(line);
    }

    /// There will be nothing more to say.
    void hangUp() {
        in.close();
    }

    /// The plug is pulled after a while; all that was said until then has been heard when this returns.
    ///
    /// @return whether it still lived
    boolean cutAfter(Duration wait) {
        boolean lived = !ends(wait);
        process.destroyForcibly();
        if (!ends(ENDS_WITHIN)) {
            throw new IllegalStateException("process " + process.pid() + " outlives kill -9");
        }
        return lived;
    }

    void stop() {
        process.destroy();
        if (!ends(ENDS_WITHIN)) {
            var _ = cutAfter(Duration.ZERO);
        }
    }

    /// @return whether it ended by then, and all that it said was heard
    boolean ends(Duration within) {
        try {
            if (!process.waitFor(within.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
            listening.join();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    int exit() {
        return process.exitValue();
    }

    private static void listen(Process process, Consumer<String> lines) {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.accept(line);
            }
        } catch (IOException e) {
            // it ended in the middle of a line, which counts as not said
        }
    }
}
