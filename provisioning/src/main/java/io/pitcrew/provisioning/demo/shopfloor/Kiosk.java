package io.pitcrew.provisioning.demo.shopfloor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The kiosk as the demo sees it: a process that is asked in one line and answers in one (`ok …` or `no …`), and tells
/// by itself what happens (`* …`).
public final class Kiosk {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DIGIT = "touch PinKey";
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final Starter starter;
    private final Consumer<String> transcript;
    private Part part;

    /// Starts the process and hands its lines to the consumer.
    interface Starter {
        Part start(Consumer<String> lines);
    }

    /// @param transcript gets every line said and heard
    Kiosk(Starter starter, Consumer<String> transcript) {
        this.starter = starter;
        this.transcript = transcript;
        part = starter.start(this::hear);
    }

    public void onEvent(Consumer<String> listener) {
        listeners.add(listener);
    }

    /// @return what follows `ok`
    public String ask(String command) {
        return ask(command, PATIENCE);
    }

    public synchronized String ask(String command, Duration patience) {
        answers.clear();
        String told = command.startsWith(DIGIT) ? DIGIT : command; // a PIN is nobody's business
        transcript.accept("> " + told);
        part.say(command);
        String answer = next(patience);
        if (answer == null) {
            throw new Stuck("the kiosk did not answer '" + told + "' within " + patience.toSeconds() + " s");
        }
        if (!answer.startsWith("ok")) {
            throw new Stuck("the kiosk answered '" + told + "' with: " + answer);
        }
        return answer.substring(2).strip();
    }

    /// Waits until the floor stands in this state.
    public void await(String state) {
        ask("await " + state + " " + PATIENCE.toMillis(), PATIENCE.plusSeconds(5));
    }

    public void kill() {
        part.kill();
    }

    public synchronized void start() {
        part = starter.start(this::hear);
    }

    void stop() {
        part.stop();
    }

    public boolean alive() {
        return part.alive();
    }

    boolean ends(Duration atMost) {
        return part.await(atMost);
    }

    private void hear(String line) {
        transcript.accept(line);
        if (line.startsWith("* ")) {
            listeners.forEach(l -> l.accept(line.substring(2)));
        } else if (line.startsWith("ok") || line.startsWith("no")) {
            answers.add(line);
        }
    }

    private @org.jspecify.annotations.Nullable String next(Duration patience) {
        try {
            return answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
