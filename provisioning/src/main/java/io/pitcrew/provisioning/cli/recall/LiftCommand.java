package io.pitcrew.provisioning.cli.recall;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.publish.Boards;
import io.pitcrew.provisioning.publish.NotDelivered;
import io.pitcrew.provisioning.recall.RecallBook;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.release.Recall;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "lift",
        mixinStandardHelpOptions = true,
        description = "Take a recall back: it may be used after all. Only this ever ends a recall.")
final class LiftCommand implements Callable<Integer> {
    private final Boards boards;
    private final InstantSource clock = InstantSource.system();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption homeOption = new HomeOption();

    @Parameters(paramLabel = "NUMBER", description = "as `pitcrew recall list` shows it")
    private long number;

    LiftCommand(Boards boards) {
        this.boards = boards;
    }

    @Override
    public Integer call() throws IOException, NoHome, Malformed, NotDelivered {
        OperationsHome home = homeOption.open();
        RecallBook book = RecallBook.open(home);
        Optional<Recall.Entry> entry = book.inForce(number);
        if (entry.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("There is no recall " + number
                            + " in force – nothing was lifted – see pitcrew recall list.");
            return Exit.PROBLEMS;
        }
        Instant now = clock.instant();
        Desk.putUp(boards, home, book.lift(entry.get(), now));
        spec.commandLine()
                .getOut()
                .println("Recall list " + book.list().version() + " is up: " + Desk.words(entry.get())
                        + " may be used again.");
        return Exit.OK;
    }
}
