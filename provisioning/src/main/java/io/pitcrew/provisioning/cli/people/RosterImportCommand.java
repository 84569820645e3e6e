package io.pitcrew.provisioning.cli.people;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.roster.RosterBook;
import io.pitcrew.provisioning.roster.RosterImport;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Bytes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description =
                "Take over the personnel list: CSV (number,name,called,language,roles,badge) or SCIM 2.0 users as JSON.",
        mixinStandardHelpOptions = true)
public final class RosterImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE", description = "The list, as CSV or SCIM JSON in UTF-8.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Only say who would be added, changed (in what) and removed.")
    private boolean dryRun;

    @Option(names = "--force", description = "It is right that more than a third are no longer listed.")
    private boolean force;

    @Override
    public Integer call() throws IOException, NoHome, Malformed {
        OperationsHome operations = home.open();
        Problems problems = new Problems();
        Path book = operations.rosterFile();
        RosterImport.Source source =
                new RosterImport.Source(file.toString(), new Bytes(Files.readAllBytes(file)), force);
        Optional<RosterImport> plan =
                RosterImport.plan(RosterBook.read(book), source, operations.badgeKey(), new SecureRandom(), problems);
        if (plan.isEmpty()) {
            return Exit.problems(problems, spec.commandLine().getErr());
        }
        RosterImport change = plan.get();
        PrintWriter out = spec.commandLine().getOut();
        if (dryRun) {
            change.changes().forEach(one -> out.println("  " + words(one)));
        }
        out.println(change.added() + " added, " + change.changed() + " changed, " + change.removed() + " removed, "
                + change.unchanged() + " unchanged");
        if (dryRun) {
            out.println("Nothing was written (--dry-run).");
        } else if (!change.changesNothing()) {
            change.after().write(book);
            out.println("Kiosks get it with the next publish; where `pitcrew serve --watch` runs, now.");
        }
        return Exit.OK;
    }

    private static String words(RosterImport.Change change) {
        String who = change.number() + " " + change.name();
        return switch (change.kind()) {
            case ADDED -> "added " + who;
            case CHANGED -> "changed " + who + ": " + String.join(", ", change.fields());
            case REMOVED -> "removed " + who;
        };
    }
}
