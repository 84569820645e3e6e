package io.pitcrew.provisioning.cli.handout;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.export.EvidenceFile;
import io.pitcrew.provisioning.export.JsonLines;
import io.pitcrew.provisioning.export.Owner;
import io.pitcrew.provisioning.export.Written;
import io.pitcrew.provisioning.export.badge.Issuer;
import io.pitcrew.provisioning.export.lrs.LrsAddress;
import io.pitcrew.provisioning.export.xapi.StatementFile;
import io.pitcrew.provisioning.export.xapi.Statements;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.seal.TrustRole;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Hand out every stored record: for spreadsheets, for other programs, for a learning record"
                + " store, or as evidence for an auditor.")
public final class ExportCommand implements Callable<Integer> {
    private static final Set<Form.Kind> STATEMENTS = Set.of(Form.Kind.XAPI);
    private static final Map<String, Set<Form.Kind>> GOES_WITH = Map.of(
            "--names", Set.of(Form.Kind.CSV, Form.Kind.BADGES),
            "--html", Set.of(Form.Kind.MATRIX),
            "--no-pictures", Set.of(Form.Kind.EVIDENCE),
            "--home-page", Set.of(Form.Kind.XAPI, Form.Kind.BADGES),
            "--xapi-version", STATEMENTS,
            "--array", STATEMENTS,
            "--lrs", STATEMENTS,
            "--user", STATEMENTS,
            "--secret-file", STATEMENTS,
            "--dry-run", STATEMENTS);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(exclusive = true, multiplicity = "1", heading = "One of these forms:%n")
    private Form form = new Form();

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Mixin
    private Outlet outlet = new Outlet();

    @Mixin
    private XapiOptions xapi = new XapiOptions();

    @Mixin
    private LrsOptions lrs = new LrsOptions();

    @Option(names = "--names", description = "people by the names that the roster here has, beside their pseudonyms")
    private boolean names;

    @Option(names = "--no-pictures", description = "evidence: only the words that were on the screens")
    private boolean noPictures;

    @Option(names = "--html", description = "the matrix as a page for a browser")
    private boolean html;

    private final Clock clock;

    public ExportCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, NoHome, Malformed {
        strangers();
        OperationsHome home = homeOption.open();
        Problems problems = new Problems();
        Optional<Owner> owner = Owner.read(home.exportsFile(), problems);
        if (owner.isEmpty()) {
            return Exit.problems(problems, err());
        }
        try (RecordStore store = HomeOption.records(home)) {
            return switch (form.kind()) {
                case JSONL -> file(out -> words(JsonLines.write(store, out)));
                case CSV -> file(out -> new Tables(home, store).records(out, names));
                case MATRIX -> file(out -> new Tables(home, store).matrix(out, html, clock.instant()));
                case BADGES -> badges(home, store, owner.get());
                case EVIDENCE -> file(out -> evidence(home, store, out));
                case XAPI -> xapi(home, store, owner.get());
            };
        }
    }

    private interface Writing {
        /// @return what is said of it
        String to(OutputStream out) throws IOException, Malformed;
    }

    private int file(Writing writing) throws IOException, Malformed {
        try (OutputStream out = outlet.open()) {
            String said = writing.to(out);
            err().println(said);
            return Exit.OK;
        }
    }

    /// An option of another form would be without effect, and whoever gave it would not notice.
    private void strangers() {
        Form.Kind kind = form.kind();
        List<String> given = spec.commandLine().getParseResult().matchedOptions().stream()
                .map(option -> option.longestName())
                .toList();
        given.forEach(option -> {
            Set<Form.Kind> kinds = GOES_WITH.getOrDefault(option, Set.of(kind));
            if (!kinds.contains(kind)) {
                throw new ParameterException(
                        spec.commandLine(),
                        option + " goes with " + Form.Kind.written(kinds) + ", not with " + kind.written());
            }
        });
    }

    private String evidence(OperationsHome home, RecordStore store, OutputStream out) throws IOException, Malformed {
        EvidenceFile.Wish wish = new EvidenceFile.Wish(clock.instant(), !noPictures);
        long records = EvidenceFile.write(home, store, home.key(TrustRole.COLLECTOR), out, wish);
        return records + " records. Check them with `pitcrew verify-ledger "
                + outlet.file().map(Object::toString).orElse("FILE")
                + "`, and against the fingerprint on the recovery sheet.";
    }

    private static String words(Written written) {
        return written.records() + " records"
                + (written.forked() > 0 ? ", " + written.forked() + " of them on a fork" : "")
                + (written.unreadable() > 0 ? ", " + written.unreadable() + " not readable" : "");
    }

    private int xapi(OperationsHome home, RecordStore store, Owner owner) throws IOException, Malformed {
        try {
            Statements statements = xapi.statements(home, owner);
            Optional<LrsAddress> address = lrs.address();
            if (address.isPresent()) {
                if (outlet.file().isPresent()) {
                    throw new IllegalArgumentException("into a file or to the LRS? Say --out or --lrs");
                }
                return new Pushing(lrs, address.get(), home.pushed(), clock, err()).push(store, statements);
            }
            return file(out -> {
                StatementFile.Made made = StatementFile.write(store, statements, out, xapi.array());
                return made.statements() + " statements of " + made.records() + " records"
                        + (made.unreadable() > 0 ? ", " + made.unreadable() + " not readable" : "")
                        + Tables.beside(made.forked());
            });
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int badges(OperationsHome home, RecordStore store, Owner owner) throws IOException, Malformed {
        try {
            Issuer issuer = Badging.issuer(owner, xapi.homePage());
            Path folder =
                    outlet.file().orElseThrow(() -> new IllegalArgumentException("badges go into a folder: --out DIR"));
            new Badging(home, store, err()).into(folder, issuer, names, clock.instant());
            return Exit.OK;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
