package io.pitcrew.provisioning.cli;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.StoreUnavailable;
import io.pitcrew.provisioning.export.JsonLines;
import io.pitcrew.provisioning.keys.OperationsHome;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write every stored record, a line each, as the bytes that its kiosk signed for.")
public final class ExportCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Mixin
    private HomeOption homeOption = new HomeOption();

    @CommandLine.Option(names = "--jsonl", description = "as lines of JSON: the one form there is so far")
    private boolean jsonl;

    @CommandLine.Option(names = "--out", paramLabel = "FILE", description = "default: standard output")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (!jsonl) {
            err.println("in which form? Say --jsonl");
            return CommandLine.ExitCode.USAGE;
        }
        Optional<OperationsHome> home = homeOption.open(err);
        if (home.isEmpty()) {
            return 1;
        }
        try (RecordStore store = HomeOption.records(home.get())) {
            JsonLines.Written written = write(store);
            err.println(written.records() + " records"
                    + (written.forked() > 0 ? ", " + written.forked() + " of them on a fork" : "")
                    + (written.unreadable() > 0 ? ", " + written.unreadable() + " not readable" : ""));
            return 0;
        } catch (StoreUnavailable e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private JsonLines.Written write(RecordStore store) throws IOException {
        if (file == null) {
            return JsonLines.write(store, System.out);
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return JsonLines.write(store, out);
        }
    }
}
