package io.pitcrew.provisioning.cli.carry;

import io.pitcrew.provisioning.bundle.Carriage;
import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        description = "Put the newest release on a stick, signed, for kiosks that no network reaches.")
public final class BundleCommand implements Callable<Integer> {
    private static final int LONGEST = 3650;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(paramLabel = "DIR", description = "The folder that kiosks will read: as a rule the stick itself.")
    private Path folder = Path.of("");

    @Option(
            names = "--station",
            paramLabel = "PATH",
            description = "Only what this station needs; any number of times. Default: everything.")
    private List<String> stations = List.of();

    @Option(
            names = "--kiosk",
            paramLabel = "ID",
            description = "Only this kiosk may use it; any number of times. Default: every kiosk of the site.")
    private List<String> kiosks = List.of();

    @Option(names = "--days", paramLabel = "N", description = "How long it is good. Default: ${DEFAULT-VALUE}.")
    private int days = 30;

    @Option(names = "--dry-run", description = "Only say what would be written.")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException, NoHome, Malformed {
        PrintWriter out = spec.commandLine().getOut();
        Carriage carriage = new Carriage(home.open(), folder);
        Carriage.Wish wish = wish();
        Carriage.Load load = carriage.load(paths());
        if (load.release().equals(ReleaseNumber.ZERO)) {
            spec.commandLine().getErr().println("Nothing was published yet: pitcrew publish makes the first release.");
            return Exit.PROBLEMS;
        }
        out.println("Release " + load.release() + ": " + load.chunks().size() + " objects, "
                + load.missing().size() + " to be written, " + Writing.size(load.bytes()) + ".");
        if (dryRun) {
            out.println("Nothing was written (--dry-run).");
            return Exit.OK;
        }
        if (!Writing.fits(load, folder, spec.commandLine().getErr())) {
            return Exit.ENVIRONMENT;
        }
        carriage.write(load, new Writing(out, System::nanoTime, load));
        carriage.tidy(load);
        Instant expires = carriage.sign(load, wish, Instant.now()).expires();
        out.println("Written, read back and signed: good until " + expires + " for "
                + (kiosks.isEmpty() ? "every kiosk" : String.join(", ", kiosks)) + ".");
        return Exit.OK;
    }

    private Carriage.Wish wish() {
        if (days < 1 || days > LONGEST) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--days " + days + ": a stick is good for 1 to " + LONGEST
                            + " days – kiosks would pass over this one");
        }
        try {
            return new Carriage.Wish(kiosks.stream().map(KioskId::new).toList(), Duration.ofDays(days));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private List<StationPath> paths() {
        try {
            return stations.stream().map(StationPath::new).toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
