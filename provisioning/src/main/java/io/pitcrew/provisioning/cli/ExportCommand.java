package io.pitcrew.provisioning.cli;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.export.JsonLines;
import io.pitcrew.provisioning.keys.OperationsHome;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write every stored record, a line each, as the bytes that its kiosk signed for.")
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Option(names = "--jsonl", description = "as lines of JSON: the one form there is so far")
    private boolean jsonl;

    @Option(names = "--out", paramLabel = "FILE", description = "default: standard output")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException, NoHome {
        PrintWriter err = spec.commandLine().getErr();
        if (!jsonl) {
            err.println("in which form? Say --jsonl");
            return Exit.USAGE;
        }
        OperationsHome home = homeOption.open();
        try (RecordStore store = HomeOption.records(home)) {
            JsonLines.Written written = write(store);
            err.println(written.records() + " records"
                    + (written.forked() > 0 ? ", " + written.forked() + " of them on a fork" : "")
                    + (written.unreadable() > 0 ? ", " + written.unreadable() + " not readable" : ""));
            return Exit.OK;
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
