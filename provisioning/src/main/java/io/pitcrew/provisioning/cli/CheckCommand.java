package io.pitcrew.provisioning.cli;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        description = "Read a plant folder and tell every mistake in it.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(
            paramLabel = "PLANT",
            arity = "0..1",
            description = "The plant folder (default: that of the operations home).")
    private Optional<Path> named = Optional.empty();

    @Option(names = "--json", description = "Problems as a JSON array on the standard output.")
    private boolean json;

    @Override
    public Integer call() throws IOException, NoHome {
        Path folder = named.isPresent() ? named.get() : home.open().plant();
        Problems problems = new Problems();
        Optional<Plant> plant = PlantReader.read(folder, problems);
        if (json) {
            spec.commandLine().getOut().println(new String(Json.write(problems.sorted()), StandardCharsets.UTF_8));
            return problems.none() ? Exit.OK : Exit.PROBLEMS;
        }
        if (plant.isEmpty()) {
            return Exit.problems(problems, spec.commandLine().getErr());
        }
        spec.commandLine()
                .getOut()
                .println(plant.get().name() + ": " + plant.get().aids().size() + " aids, "
                        + plant.get().stations().size() + " stations, no problems");
        return Exit.OK;
    }
}
