package io.pitcrew.provisioning.cli;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.evidence.Auditor;
import io.pitcrew.provisioning.evidence.Exhibits;
import io.pitcrew.provisioning.evidence.Verdict;
import io.pitcrew.provisioning.evidence.VerdictText;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Fingerprint;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify-ledger",
        mixinStandardHelpOptions = true,
        description = "Is this evidence file what the kiosks signed for? Needs neither a home nor a network.",
        footer = {
            "",
            "Exit code 0: nothing contradicts anything; 1: it does, and where is said; 2, 3: it could not be read.",
            "Complete is a chain up to what somebody kept elsewhere: hand it in with --anchor. Behind that, nobody can",
            "know whether there was more."
        })
final class VerifyLedgerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "made by `pitcrew export --evidence`")
    private Path file = Path.of("");

    @Option(names = "--root", paramLabel = "FINGERPRINT", description = "of a trust root, from the recovery sheet")
    private @Nullable String root;

    @Option(
            names = "--anchor",
            paramLabel = "FILE",
            description = "an acknowledgement that was kept elsewhere; may be given more than once")
    private List<Path> anchors = new ArrayList<>();

    @Option(
            names = "--show",
            paramLabel = "RECORD",
            description = "a record, 41 or press-3:41, with the words that were on the screen in its language")
    private @Nullable String show;

    @Option(names = "--out", paramLabel = "DIR", description = "with --show: its pages as the kiosk draws them, as PNG")
    private @Nullable Path drawn;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Optional<Fingerprint> fingerprint;
        try {
            fingerprint = Optional.ofNullable(root).map(Fingerprint::read);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--root: " + e.getMessage(), e);
        }
        List<Envelope> kept = new ArrayList<>();
        for (Path anchor : anchors) {
            try {
                kept.add(Envelope.parse(Files.readAllBytes(anchor)));
            } catch (Malformed e) {
                err.println(anchor + " is no acknowledgement: " + e.getMessage());
                return Exit.PROBLEMS;
            }
        }
        Optional<Exhibits.Wanted> wanted = wanted();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Verdict verdict = new Auditor(fingerprint, kept).judge(in);
            PrintWriter out = spec.commandLine().getOut();
            out.print(
                    json
                            ? new String(Json.write(verdict), StandardCharsets.UTF_8) + System.lineSeparator()
                            : VerdictText.of(verdict));
            out.flush();
            boolean shown = wanted.isEmpty() || new Showing(file, out, err).show(wanted.get(), drawn);
            return verdict.intact() && shown ? Exit.OK : Exit.PROBLEMS;
        } catch (Malformed e) {
            err.println(file + ": " + e.getMessage());
            return Exit.PROBLEMS;
        }
    }

    private Optional<Exhibits.Wanted> wanted() {
        try {
            return Optional.ofNullable(show).map(Exhibits.Wanted::read);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--show: " + e.getMessage(), e);
        }
    }
}
