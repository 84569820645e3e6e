package io.pitcrew.provisioning.cli.release;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.cli.terminal.SendingLine;
import io.pitcrew.provisioning.cli.terminal.Terminal;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.plant.media.Prints;
import io.pitcrew.provisioning.publish.Boards;
import io.pitcrew.provisioning.publish.NotDelivered;
import io.pitcrew.provisioning.publish.Outcome;
import io.pitcrew.provisioning.publish.Publisher;
import io.pitcrew.provisioning.publish.Wish;
import io.pitcrew.provisioning.rollout.Interrupted;
import io.pitcrew.provisioning.rollout.Plan;
import io.pitcrew.provisioning.rollout.PlanFile;
import io.pitcrew.provisioning.roster.RosterBook;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.topic.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "publish",
        description = "Check the plant and put what changed up, for the first ring of kiosks.",
        mixinStandardHelpOptions = true)
public final class PublishCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption home = new HomeOption();

    @Mixin
    private final WishOptions wishes = new WishOptions();

    @Option(names = "--dry-run", description = "Only say what would change and how much would be sent.")
    private boolean dryRun;

    @Option(names = "--json", description = "What changes, as JSON.")
    private boolean json;

    @Option(names = "--yes", description = "It is right that many people are interrupted.")
    private boolean yes;

    @Option(names = "--renew", description = "Only sign the pointers of every ring anew; for a timer.")
    private boolean renew;

    private final Boards boards;
    private final Clock clock;

    public PublishCommand(Boards boards, Clock clock) {
        this.boards = boards;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, NoHome, Malformed, NotDelivered {
        OperationsHome operations = home.open();
        if (renew) {
            return renew(operations);
        }
        Problems problems = new Problems();
        Optional<Plant> plant = PlantReader.read(operations.plant(), prints(operations), problems);
        Optional<Plan> plan = PlanFile.read(operations.rolloutFile(), ZoneId.systemDefault(), problems);
        if (plant.isEmpty() || plan.isEmpty()) {
            return Exit.problems(problems, err());
        }
        Wish wish = wishes.wish(plan.get(), clock.instant());
        Roster roster = RosterBook.read(operations.rosterFile()).roster(operations.badgeKey());
        Outcome preview = Publisher.preview(operations, plant.get(), roster, wish, clock.instant());
        Interrupted interrupted = interrupted(operations);
        PublishWords words = new PublishWords(interrupted, plan.get().zone());
        List<String> wrong = words.unknown(preview, wish);
        if (!wrong.isEmpty()) {
            wrong.forEach(err()::println);
            return Exit.PROBLEMS;
        }
        if (dryRun) {
            out().print(json ? words.json(preview, wish) : words.preview(preview, wish));
            out().flush();
            return Exit.OK;
        }
        int people = words.people(preview);
        if (people > plan.get().askAbove() && !yes) {
            out().print(words.preview(preview, wish));
            err().println("This interrupts " + people + " people. Say --yes if that is right, or --editorial AID.");
            return Exit.PROBLEMS;
        }
        return publish(operations, plant.get(), roster, wish, words);
    }

    /// What is signed was looked at; a preview may go by what was seen before.
    private Prints prints(OperationsHome operations) {
        return dryRun ? Prints.remembered(operations.prints(), clock) : Prints.afresh(operations.prints(), clock);
    }

    private int publish(OperationsHome operations, Plant plant, Roster roster, Wish wish, PublishWords words)
            throws IOException, Malformed, NotDelivered {
        try (Boards.Connection connection = connect(operations)) {
            Publisher publisher = publisher(operations, connection);
            if (publisher.forgotten()) {
                out().println("The broker had forgotten: " + publisher.reassert() + " objects put up again.");
            }
            Outcome outcome = publisher.publish(plant, roster, wish);
            out().print(json ? words.json(outcome, wish) : words.done(outcome, wish));
            out().flush();
        }
        return Exit.OK;
    }

    private int renew(OperationsHome operations) throws IOException, Malformed, NotDelivered {
        try (Boards.Connection connection = connect(operations)) {
            List<String> renewed = publisher(operations, connection).renew(Duration.ZERO);
            out().println(
                            renewed.isEmpty()
                                    ? "There is no pointer yet: publish first."
                                    : "Signed anew for: " + String.join(", ", renewed));
            return renewed.isEmpty() ? Exit.PROBLEMS : Exit.OK;
        }
    }

    private Boards.Connection connect(OperationsHome operations) throws NotDelivered {
        return boards.connect(
                operations.settings().broker(), Topics.of(operations.settings().sitePath()));
    }

    private Publisher publisher(OperationsHome operations, Boards.Connection connection) {
        SendingLine line = new SendingLine(err(), Terminal.here().isPresent(), System::nanoTime);
        return new Publisher(operations, connection.board(), clock, line);
    }

    private Interrupted interrupted(OperationsHome operations) throws IOException {
        Instant since = clock.instant().minus(Interrupted.LATELY);
        try (RecordStore store = HomeOption.records(operations)) {
            return Interrupted.since(since, store);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
