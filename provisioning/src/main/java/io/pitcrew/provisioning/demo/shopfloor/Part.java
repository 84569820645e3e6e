package io.pitcrew.provisioning.demo.shopfloor;

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
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One process of the demo: what it says line by line, what is said to it, and its end – in peace or by `kill -9`.
final class Part {
    private final String name;
    private final Process process;
    private final PrintWriter in;
    private final CountDownLatch silent = new CountDownLatch(1);

    private Part(String name, Process process) {
        this.name = name;
        this.process = process;
        in = new PrintWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
    }

    /// @param log where its standard error goes
    static Part start(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path log,
            Consumer<String> lines,
            Executor threads)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Part part = new Part(name, builder.start());
        threads.execute(() -> part.listen(lines));
        return part;
    }

    String name() {
        return name;
    }

    boolean alive() {
        return process.isAlive();
    }

    void say(String line) {
        in.println(line);
    }

    /// The plug is pulled: nothing is flushed, nobody is told.
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        await(Duration.ofSeconds(10));
    }

    void stop() {
        process.destroy();
        if (!await(Duration.ofSeconds(8))) {
            kill();
        }
    }

    boolean await(Duration atMost) {
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Waits until the last line was handed over.
    void drained() {
        try {
            silent.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(Consumer<String> lines) {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.accept(line);
            }
        } catch (IOException | UncheckedIOException e) {
            // the process ended in the middle of a line
        } finally {
            silent.countDown();
        }
    }
}
