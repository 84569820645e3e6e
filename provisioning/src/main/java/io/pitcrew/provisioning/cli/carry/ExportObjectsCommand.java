package io.pitcrew.provisioning.cli.carry;

import io.pitcrew.provisioning.bundle.Carriage;
import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export-objects",
        mixinStandardHelpOptions = true,
        description = "Write the chunks of all kept releases into a folder that any web server can serve.")
public final class ExportObjectsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(paramLabel = "DIR", description = "The folder; the address that leads to it is what kiosks are given.")
    private Path folder = Path.of("");

    @Option(names = "--prune", description = "Remove chunks of releases that are not kept any more.")
    private boolean prune;

    @Option(names = "--dry-run", description = "Only say what would be written.")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException, NoHome {
        PrintWriter out = spec.commandLine().getOut();
        Carriage carriage = new Carriage(home.open(), folder);
        Carriage.Load load = carriage.everything();
        out.println(load.chunks().size() + " objects, " + load.missing().size() + " to be written, "
                + Writing.size(load.bytes()) + ".");
        if (dryRun) {
            out.println("Nothing was written (--dry-run).");
            return Exit.OK;
        }
        if (!Writing.fits(load, folder, spec.commandLine().getErr())) {
            return Exit.ENVIRONMENT;
        }
        carriage.write(load, new Writing(out, System::nanoTime, load));
        out.println("Written and read back." + (prune ? " Removed: " + carriage.tidy(load) + "." : ""));
        return Exit.OK;
    }
}
