package io.pitcrew.provisioning.cli;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.report.Inbox;
import io.pitcrew.provisioning.report.InboxText;
import io.pitcrew.provisioning.report.PlantSources;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "inbox",
        mixinStandardHelpOptions = true,
        description = "List what somebody on the floor says is wrong, and where to correct it.")
final class InboxCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException, NoHome {
        PrintWriter err = spec.commandLine().getErr();
        OperationsHome home = homeOption.open();
        Problems problems = new Problems();
        Optional<Plant> plant = PlantReader.read(home.plant(), problems);
        if (plant.isEmpty()) {
            err.println("the plant has mistakes, so the lines to correct are not known: see `pitcrew check`");
        }
        try (RecordStore store = HomeOption.records(home)) {
            Inbox inbox = Inbox.read(store, new PlantSources(plant));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(new String(Json.write(inbox), StandardCharsets.UTF_8));
            } else {
                out.print(new InboxText(ZoneId.systemDefault()).of(inbox));
            }
            out.flush();
            return Exit.OK;
        }
    }
}
