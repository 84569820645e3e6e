package io.pitcrew.provisioning.cli.carry;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.prune.Attic;
import io.pitcrew.provisioning.publish.Boards;
import io.pitcrew.provisioning.publish.NotDelivered;
import io.pitcrew.provisioning.publish.Publisher;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.topic.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "prune",
        mixinStandardHelpOptions = true,
        description = "Take off the broker, and off this disk, what no kept release and no record needs.")
public final class PruneCommand implements Callable<Integer> {
    private final Boards boards;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption homeOption = new HomeOption();

    @Option(names = "--dry-run", description = "Only say what would go.")
    private boolean dryRun;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    public PruneCommand(Boards boards, Clock clock) {
        this.boards = boards;
        this.clock = clock;
    }

    /// @param broker chunks and bytes that have their place there
    /// @param outside objects of kept releases for which there is no room there
    /// @param takenOff chunks that went, or would go, from the broker
    /// @param removed from this disk
    record Pruned(boolean dryRun, Part broker, String budget, Part outside, int takenOff, Part removed) {}

    record Part(int count, long bytes) {}

    @Override
    public Integer call() throws IOException, NoHome, NotDelivered {
        OperationsHome home = homeOption.open();
        Publisher.Tidy tidy = tidy(home);
        Attic attic = new Attic(home, clock);
        Attic.Load load;
        try (RecordStore records = HomeOption.records(home)) {
            load = attic.look(records);
        }
        int removed = dryRun ? load.files().size() : attic.sweep(load);
        Pruned pruned = new Pruned(
                dryRun,
                new Part(tidy.room().chunks().size(), tidy.room().bytes()),
                home.settings().budget().toString(),
                new Part(tidy.room().outside(), tidy.room().outsideBytes()),
                tidy.takenOff(),
                new Part(removed, load.bytes()));
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? new String(Json.write(pruned), StandardCharsets.UTF_8) : words(pruned));
        out.flush();
        return Exit.OK;
    }

    private Publisher.Tidy tidy(OperationsHome home) throws IOException, NotDelivered {
        if (dryRun) {
            return Publisher.reading(home, clock).tidy(true);
        }
        Topics topics = Topics.of(home.settings().sitePath());
        try (Boards.Connection connection = boards.connect(home.settings().broker(), topics)) {
            return new Publisher(home, connection.board(), clock, Publisher.Meter.none()).tidy(false);
        }
    }

    private static String words(Pruned p) {
        String outside = p.outside().count() == 0
                ? ""
                : "\n" + p.outside().count() + " pictures and videos, "
                        + Writing.size(p.outside().bytes())
                        + ", do not fit there: kiosks get them where `content` in their kiosk.toml says, or ask for"
                        + " them.";
        return "At the broker: " + p.broker().count() + " objects, "
                + Writing.size(p.broker().bytes()) + " of " + p.budget() + ". Taken off: " + p.takenOff() + "."
                + outside + "\nOn this disk: " + p.removed().count() + " objects, "
                + Writing.size(p.removed().bytes()) + ", that no kept release and no record needs"
                + (p.dryRun() ? ".\nNothing was removed (--dry-run)." : ": removed.");
    }
}
