package io.pitcrew.provisioning.cli;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.keys.KioskFolder;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.codec.TomlTable;
import io.pitcrew.station.config.ContentPlace;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.StationPath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
        name = "new",
        description = "Make the folder that is carried to a kiosk, and register its key.",
        mixinStandardHelpOptions = true)
final class KioskNewCommand implements Callable<Integer> {
    @Mixin
    private final HomeOption home = new HomeOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID", description = "The kiosk's name: lower-case letters, digits, hyphens.")
    private String id = "";

    @Option(names = "--station", paramLabel = "PATH", required = true, description = "The station it begins with.")
    private String station = "";

    @Option(names = "--reader", paramLabel = "PORT", description = "Default: ${DEFAULT-VALUE}.")
    private String reader = "simulated";

    @Option(names = "--protocol", description = "id12, rdm6300 or line. Default: ${DEFAULT-VALUE}.")
    private String protocol = "id12";

    @Option(
            names = "--content",
            paramLabel = "PLACE",
            description = "Where it fetches releases from, in this order; any number of times: broker, https://…,"
                    + " folder:/… Default: ${DEFAULT-VALUE}.")
    private List<String> content = List.of("broker");

    @Option(
            names = "--replace",
            description = "The kiosk is replaced or restored: give it a new key. Its old chain stays verifiable.")
    private boolean replace;

    @Override
    public Integer call() throws IOException, NoHome, Malformed {
        OperationsHome operations = home.open();
        Problems problems = new Problems();
        KioskConfig config = config(operations);
        if (replace) {
            KioskFolder.setAside(operations, config.kiosk(), Instant.now());
        }
        Optional<Path> folder = KioskFolder.make(operations, config, Instant.now(), problems);
        if (folder.isEmpty()) {
            return Exit.problems(problems, spec.commandLine().getErr());
        }
        spec.commandLine().getOut().println("Made " + folder.get() + " and registered its key.");
        spec.commandLine()
                .getOut()
                .println("Carry this folder to the kiosk and delete it here: it holds the kiosk's private key.");
        return Exit.OK;
    }

    private KioskConfig config(OperationsHome from) {
        try {
            return new KioskConfig(
                    KioskConfig.FORMAT,
                    new KioskId(id),
                    new StationPath(station),
                    from.settings().broker(),
                    "all",
                    new KioskConfig.Reader(reader, protocol(), 9600, Optional.empty()),
                    new KioskConfig.Screen(15.6, 1920, 1080, true, true),
                    KioskFolder.TIMES,
                    content.stream().map(ContentPlace::parse).toList());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private KioskConfig.Protocol protocol() {
        for (KioskConfig.Protocol known : KioskConfig.Protocol.values()) {
            if (TomlTable.written(known).equals(protocol)) {
                return known;
            }
        }
        throw new IllegalArgumentException("'" + protocol + "' is none of id12, rdm6300, line");
    }
}
