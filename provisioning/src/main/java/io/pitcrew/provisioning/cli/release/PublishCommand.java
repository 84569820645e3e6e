package io.pitcrew.provisioning.cli.release;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.cli.terminal.SendingLine;
import io.pitcrew.provisioning.cli.terminal.Terminal;
import io.pitcrew.provisioning.cli.terminal.WhoOption;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.plant.links.Withdrawn;
import io.pitcrew.provisioning.plant.media.Prints;
import io.pitcrew.provisioning.publish.Boards;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.provisioning.publish.NotDelivered;
import io.pitcrew.provisioning.publish.Outcome;
import io.pitcrew.provisioning.publish.Publisher;
import io.pitcrew.provisioning.publish.Shelf;
import io.pitcrew.provisioning.publish.Shelf.Proposal;
import io.pitcrew.provisioning.publish.Wish;
import io.pitcrew.provisioning.rollout.Happened;
import io.pitcrew.provisioning.rollout.Interrupted;
import io.pitcrew.provisioning.rollout.Plan;
import io.pitcrew.provisioning.rollout.PlanFile;
import io.pitcrew.provisioning.rollout.Rollout;
import io.pitcrew.provisioning.roster.RosterBook;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.topic.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
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

    @Option(names = "--withdraw", description = "Take back what waits for approval.")
    private boolean withdraw;

    @Mixin
    private final WhoOption who = new WhoOption();

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
        if (withdraw) {
            return withdraw(operations);
        }
        Problems problems = new Problems();
        Optional<Plant> plant = PlantReader.read(operations.plant(), prints(operations), problems);
        Optional<Plan> plan = PlanFile.read(operations.rolloutFile(), ZoneId.systemDefault(), problems);
        if (plant.isPresent()) {
            Kept kept = new Kept(new Shelf(operations.releases(), operations.objects()));
            Withdrawn.deleted(plant.get().ids(), plant.get().withdrawn(), kept.aids(), problems);
        }
        if (!problems.none() || plant.isEmpty() || plan.isEmpty()) {
            return Exit.problems(problems, err());
        }
        boolean approval = operations.roots().current().approval();
        if (plant.get().approval() && !approval) {
            err().println("plant.toml asks for approval, and the trust root does not – one author could publish alone –"
                    + " say `pitcrew keys approval required`, or take the line out of plant.toml");
            return Exit.PROBLEMS;
        }
        Wish wish = wishes.wish(plan.get(), clock.instant(), who.name());
        Roster roster = RosterBook.read(operations.rosterFile()).roster(operations.badgeKey());
        Outcome preview = Publisher.preview(operations, plant.get(), roster, wish, clock.instant());
        PublishWords words =
                new PublishWords(interrupted(operations, clock), plan.get().zone(), approval);
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
        return publish(operations, plant.get(), roster, wish, new Told(words, plan.get()));
    }

    /// What is signed was looked at; a preview may go by what was seen before.
    private Prints prints(OperationsHome operations) {
        return dryRun ? Prints.remembered(operations.prints(), clock) : Prints.afresh(operations.prints(), clock);
    }

    private int publish(OperationsHome operations, Plant plant, Roster roster, Wish wish, Told told)
            throws IOException, Malformed, NotDelivered {
        try (Boards.Connection connection = connect(boards, operations)) {
            Publisher publisher = publisher(operations, connection, clock, err());
            if (publisher.forgotten()) {
                out().println("The broker had forgotten: " + publisher.reassert() + " objects put up again.");
            }
            Outcome outcome = publisher.publish(plant, roster, wish);
            if (outcome instanceof Outcome.Proposed proposed) {
                new Rollout(operations, publisher, told.plan(), clock)
                        .tell(Happened.What.PROPOSED, proposed.number(), "by " + who.name());
            }
            out().print(json ? told.words().json(outcome, wish) : told.words().done(outcome, wish));
            out().flush();
        }
        return Exit.OK;
    }

    private record Told(PublishWords words, Plan plan) {}

    private int withdraw(OperationsHome operations) throws IOException {
        Publisher shelf = Publisher.reading(operations, clock);
        Optional<Proposal> waited = dryRun ? shelf.proposal() : shelf.withdraw();
        if (waited.isEmpty()) {
            out().println("Nothing waits for approval.");
            return Exit.OK;
        }
        if (!dryRun) {
            Plan anyPlan = Plan.single(clock.getZone());
            new Rollout(operations, shelf, anyPlan, clock)
                    .tell(Happened.What.WITHDRAWN, waited.get().number(), "by " + who.name());
        }
        out().println("Release " + waited.get().number() + (dryRun ? " would be" : " is")
                + " taken back. No kiosk ever heard of it, and its number is not given again.");
        return Exit.OK;
    }

    private int renew(OperationsHome operations) throws IOException, Malformed, NotDelivered {
        try (Boards.Connection connection = connect(boards, operations)) {
            List<String> renewed =
                    publisher(operations, connection, clock, err()).renew(Duration.ZERO);
            out().println(
                            renewed.isEmpty()
                                    ? "There is no pointer yet: publish first."
                                    : "Signed anew for: " + String.join(", ", renewed));
            return renewed.isEmpty() ? Exit.PROBLEMS : Exit.OK;
        }
    }

    static Boards.Connection connect(Boards boards, OperationsHome operations) throws NotDelivered {
        return boards.connect(
                operations.settings().broker(), Topics.of(operations.settings().sitePath()));
    }

    /// Who worked lately, by the records kept here.
    static Interrupted interrupted(OperationsHome operations, Clock clock) throws IOException {
        try (RecordStore store = HomeOption.records(operations)) {
            return Interrupted.since(clock.instant().minus(Interrupted.LATELY), store);
        }
    }

    static Publisher publisher(
            OperationsHome operations, Boards.Connection connection, Clock clock, PrintWriter progress) {
        SendingLine line = new SendingLine(progress, Terminal.here().isPresent(), System::nanoTime);
        return new Publisher(operations, connection.board(), clock, line);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
