package io.pitcrew.provisioning.cli.author;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.intake.Intake;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Make an aid of a Word or PowerPoint document, and list what to fix in it.")
public final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE", description = "A .docx or .pptx file.")
    private Path file = Path.of("");

    @Option(names = "--as", paramLabel = "AID", required = true, description = "The id of the new aid: change-die.")
    private String id = "";

    @Option(
            names = "--lang",
            defaultValue = "en",
            description = "The language it is written in; default: ${DEFAULT-VALUE}")
    private String lang = "";

    @Option(
            names = "--plant",
            paramLabel = "DIR",
            description = "The plant folder (default: that of the operations home).")
    private Optional<Path> plant = Optional.empty();

    @Option(names = "--dry-run", description = "Only say what would be written, and what to fix.")
    private boolean dryRun;

    @Option(names = "--force", description = "Write over an aid that is there; its aid.toml stays.")
    private boolean force;

    @Option(names = "--json", description = "What was written and what to fix, as JSON.")
    private boolean json;

    /// @param written relative to the plant folder
    record Report(List<String> written, List<Problem> toFix) {}

    @Override
    public Integer call() throws IOException, NoHome {
        AidId aid = given("--as", () -> new AidId(id));
        Lang language = given("--lang", () -> new Lang(lang));
        Path folder = plant.isPresent() ? plant.get() : home.open().plant();
        Problems problems = new Problems();
        Optional<Intake> read = Intake.read(file, language, LocalDate.now(ZoneId.systemDefault()), problems);
        if (read.isEmpty()) {
            return Exit.problems(problems, spec.commandLine().getErr());
        }
        List<String> names = dryRun
                ? read.get().files().keySet().stream()
                        .map(name -> "aids/" + aid + "/" + name)
                        .toList()
                : read.get().write(folder, aid, force, problems);
        if (!problems.none()) {
            return Exit.problems(problems, spec.commandLine().getErr());
        }
        tell(new Report(names, read.get().toFix()), aid);
        return Exit.OK;
    }

    private void tell(Report report, AidId aid) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new String(Json.write(report), StandardCharsets.UTF_8));
            return;
        }
        report.written().forEach(name -> out.println("  " + name));
        report.toFix().forEach(out::println);
        out.println(report.toFix().size() + " things to look at. Then: put " + aid
                + " into a station's aids, and let `pitcrew check` say what is left.");
        if (dryRun) {
            out.println("Nothing was written (--dry-run).");
        }
    }

    private <T> T given(String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage(), e);
        }
    }
}
