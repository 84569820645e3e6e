package io.pitcrew.provisioning.cli.author;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.plant.Draft;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.plant.check.Check;
import io.pitcrew.provisioning.plant.check.Finding;
import io.pitcrew.provisioning.plant.media.Prints;
import io.pitcrew.provisioning.plant.pen.StepIds;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.provisioning.publish.Shelf;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        description = "Read a plant folder and tell every mistake in it, and what could be better.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(
            paramLabel = "PLANT",
            arity = "0..1",
            description = "The plant folder (default: that of the operations home).")
    private Optional<Path> named = Optional.empty();

    @Option(names = "--json", description = "Findings as a JSON array on the standard output.")
    private boolean json;

    @Option(names = "--strict", description = "Advice counts as an error.")
    private boolean strict;

    @Option(names = "--fix-ids", description = "First give an id to each step that has none; never change one.")
    private boolean fixIds;

    @Option(
            names = "--convert",
            description = "First let ffmpeg convert videos that no kiosk plays, and cut those over 90 s into parts.")
    private boolean convert;

    @Option(names = "--dry-run", description = "With --convert: only say what ffmpeg would do.")
    private boolean dryRun;

    @Option(names = "--ffmpeg", paramLabel = "FILE", description = "The program (default: that on the PATH).")
    private Optional<Path> ffmpeg = Optional.empty();

    public CheckCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, NoHome {
        Optional<OperationsHome> ours = named.isPresent() ? Optional.empty() : Optional.of(home.open());
        Path folder = ours.isPresent() ? ours.get().plant() : named.orElseThrow();
        Prints prints = ours.map(o -> Prints.remembered(o.prints(), clock)).orElseGet(Prints::none);
        PrintWriter out = spec.commandLine().getOut();
        if (fixIds) {
            fixIds(folder, json ? spec.commandLine().getErr() : out);
        }
        boolean converted =
                !convert || convert(folder, json ? spec.commandLine().getErr() : out);
        Set<AidId> published = ours.isPresent() ? published(ours.get()) : Set.of();
        Check check = Check.of(folder, prints, LocalDate.now(clock), published);
        if (ours.isEmpty() && !json) {
            spec.commandLine()
                    .getErr()
                    .println("Not compared with what was published: only in its operations home can be said whether an"
                            + " aid was deleted without a word in withdrawn/.");
        }
        boolean failed = !converted
                || !check.errors().isEmpty()
                || (strict && !check.advice().isEmpty());
        if (json) {
            out.println(new String(Json.write(check.findings()), StandardCharsets.UTF_8));
        } else {
            check.plant()
                    .ifPresent(plant -> out.println(plant.name() + ": "
                            + plant.aids().size() + " aids, " + plant.stations().size() + " stations, no problems"));
            tell(check.advice(), "advice: ", failed ? spec.commandLine().getErr() : out);
            tell(check.errors(), "", spec.commandLine().getErr());
            if (failed) {
                int errors = check.errors().size();
                int advice = check.advice().size();
                spec.commandLine()
                        .getErr()
                        .println((errors == 1 ? "1 problem" : errors + " problems")
                                + (advice == 0
                                        ? ""
                                        : advice == 1 ? ", 1 piece of advice" : ", " + advice + " pieces of advice"));
            }
        }
        return failed ? Exit.PROBLEMS : Exit.OK;
    }

    private static Set<AidId> published(OperationsHome home) throws IOException {
        return new Kept(new Shelf(home.releases(), home.objects())).aids();
    }

    /// `file:line:column what – why – what to do [id]`, as editors understand it.
    private static void tell(List<Finding> findings, String before, PrintWriter to) {
        findings.forEach(f -> {
            String place = f.line() == 0 ? f.file() : f.file() + ":" + f.line() + ":" + f.column();
            to.println(place + " " + before + f.what() + " – " + f.why() + " – " + f.remedy() + " [" + f.id() + "]");
        });
    }

    private boolean convert(Path folder, PrintWriter to) throws IOException {
        String folders = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return new Conversion(folder, Conversion.found(ffmpeg, folders), to).run(dryRun);
    }

    private void fixIds(Path folder, PrintWriter out) throws IOException {
        Optional<Draft> draft = PlantReader.draft(folder, new Problems());
        if (draft.isPresent()) {
            StepIds ids = new StepIds(folder, draft.get().source());
            for (Draft.Aid aid : draft.get().aids()) {
                ids.fix(aid).forEach(file -> out.println(file + ": ids written"));
            }
        }
    }
}
