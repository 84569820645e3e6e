package io.pitcrew.kiosk.proof;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A kiosk as it is shipped, with its screen and a simulated badge reader, that is asked in a line and answers in one.
final class Rehearsed {
    static final Duration PATIENCE = Duration.ofSeconds(90);
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final Life process;
    private final Path log;

    private Rehearsed(List<String> command, Path log, Consumer<String> events) {
        this.log = log;
        process = Life.start(command, log, line -> {
            events.accept(line);
            if (line.startsWith("ok") || line.startsWith("no")) {
                answers.add(line);
            }
        });
    }

    /// @param folder what was carried to it
    /// @param log what its process has to say besides
    /// @param lines hears every line, on a thread of its own
    static Rehearsed start(Path checkout, Path folder, Path log, Consumer<String> lines) {
        String program = checkout.resolve("kiosk-app/bin/kiosk").toString();
        return new Rehearsed(List.of(program, "--home", folder.toString(), "--rehearse", "--headless"), log, lines);
    }

    Life process() {
        return process;
    }

    void await(String floor) {
        ask("await " + floor + " " + PATIENCE.minusSeconds(5).toMillis());
    }

    /// @return what follows `ok`
    String ask(String command) {
        process.say(command);
        String answer = next();
        if (answer == null || !answer.startsWith("ok")) {
            throw new IllegalStateException("'" + command + "' was answered with " + answer + "; see " + log);
        }
        return answer.substring("ok".length()).strip();
    }

    private @org.jspecify.annotations.Nullable String next() {
        try {
            String answer = null;
            for (long until = System.nanoTime() + PATIENCE.toNanos();
                    answer == null && System.nanoTime() < until && !process.ends(Duration.ZERO); ) {
                answer = answers.poll(200, TimeUnit.MILLISECONDS);
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// In good order.
    void end() {
        process.hangUp();
        if (!process.ends(PATIENCE)) {
            process.stop();
        }
    }
}
