package io.pitcrew.provisioning.cli.carry;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.sqlite.Copy;
import io.pitcrew.provisioning.keys.OperationsHome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Copy all records to a file while collecting goes on, and check the copy. What is in it kiosks may"
                        + " forget, once it is older than what they keep.")
public final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption homeOption = new HomeOption();

    @Parameters(paramLabel = "FILE", description = "A new file, on another disk.")
    private Path file = Path.of("");

    @Option(
            names = "--carried-away",
            description = "It counts as a second place although it is written to the same disk: I take it elsewhere.")
    private boolean carriedAway;

    @Override
    public Integer call() throws IOException, NoHome {
        OperationsHome home = homeOption.open();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (home.settings().store().isPresent()) {
            err.println(
                    "Records of this home are in PostgreSQL: back it up there. Kiosks learn that records are in a second"
                            + " place when it commits to a synchronous standby (synchronous_standby_names).");
            return Exit.USAGE;
        }
        if (Files.exists(file)) {
            err.println(file + " is there already, and may be the only good copy – name a new file.");
            return Exit.USAGE;
        }
        Path records = home.records();
        if (!Files.exists(records)) {
            err.println("No record was ever stored here.");
            return Exit.PROBLEMS;
        }
        switch (Copy.make(records, file.toAbsolutePath())) {
            case Copy.Checked.Damaged(String why) -> {
                err.println(
                        "The records in " + records + " are damaged – " + why + " – and nothing was copied: keep this"
                                + " file, and put the last good copy back with `pitcrew restore`.");
                return Exit.ENVIRONMENT;
            }
            case Copy.Checked.Good good -> {
                out.println(good.records() + " records of " + good.heads().size() + " chains are in " + file
                        + ", checked.");
                if (carriedAway || !sameDisk(records)) {
                    try (RecordStore store = HomeOption.records(home)) {
                        store.secured(good.heads());
                    }
                    out.println("Kiosks are told so with their next acknowledgement.");
                } else {
                    out.println("It is on the disk of the records themselves, so that it is no second place: say"
                            + " --carried-away, or name another disk.");
                }
                out.println("Keys are not in it: keep a copy of the home too.");
                out.flush();
                return Exit.OK;
            }
        }
    }

    private boolean sameDisk(Path records) throws IOException {
        return Files.getFileStore(file.toAbsolutePath()).equals(Files.getFileStore(records));
    }
}
