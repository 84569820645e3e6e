package io.pitcrew.provisioning.cli;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.publish.Boards;
import io.pitcrew.provisioning.publish.NotDelivered;
import io.pitcrew.provisioning.publish.Outcome;
import io.pitcrew.provisioning.publish.Publisher;
import io.pitcrew.provisioning.roster.RosterBook;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.topic.Topics;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "publish",
        description = "Check the plant and put what changed up for every kiosk.",
        mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(names = "--dry-run", description = "Only say what would change and how much would be sent.")
    private boolean dryRun;

    private final Boards boards;

    PublishCommand(Boards boards) {
        this.boards = boards;
    }

    @Override
    public Integer call() throws IOException, NoHome, Malformed, NotDelivered {
        OperationsHome operations = home.open();
        Problems problems = new Problems();
        Optional<Plant> plant = PlantReader.read(operations.plant(), problems);
        if (plant.isEmpty()) {
            return Exit.problems(problems, spec.commandLine().getErr());
        }
        Roster roster = RosterBook.read(operations.rosterFile()).roster(operations.badgeKey());
        if (dryRun) {
            tell(Publisher.preview(operations, plant.get(), roster), "would be");
            spec.commandLine().getOut().println("Nothing was sent (--dry-run).");
            return Exit.OK;
        }
        try (Boards.Connection connection = boards.connect(
                operations.settings().broker(), Topics.of(operations.settings().sitePath()))) {
            Publisher publisher = new Publisher(operations, connection.board(), Clock.systemUTC());
            tell(publisher.publish(plant.get(), roster), "is");
            if (publisher.forgotten()) {
                spec.commandLine()
                        .getOut()
                        .println("The broker had forgotten: " + publisher.reassert() + " objects put up again.");
            }
        }
        return Exit.OK;
    }

    private void tell(Outcome outcome, String is) {
        switch (outcome) {
            case Outcome.Unchanged same ->
                spec.commandLine().getOut().println("Nothing changed: release " + same.number() + " stays.");
            case Outcome.Released released -> {
                released.differences()
                        .forEach(d -> spec.commandLine()
                                .getOut()
                                .println("  " + d.aid() + ": "
                                        + d.kind()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', ' ')
                                        + d.steps().stream()
                                                .map(Object::toString)
                                                .collect(Collectors.joining(
                                                        ", ", d.steps().isEmpty() ? "" : " – ", ""))));
                spec.commandLine()
                        .getOut()
                        .println("Release " + released.number() + " " + is + " up: " + released.chunks() + " objects, "
                                + (released.bytes() + 1023) / 1024 + " KiB.");
            }
        }
    }
}
