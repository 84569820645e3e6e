package io.pitcrew.provisioning.cli;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.PassphraseOption;
import io.pitcrew.provisioning.keys.Lock;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.keys.Settings;
import io.pitcrew.station.codec.Problems;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "init",
        description = "Make an operations home: settings, keys, trust root.",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The folder to make.")
    private Path folder = Path.of("");

    @Option(names = "--plant", paramLabel = "DIR", required = true, description = "The folder that authors edit.")
    private Path plant = Path.of("");

    @Option(names = "--broker", paramLabel = "URI", description = "Default: ${DEFAULT-VALUE}.")
    private String broker = "mqtt://localhost:1883";

    @Option(
            names = "--store",
            paramLabel = "URL",
            description =
                    "postgresql://user@host:port/database, where several collectors keep records; its password comes"
                            + " from PGPASSWORD or ~/.pgpass. Default: a file in the home.")
    private Optional<String> store = Optional.empty();

    @Option(names = "--enterprise", paramLabel = "NAME", required = true, description = "First level of station paths.")
    private String enterprise = "";

    @Option(names = "--site", paramLabel = "NAME", required = true, description = "Second level of station paths.")
    private String site = "";

    @Option(
            names = "--approval",
            paramLabel = "required|none",
            description = "required: kiosks take only releases that a second person has signed. Default: none.")
    private Approving approval = Approving.none;

    /// Whether a second person must sign each release.
    enum Approving {
        required,
        none
    }

    @Option(names = "--no-passphrase", description = "Leave the keys unlocked: for trials.")
    private boolean unlocked;

    @Mixin
    private PassphraseOption passphrase = new PassphraseOption();

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        Settings settings = settings();
        Optional<Lock> lock = unlocked ? Optional.empty() : passphrase.fresh();
        Optional<OperationsHome> home = OperationsHome.init(
                folder, settings, lock.orElseGet(Lock::none), approval == Approving.required, Instant.now(), problems);
        if (home.isEmpty()) {
            return Exit.problems(problems, spec.commandLine().getErr());
        }
        if (lock.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("Warning: the keys are not locked. Whoever can read " + folder
                            + " can sign for this plant.");
        }
        spec.commandLine()
                .getOut()
                .println("Made " + folder + ". Its keys are what kiosks will trust: keep a copy, and keep it yours.");
        spec.commandLine()
                .getOut()
                .println("Print " + home.get().printSheet()
                        + ": it says where the root key belongs, and what to do when" + " keys are lost.");
        for (String file : home.get().approval().besides(home.get().keyring())) {
            spec.commandLine()
                    .getOut()
                    .println("Move " + file + " to who approves: as long as it lies here, whoever writes can"
                            + " approve too.");
        }
        spec.commandLine().getOut().println("Next: pitcrew --help; kiosk new, roster import, publish.");
        return Exit.OK;
    }

    private Settings settings() {
        try {
            Path home = folder.toAbsolutePath().normalize();
            URI uri = Settings.broker(broker);
            Settings settings =
                    new Settings(home.relativize(plant.toAbsolutePath().normalize()), uri, enterprise, site);
            return store.map(Settings::store).map(settings::storing).orElse(settings);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
