package io.pitcrew.provisioning.cli.release;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.publish.Publisher;
import io.pitcrew.provisioning.rollout.Plan;
import io.pitcrew.provisioning.rollout.PlanFile;
import io.pitcrew.provisioning.rollout.Rollout;
import io.pitcrew.provisioning.rollout.Standing;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.ReleaseNumber;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
        name = "receipt",
        description = "On which kiosks a release is provably in force: from signed records only.",
        mixinStandardHelpOptions = true)
public final class ReceiptCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(paramLabel = "N", arity = "0..1", description = "The release; default: the newest.")
    private Optional<Long> number = Optional.empty();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    private final Clock clock;

    public ReceiptCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, NoHome {
        OperationsHome operations = home.open();
        PrintWriter err = spec.commandLine().getErr();
        Problems problems = new Problems();
        Optional<Plan> plan = PlanFile.read(operations.rolloutFile(), ZoneId.systemDefault(), problems);
        if (plan.isEmpty()) {
            return Exit.problems(problems, err);
        }
        Publisher shelf = Publisher.reading(operations, clock);
        ReleaseNumber release = number.map(ReleaseNumber::new).orElse(shelf.newest());
        if (shelf.release(release).isEmpty()) {
            err.println(
                    release.equals(ReleaseNumber.ZERO)
                            ? "Nothing is published yet – nothing can be in force – publish first: pitcrew publish."
                            : "There is no release " + release + " here.");
            return Exit.PROBLEMS;
        }
        Standing.OfRing receipt =
                new Rollout(operations, shelf, plan.get(), clock).receipt(release, RolloutCommand.evidence(operations));
        spec.commandLine()
                .getOut()
                .print(
                        json
                                ? new String(Json.write(receipt), StandardCharsets.UTF_8) + System.lineSeparator()
                                : new RolloutWords(plan.get().zone()).receipt(receipt));
        spec.commandLine().getOut().flush();
        return Exit.OK;
    }
}
