package io.pitcrew.provisioning.cli.people;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.roster.RosterBook;
import io.pitcrew.station.codec.Malformed;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        description = "Forget a person: name, number and badges go; what was recorded stays without a name.")
public final class ForgetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(paramLabel = "WORKER", description = "The employee number, or the pseudonym in the records.")
    private String who = "";

    @Override
    public Integer call() throws IOException, NoHome, Malformed {
        OperationsHome operations = home.open();
        Optional<RosterBook> without = RosterBook.read(operations.rosterFile()).without(who);
        if (without.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("nobody in the roster has this number or pseudonym – nothing was changed"
                            + " – the number is that of the personnel list");
            return Exit.PROBLEMS;
        }
        without.get().write(operations.rosterFile());
        PrintWriter out = spec.commandLine().getOut();
        out.println("Forgotten here: name, number, language, badges.");
        out.println("Kiosks forget with the next publish; where `pitcrew serve --watch` runs, now.");
        out.println(
                "What remains: the records, under a pseudonym that nothing leads back from, as they are the proof of what"
                        + " was done; and the encrypted rosters within releases that are kept for a return, until these are pruned.");
        out.println("Take the person out of the personnel system too, or the next import makes a new person of them.");
        return Exit.OK;
    }
}
