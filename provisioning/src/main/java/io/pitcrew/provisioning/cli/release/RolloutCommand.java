package io.pitcrew.provisioning.cli.release;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.cli.terminal.WhoOption;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.publish.Boards;
import io.pitcrew.provisioning.publish.NotDelivered;
import io.pitcrew.provisioning.publish.Outcome;
import io.pitcrew.provisioning.publish.Publisher;
import io.pitcrew.provisioning.rollout.Evidence;
import io.pitcrew.provisioning.rollout.Plan;
import io.pitcrew.provisioning.rollout.PlanFile;
import io.pitcrew.provisioning.rollout.Rollout;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.topic.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "rollout",
        description = "How releases reach the floor: show it, stop it, give it on, take it back.",
        mixinStandardHelpOptions = true)
public final class RolloutCommand implements Callable<Integer> {
    /// What may be done.
    enum Deed {
        show,
        pause,
        resume,
        halt,
        promote,
        rollback,
        history
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(
            paramLabel = "DEED",
            index = "0",
            defaultValue = "show",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}. pause: nothing goes on by itself;"
                    + " halt: the newest release goes no further; promote: to the next ring now; rollback N: the"
                    + " content of release N everywhere, under a new number.")
    private Deed deed = Deed.show;

    @Parameters(paramLabel = "N", index = "1", arity = "0..1", description = "For rollback: the release to go back to.")
    private Optional<Long> number = Optional.empty();

    @Option(names = "--why", paramLabel = "TEXT", description = "Kept in the history; for rollback, the note.")
    private String why = "by a person";

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dryRun;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Mixin
    private final WhoOption who = new WhoOption();

    private final Boards boards;
    private final Clock clock;

    public RolloutCommand(Boards boards, Clock clock) {
        this.boards = boards;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, NoHome, Malformed, NotDelivered {
        OperationsHome operations = home.open();
        Problems problems = new Problems();
        Optional<Plan> plan = PlanFile.read(operations.rolloutFile(), ZoneId.systemDefault(), problems);
        if (plan.isEmpty()) {
            return Exit.problems(problems, err());
        }
        if (number.isPresent() && deed != Deed.rollback) {
            throw new ParameterException(
                    spec.commandLine(), deed + " takes no number: it is about the newest release. Nothing was done.");
        }
        Publisher shelf = Publisher.reading(operations, clock);
        Rollout rollout = new Rollout(operations, shelf, plan.get(), clock);
        return switch (deed) {
            case show -> show(operations, rollout, plan.get());
            case history -> history(shelf, rollout, plan.get());
            case pause -> quietly("nothing goes on by itself any more", rollout::pause);
            case resume -> quietly("rollouts go on; nothing is halted", rollout::resume);
            case halt -> halt(shelf, rollout);
            case promote -> promote(operations, plan.get(), rollout);
            case rollback -> rollback(operations, plan.get(), shelf);
        };
    }

    private int halt(Publisher shelf, Rollout rollout) throws IOException {
        ReleaseNumber newest = shelf.newest();
        if (newest.equals(ReleaseNumber.ZERO)) {
            err().println("Nothing is published yet – there is nothing to halt.");
            return Exit.PROBLEMS;
        }
        String rings = shelf.rings().entrySet().stream()
                .filter(ring -> ring.getValue().release().equals(newest))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        int done = quietly("release " + newest + " goes no further", () -> rollout.halt(newest, why));
        if (!rings.isEmpty()) {
            out().println("It stays where it is: in " + rings
                    + ". `pitcrew rollout rollback N` takes it back, everywhere and at once.");
        }
        return done;
    }

    private int show(OperationsHome operations, Rollout rollout, Plan plan) throws IOException {
        var standing = rollout.standing(evidence(operations));
        out().print(json ? text(standing) : new RolloutWords(plan.zone()).of(standing));
        if (!json) {
            Publisher.reading(operations, clock)
                    .proposal()
                    .ifPresent(waiting -> out().println("Release " + waiting.number()
                            + " waits for approval, proposed by " + Bytes.printable(waiting.by())
                            + ": pitcrew approve --dry-run"));
        }
        out().flush();
        return Exit.OK;
    }

    private int history(Publisher shelf, Rollout rollout, Plan plan) throws IOException {
        List<Release> releases = new ArrayList<>();
        for (long n = 1; n <= shelf.newest().value(); n++) {
            shelf.release(new ReleaseNumber(n)).ifPresent(releases::add);
        }
        out().print(json ? text(rollout.history()) : new RolloutWords(plan.zone()).of(releases, rollout.history()));
        out().flush();
        return Exit.OK;
    }

    private int promote(OperationsHome operations, Plan plan, Rollout dry) throws IOException, Malformed, NotDelivered {
        if (dryRun) {
            out().println(dry.next()
                    .map(ring -> "The next ring is " + ring + ". Nothing was done (--dry-run).")
                    .orElse("Every ring has what the ring before it has."));
            return Exit.OK;
        }
        try (Boards.Connection connection = connect(operations)) {
            Publisher publisher = publisher(operations, connection);
            Optional<String> ring = new Rollout(operations, publisher, plan, clock).promote();
            out().println(ring.map(name -> "Ring " + name + " has it now.")
                    .orElse("Every ring has what the ring before it has."));
            return Exit.OK;
        } catch (Rollout.Halted halted) {
            err().println(halted.getMessage());
            return Exit.PROBLEMS;
        }
    }

    private int rollback(OperationsHome operations, Plan plan, Publisher shelf)
            throws IOException, Malformed, NotDelivered {
        ReleaseNumber to = new ReleaseNumber(number.orElse(0L));
        if (shelf.release(to).isEmpty()) {
            err().println(
                            number.isEmpty()
                                    ? "To which release? See `pitcrew rollout history`."
                                    : "There is no release " + to + " here.");
            return number.isEmpty() ? Exit.USAGE : Exit.PROBLEMS;
        }
        if (dryRun) {
            out().println("The content of release " + to + " would become release "
                    + shelf.newest().next() + " for " + String.join(", ", plan.names())
                    + ". Nothing was sent (--dry-run).");
            return Exit.OK;
        }
        try (Boards.Connection connection = connect(operations)) {
            Publisher publisher = publisher(operations, connection);
            switch (new Rollout(operations, publisher, plan, clock).rollback(to, why, who.name())) {
                case Outcome.Released released ->
                    out().println("Release " + released.number() + " has the content of release " + to
                            + " and is up for " + String.join(", ", plan.names()) + ": " + released.chunks()
                            + " objects.");
                case Outcome.Proposed proposed ->
                    out().println("Release " + proposed.number() + " has the content of release " + to
                            + " and waits for approval: pitcrew approve " + proposed.number()
                            + ". What must stop at once, stops by pitcrew recall.");
                case Outcome.Unchanged _, Outcome.Refused _ -> {}
            }
            return Exit.OK;
        }
    }

    private interface Quiet {
        void run() throws IOException;
    }

    private int quietly(String done, Quiet deedItself) throws IOException {
        if (dryRun) {
            out().println("Would be: " + done + ". Nothing was done (--dry-run).");
            return Exit.OK;
        }
        deedItself.run();
        out().println(done.substring(0, 1).toUpperCase(Locale.ROOT) + done.substring(1) + ".");
        return Exit.OK;
    }

    static Evidence evidence(OperationsHome operations) throws IOException {
        Evidence evidence = new Evidence();
        try (RecordStore store = HomeOption.records(operations)) {
            store.each(evidence::add);
        }
        return evidence;
    }

    private Boards.Connection connect(OperationsHome operations) throws NotDelivered {
        return boards.connect(
                operations.settings().broker(), Topics.of(operations.settings().sitePath()));
    }

    private Publisher publisher(OperationsHome operations, Boards.Connection connection) {
        return new Publisher(operations, connection.board(), clock, Publisher.Meter.none());
    }

    private static String text(Object value) {
        return new String(Json.write(value), StandardCharsets.UTF_8) + System.lineSeparator();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
