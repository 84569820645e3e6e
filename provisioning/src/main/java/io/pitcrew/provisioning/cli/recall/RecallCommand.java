package io.pitcrew.provisioning.cli.recall;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.print.IssuedCards;
import io.pitcrew.provisioning.publish.Boards;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.provisioning.publish.NotDelivered;
import io.pitcrew.provisioning.publish.Shelf;
import io.pitcrew.provisioning.recall.Exposure;
import io.pitcrew.provisioning.recall.RecallBook;
import io.pitcrew.provisioning.serve.HomeNames;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.release.Recall;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// `pitcrew recall AID …`; `lift` and `list` are its subcommands.
@Command(
        name = "recall",
        mixinStandardHelpOptions = true,
        description = "Stop the use of an aid, or of one step, on every kiosk at once.",
        footer = "--reason-de TEXT, --reason-pl TEXT … say the reason in other languages.")
public final class RecallCommand implements Callable<Integer> {
    private final Boards boards;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption homeOption = new HomeOption();

    @Parameters(index = "0", arity = "0..1", paramLabel = "AID")
    private @Nullable String aid;

    @Option(names = "--step", paramLabel = "STEP", description = "only this step, as it is in the newest release")
    private @Nullable String step;

    @Option(names = "--release", paramLabel = "N..M", description = "only in these releases, or in this one")
    private @Nullable String releases;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "what is wrong and what to do, in the aid's language")
    private @Nullable String reason;

    @Option(names = "--replacement", paramLabel = "AID", description = "the aid to work by instead")
    private @Nullable String replacement;

    @Option(names = "--corrected", paramLabel = "N", description = "from this release on it may be used again")
    private @Nullable Long corrected;

    @Option(names = "--dry-run", description = "only say what would be stopped and who worked by it")
    private boolean dryRun;

    @Unmatched
    private final List<String> rest = new ArrayList<>();

    public RecallCommand(Boards boards) {
        this.boards = boards;
    }

    /// With its subcommands.
    public static CommandLine commands(Boards boards) {
        return new CommandLine(new RecallCommand(boards))
                .addSubcommand(new LiftCommand(boards))
                .addSubcommand(new ListCommand());
    }

    @Override
    public Integer call() throws IOException, NoHome, Malformed, NotDelivered {
        PrintWriter err = spec.commandLine().getErr();
        if (aid == null || reason == null) {
            err.println("Recall what, and why? pitcrew recall AID --reason TEXT");
            return Exit.USAGE;
        }
        OperationsHome home = homeOption.open();
        try {
            return recall(home, aid, reason);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int recall(OperationsHome home, String aid, String reason) throws IOException, Malformed, NotDelivered {
        PrintWriter err = spec.commandLine().getErr();
        Sought sought = new Sought(
                new Kept(new Shelf(home.releases(), home.objects())),
                new AidId(aid),
                Optional.ofNullable(step).map(StepId::new));
        Wording wording = Wording.of(sought, reason, rest);
        Optional<Recall.Span> span = Optional.ofNullable(releases).map(Wording::span);
        switch (sought.find(span)) {
            case Sought.Found.Nothing(String why) -> {
                err.println(why);
                return Exit.PROBLEMS;
            }
            case Sought.Found.It it -> {
                Optional<String> noSuch = noReplacement(sought);
                if (noSuch.isPresent()) {
                    err.println(noSuch.get());
                    return Exit.PROBLEMS;
                }
                it.note().ifPresent(err::println);
                return recall(
                        home,
                        new RecallBook.Wish(
                                sought.aid(),
                                sought.step(),
                                it.meanings(),
                                span,
                                wording.reasons(),
                                Optional.ofNullable(replacement).map(AidId::new),
                                Optional.ofNullable(corrected).map(ReleaseNumber::new)));
            }
        }
    }

    /// Whoever is stopped must not be sent to an aid that is not there.
    private Optional<String> noReplacement(Sought sought) throws IOException, Malformed {
        if (replacement == null) {
            return Optional.empty();
        }
        Sought instead = new Sought(sought.kept(), new AidId(replacement), Optional.empty());
        return instead.find(Optional.empty()) instanceof Sought.Found.Nothing(String why)
                ? Optional.of(why)
                : Optional.empty();
    }

    private int recall(OperationsHome home, RecallBook.Wish wish) throws IOException, Malformed, NotDelivered {
        PrintWriter out = spec.commandLine().getOut();
        Clock clock = Clock.systemUTC();
        RecallBook book = RecallBook.open(home);
        Recall.Entry entry = book.entry(wish, clock.instant());
        if (!dryRun) {
            Desk.putUp(boards, home, book.add(entry, clock.instant()));
            out.println("Recall list " + book.list().version() + " is up: " + Desk.words(entry)
                    + " must not be used. Every kiosk that is connected stops it now.");
        }
        try (RecordStore store = HomeOption.records(home)) {
            Exposure exposed = Exposure.of(store, entry);
            out.print(new ExposureText(HomeNames.inFull(home)).of(exposed));
        }
        Paper.tell(IssuedCards.open(home.cardsFile()).concerned(entry), out);
        if (dryRun) {
            out.println("Nothing was recalled (--dry-run).");
        }
        out.flush();
        return Exit.OK;
    }
}
