package io.pitcrew.provisioning.cli.release;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.cli.terminal.WhoOption;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.publish.Boards;
import io.pitcrew.provisioning.publish.NotDelivered;
import io.pitcrew.provisioning.publish.Outcome;
import io.pitcrew.provisioning.publish.Publisher;
import io.pitcrew.provisioning.publish.Shelf.Proposal;
import io.pitcrew.provisioning.rollout.Happened;
import io.pitcrew.provisioning.rollout.Plan;
import io.pitcrew.provisioning.rollout.PlanFile;
import io.pitcrew.provisioning.rollout.Rollout;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "approve",
        description = "Sign, as a second person, the release that waits for it; it then goes to its rings.",
        mixinStandardHelpOptions = true)
public final class ApproveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption home = new HomeOption();

    @Mixin
    private final WhoOption who = new WhoOption();

    @Parameters(
            paramLabel = "N",
            arity = "0..1",
            description = "The release that you have looked at; without it, the one that waits.")
    private Optional<Long> number = Optional.empty();

    @Option(names = "--key", paramLabel = "FILE", description = "Your key; default: the approver's in this home.")
    private Optional<Path> key = Optional.empty();

    @Option(names = "--dry-run", description = "Only say what you would approve.")
    private boolean dryRun;

    @Option(names = "--json", description = "What changes, as JSON.")
    private boolean json;

    private final Boards boards;
    private final Clock clock;

    public ApproveCommand(Boards boards, Clock clock) {
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
        Publisher shelf = Publisher.reading(operations, clock);
        Optional<Proposal> waiting = shelf.proposal();
        if (waiting.isEmpty()) {
            out().println("Nothing waits for approval.");
            return number.isEmpty() ? Exit.OK : Exit.PROBLEMS;
        }
        if (number.isPresent() && number.get() != waiting.get().number().value()) {
            err().println("Release " + number.get() + " does not wait for approval; release "
                    + waiting.get().number() + " does. Look at it first: pitcrew approve --dry-run");
            return Exit.PROBLEMS;
        }
        PublishWords words = new PublishWords(PublishCommand.interrupted(operations, clock), plan.get().zone(), true);
        if (dryRun) {
            Release release = shelf.release(waiting.get().number()).orElseThrow();
            out().print(
                            json
                                    ? words.json(waiting.get(), release, shelf.proposed())
                                    : words.proposal(waiting.get(), release, shelf.proposed()));
            out().flush();
            return Exit.OK;
        }
        return approve(operations, plan.get(), words, waiting.get());
    }

    private int approve(OperationsHome operations, Plan plan, PublishWords words, Proposal waiting)
            throws IOException, Malformed, NotDelivered {
        SigningKey approver =
                key.isPresent() ? operations.keyFrom(key.get()) : operations.key(TrustRole.APPROVER);
        try (Boards.Connection connection = PublishCommand.connect(boards, operations)) {
            Publisher publisher = PublishCommand.publisher(operations, connection, clock, err());
            Rollout rollout = new Rollout(operations, publisher, plan, clock);
            Outcome outcome = publisher.approve(approver, who.name());
            switch (outcome) {
                case Outcome.Refused(var _, String why) -> {
                    err().println("Not approved: " + why);
                    return Exit.PROBLEMS;
                }
                case Outcome.Released released ->
                    rollout.tell(Happened.What.APPROVED, released.number(), "by " + who.name());
                case Outcome.Proposed proposed ->
                    rollout.tell(
                            Happened.What.APPROVED, proposed.number(), "by " + who.name() + "; " + proposed.lacks());
                case Outcome.Unchanged _ -> {}
            }
            out().print(
                            json
                                    ? words.json(outcome, words.wish(waiting))
                                    : words.done(outcome, words.wish(waiting)));
            out().flush();
        }
        return Exit.OK;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
