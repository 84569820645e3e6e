package io.pitcrew.provisioning.cli.author;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.plant.Draft;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.plant.pen.Skeleton;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.StationPath;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "new",
        description = "Begin an aid or a pilot; what only a person can say is left as a gap that check names.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class NewCommand {
    private static final int MOMENTS = 3;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public NewCommand(Clock clock) {
        this.clock = clock;
    }

    private interface Writing {
        void write(Skeleton skeleton) throws IOException;
    }

    @Command(name = "aid", description = "An aid with two steps, in every language of the plant.")
    int aid(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "ID", description = "Its id: small letters, digits, hyphens.") String id,
            @Option(names = "--plant", paramLabel = "PLANT", description = "The plant folder, without a home.")
                    Optional<Path> plant)
            throws IOException, NoHome {
        return write(home, plant, skeleton -> skeleton.aid(new AidId(id)), "aids/" + id);
    }

    @Command(
            name = "pilot",
            description = "One station, three moments of need, one indicator, one day on which it is judged.")
    int pilot(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "STATION", description = "Its path: enterprise/site/area/line/station.")
                    String station,
            @Option(
                            names = "--aids",
                            split = ",",
                            required = true,
                            paramLabel = "ID",
                            description = "Three aids; those that do not exist are begun.")
                    List<String> aids,
            @Option(names = "--until", required = true, paramLabel = "DAY", description = "The day of the verdict.")
                    LocalDate until,
            @Option(names = "--plant", paramLabel = "PLANT", description = "The plant folder, without a home.")
                    Optional<Path> plant)
            throws IOException, NoHome {
        if (aids.size() != MOMENTS) {
            spec.commandLine().getErr().println("A pilot has three moments of need: name three aids.");
            return Exit.USAGE;
        }
        StationPath path = new StationPath(station);
        List<AidId> moments = aids.stream().map(AidId::new).toList();
        return write(
                home,
                plant,
                skeleton -> skeleton.pilot(path, moments, until),
                "stations/" + path.station() + ".toml, indicators/" + path.station() + ".toml");
    }

    private int write(HomeOption home, Optional<Path> named, Writing writing, String what) throws IOException, NoHome {
        Path folder = named.isPresent() ? named.get() : home.open().plant();
        PrintWriter err = spec.commandLine().getErr();
        Problems problems = new Problems();
        Optional<Draft> draft = PlantReader.draft(folder, problems);
        if (draft.isEmpty()) {
            return Exit.problems(problems, err);
        }
        try {
            writing.write(new Skeleton(folder, draft.get(), LocalDate.now(clock)));
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return Exit.USAGE;
        } catch (FileAlreadyExistsException e) {
            err.println(e.getMessage() + " is there already; nothing of it was changed.");
            return Exit.PROBLEMS;
        }
        spec.commandLine().getOut().println("Begun: " + what + ". 'pitcrew check' names what is still to be written.");
        return Exit.OK;
    }
}
