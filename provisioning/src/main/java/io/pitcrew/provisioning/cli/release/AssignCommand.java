package io.pitcrew.provisioning.cli.release;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.publish.Boards;
import io.pitcrew.provisioning.publish.NotDelivered;
import io.pitcrew.provisioning.rollout.Assignments;
import io.pitcrew.provisioning.rollout.Plan;
import io.pitcrew.provisioning.rollout.PlanFile;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.codec.TomlTable;
import io.pitcrew.station.config.Prefetch;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.release.Assignment;
import io.pitcrew.station.topic.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "assign",
        description = "Tell a kiosk another station, ring or neighbours. It tries a station and goes back if it fails.",
        mixinStandardHelpOptions = true)
public final class AssignCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(paramLabel = "ID", description = "The kiosk's name.")
    private String id = "";

    @Option(names = "--station", paramLabel = "PATH", description = "The station to serve.")
    private @Nullable String station;

    @Option(names = "--ring", paramLabel = "NAME", description = "The ring to follow.")
    private @Nullable String ring;

    @Option(
            names = "--prefetch",
            paramLabel = "WHICH",
            description = "Other stations whose aids it keeps too: none, line, area or site.")
    private @Nullable String prefetch;

    @Option(names = "--dry-run", description = "Only say what would be sent.")
    private boolean dryRun;

    private final Boards boards;
    private final Clock clock;

    public AssignCommand(Boards boards, Clock clock) {
        this.boards = boards;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, NoHome, Malformed, NotDelivered {
        OperationsHome operations = home.open();
        PrintWriter out = spec.commandLine().getOut();
        Problems problems = new Problems();
        Optional<Plan> plan = PlanFile.read(operations.rolloutFile(), ZoneId.systemDefault(), problems);
        if (plan.isEmpty()) {
            return Exit.problems(problems, spec.commandLine().getErr());
        }
        KioskId kiosk = parsed(() -> new KioskId(id));
        Optional<StationPath> to = Optional.ofNullable(station).map(path -> parsed(() -> new StationPath(path)));
        Optional<Prefetch> neighbours = Optional.ofNullable(prefetch).map(name -> parsed(() -> neighbours(name)));
        Optional<String> wrong = wrong(operations, plan.get(), kiosk, to);
        if (wrong.isPresent()) {
            spec.commandLine().getErr().println(wrong.get());
            return Exit.PROBLEMS;
        }
        if (dryRun) {
            out.println("Nothing was sent (--dry-run).");
            return Exit.OK;
        }
        try (Boards.Connection connection = boards.connect(
                operations.settings().broker(), Topics.of(operations.settings().sitePath()))) {
            Assignment sent = new Assignments(operations, clock)
                    .assign(kiosk, to, Optional.ofNullable(ring), neighbours, connection.board());
            out.println(kiosk + " is told (" + sent.counter() + ")"
                    + sent.station().map(path -> ": station " + path).orElse("")
                    + sent.ring().map(name -> ", ring " + name).orElse("")
                    + sent.prefetch()
                            .map(near -> ", prefetch " + TomlTable.written(near))
                            .orElse("") + ".");
        }
        return Exit.OK;
    }

    private Optional<String> wrong(OperationsHome operations, Plan plan, KioskId kiosk, Optional<StationPath> to)
            throws IOException {
        if (to.isEmpty() && ring == null && prefetch == null) {
            return Optional.of("What shall " + kiosk + " do? Say --station, --ring or --prefetch.");
        }
        if (operations.registry().keys(kiosk).isEmpty()) {
            return Optional.of(kiosk + " is not enrolled here – see `pitcrew kiosk new`");
        }
        if (to.isPresent() && !to.get().site().equals(operations.settings().sitePath())) {
            return Optional.of("station " + to.get() + " is not in "
                    + operations.settings().sitePath() + " – name a station of this plant");
        }
        if (ring != null && !plan.names().contains(ring)) {
            return Optional.of("there is no ring " + ring + ", only " + String.join(", ", plan.names()));
        }
        Optional<String> named = plan.named(kiosk);
        return ring != null && named.isPresent() && !named.get().equals(ring)
                ? Optional.of("rollout.toml has " + kiosk + " in ring " + named.get()
                        + " – it would be put back there – change the file")
                : Optional.empty();
    }

    private static Prefetch neighbours(String name) {
        return Stream.of(Prefetch.values())
                .filter(known -> TomlTable.written(known).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("--prefetch: '" + name + "' is none of none, line, area, site"));
    }

    private interface Parsing<T> {
        T parse();
    }

    private <T> T parsed(Parsing<T> parsing) {
        try {
            return parsing.parse();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
