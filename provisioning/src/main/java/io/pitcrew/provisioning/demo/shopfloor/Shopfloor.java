package io.pitcrew.provisioning.demo.shopfloor;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A broker, operations and one kiosk, each a process of its own, with a cable between kiosk and broker.
public final class Shopfloor implements Closeable {
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);
    private final Plan plan;
    private final Executor threads;
    private final NetworkLever cable;
    private Optional<Part> broker;
    private final Part operations;
    private final Kiosk kiosk;

    /// What to start.
    ///
    /// @param root the checkout
    /// @param badges for the strip beside the frame, `label=number`; none: no display
    /// @param logs where each process writes what nobody needs to read on a good day
    public record Plan(Path root, Workshop workshop, Broker broker, Path kioskFolder, List<String> badges, Path logs) {}

    /// Starts all of it; what cannot be started leaves nothing running.
    ///
    /// @throws Stuck if the kiosk does not answer
    public static Shopfloor open(Plan plan, NetworkLever cable, Executor threads, Consumer<String> terminal)
            throws IOException {
        Shopfloor floor = new Shopfloor(plan, cable, threads, terminal);
        try {
            floor.kiosk.ask("state", STARTS_WITHIN);
            return floor;
        } catch (Stuck e) {
            floor.close();
            throw e;
        }
    }

    private Shopfloor(Plan plan, NetworkLever cable, Executor threads, Consumer<String> terminal) {
        this.plan = plan;
        this.cable = cable;
        this.threads = threads;
        broker = plan.broker().start(plan.logs(), threads);
        operations = start(
                "operations",
                pitcrew("serve", "--home", plan.workshop().operations().toString(), "--watch"),
                terminal);
        kiosk = new Kiosk(lines -> start("kiosk", kioskCommand(), lines), new Transcript(log("rehearsal"))::add);
    }

    public Kiosk kiosk() {
        return kiosk;
    }

    public NetworkLever cable() {
        return cable;
    }

    public void killBroker() {
        broker.orElseThrow(() -> new Stuck("the broker runs elsewhere and is not ours to kill"))
                .kill();
    }

    public void startBroker() {
        broker = plan.broker().start(plan.logs(), threads);
    }

    public void edit(String aid, String before, String after) throws IOException {
        plan.workshop().edit(aid, before, after);
    }

    /// What an author reads: `pitcrew inbox`.
    public String inbox() {
        return output("inbox", "--home", plan.workshop().operations().toString());
    }

    /// Writes all stored records to a file: `pitcrew export --jsonl`.
    public void export(Path file) {
        output("export", "--jsonl", "--home", plan.workshop().operations().toString(), "--out", file.toString());
    }

    /// What an auditor does who gets one file: checks it, and has a record shown with what was on its screen.
    ///
    /// @param record its number
    /// @param pages gets the pages, as the kiosk draws them
    /// @return what `pitcrew verify-ledger` says
    public String audit(Path evidence, long record, Path pages) {
        String home = plan.workshop().operations().toString();
        output("export", "--evidence", "--home", home, "--out", evidence.toString());
        return output(
                "verify-ledger", evidence.toString(), "--show", Long.toString(record), "--out", pages.toString());
    }

    public void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stuck("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        kiosk.stop();
        operations.stop();
        broker.ifPresent(Part::stop);
        cable.close();
    }

    private String output(String... command) {
        LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Part part = start(command[0], pitcrew(command), lines::add);
        if (!part.await(STARTS_WITHIN)) {
            part.kill();
            throw new Stuck("pitcrew " + command[0] + " does not end; see " + log(command[0]));
        }
        part.drained();
        return String.join("\n", lines);
    }

    private Part start(String name, List<String> command, Consumer<String> lines) {
        try {
            return Part.start(name, command, Map.of(), log(name), lines, threads);
        } catch (IOException e) {
            throw new Stuck(name + " does not start: " + e.getMessage(), e);
        }
    }

    private Path log(String name) {
        return plan.logs().resolve(name + ".log");
    }

    private List<String> kioskCommand() {
        List<String> command = new ArrayList<>(List.of(
                plan.root().resolve("kiosk-app/bin/kiosk").toString(),
                "--home",
                plan.kioskFolder().toString(),
                "--rehearse"));
        if (plan.badges().isEmpty()) {
            command.add("--headless");
        }
        plan.badges().forEach(badge -> command.addAll(List.of("--badge", badge)));
        return command;
    }

    private static List<String> pitcrew(String... arguments) {
        return Broker.java(arguments);
    }
}
