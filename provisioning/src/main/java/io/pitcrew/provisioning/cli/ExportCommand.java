package io.pitcrew.provisioning.cli;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.export.EvidenceFile;
import io.pitcrew.provisioning.export.JsonLines;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.seal.TrustRole;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
        description = "Write every stored record: for other programs to read, or as evidence for an auditor.")
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Option(names = "--jsonl", description = "a line of JSON each, byte for byte as its kiosk wrote it")
    private boolean jsonl;

    @Option(names = "--evidence", description = "with signatures, keys and trust roots, for `pitcrew verify-ledger`")
    private boolean evidence;

    @Option(names = "--no-pictures", description = "evidence: only the words that were on the screens")
    private boolean noPictures;

    @Option(names = "--out", paramLabel = "FILE", description = "default: standard output")
    private @Nullable Path file;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws IOException, NoHome, Malformed {
        if (jsonl == evidence) {
            spec.commandLine().getErr().println("in which form? Say --jsonl or --evidence");
            return Exit.USAGE;
        }
        OperationsHome home = homeOption.open();
        try (RecordStore store = HomeOption.records(home);
                OutputStream out = out()) {
            String said = evidence ? evidence(home, store, out) : jsonLines(store, out);
            spec.commandLine().getErr().println(said);
            return Exit.OK;
        }
    }

    private String evidence(OperationsHome home, RecordStore store, OutputStream out) throws IOException, Malformed {
        EvidenceFile.Wish wish = new EvidenceFile.Wish(clock.instant(), !noPictures);
        long records = EvidenceFile.write(home, store, home.key(TrustRole.COLLECTOR), out, wish);
        return records + " records. Check them with `pitcrew verify-ledger " + (file == null ? "FILE" : file)
                + "`, and against the fingerprint on the recovery sheet.";
    }

    private static String jsonLines(RecordStore store, OutputStream out) throws IOException {
        JsonLines.Written written = JsonLines.write(store, out);
        return written.records() + " records"
                + (written.forked() > 0 ? ", " + written.forked() + " of them on a fork" : "")
                + (written.unreadable() > 0 ? ", " + written.unreadable() + " not readable" : "");
    }

    private OutputStream out() throws IOException {
        return new BufferedOutputStream(file == null ? new StandardOutput() : Files.newOutputStream(file));
    }

    /// Stays open when it is closed: it belongs to the whole program.
    private static final class StandardOutput extends FilterOutputStream {
        StandardOutput() {
            super(System.out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
