package io.pitcrew.provisioning.cli.carry;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.collect.sqlite.Copy;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.serve.OnlyOne;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Put a copy that `pitcrew backup` made in the place of the records. What came after it kiosks send"
                        + " again, as far as they still have it.")
public final class RestoreCommand implements Callable<Integer> {
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption homeOption = new HomeOption();

    @Parameters(paramLabel = "FILE", description = "The copy; it stays as it is.")
    private Path file = Path.of("");

    public RestoreCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, NoHome {
        OperationsHome home = homeOption.open();
        PrintWriter err = spec.commandLine().getErr();
        if (home.settings().store().isPresent()) {
            err.println("Records of this home are in PostgreSQL: restore it there, then raise the generation, or kiosks"
                    + " believe that what they once delivered is still stored: update pitcrew.store set generation ="
                    + " generation + 1");
            return Exit.USAGE;
        }
        try (OnlyOne only = OnlyOne.in(home)) {
            if (!only.alone()) {
                err.println("`pitcrew serve` runs on this home – stop it first.");
                return Exit.ENVIRONMENT;
            }
            return switch (Copy.putBack(file, home.records(), clock.instant())) {
                case Copy.Checked.Damaged(String why) -> {
                    err.println(file + " is no good copy: " + why + ". Nothing was changed.");
                    yield Exit.PROBLEMS;
                }
                case Copy.Checked.Good good -> {
                    PrintWriter out = spec.commandLine().getOut();
                    out.println(good.records() + " records are back, generation " + good.generation()
                            + ". What was here lies beside them (records.db.until-…).");
                    out.println("Next: pitcrew serve. Kiosks send again what came after the copy.");
                    out.flush();
                    yield Exit.OK;
                }
            };
        }
    }
}
