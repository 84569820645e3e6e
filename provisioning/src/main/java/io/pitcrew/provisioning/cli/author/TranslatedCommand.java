package io.pitcrew.provisioning.cli.author;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.plant.Draft;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.plant.pen.Translated;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Lang;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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
        name = "translated",
        description = "Note that translations say what the source says now.",
        mixinStandardHelpOptions = true)
public final class TranslatedCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(index = "0", paramLabel = "AID", arity = "0..1", description = "The aid (default: all).")
    private Optional<String> aid = Optional.empty();

    @Parameters(index = "1..*", paramLabel = "LANG", description = "Languages (default: all).")
    private List<String> languages = new ArrayList<>();

    @Option(names = "--step", paramLabel = "ID", description = "Only this step; may be given more than once.")
    private List<String> steps = new ArrayList<>();

    @Option(names = "--plant", paramLabel = "PLANT", description = "The plant folder, without an operations home.")
    private Optional<Path> named = Optional.empty();

    @Override
    public Integer call() throws IOException, NoHome {
        Path folder = named.isPresent() ? named.get() : home.open().plant();
        PrintWriter err = spec.commandLine().getErr();
        Problems problems = new Problems();
        Optional<Draft> draft = PlantReader.draft(folder, problems);
        if (draft.isEmpty()) {
            return Exit.problems(problems, err);
        }
        List<Draft.Aid> chosen = draft.get().aids().stream()
                .filter(a -> aid.isEmpty() || aid.get().equals(a.id().value()))
                .toList();
        if (chosen.isEmpty()) {
            err.println("There is no aid " + aid.orElse("") + " in " + folder + ".");
            return Exit.PROBLEMS;
        }
        Translated translated = new Translated(folder, draft.get());
        int code = Exit.OK;
        for (Draft.Aid one : chosen) {
            Collection<Lang> of = languages.isEmpty()
                    ? one.texts().keySet()
                    : languages.stream().map(Lang::new).toList();
            if (translated.note(one, of, Set.copyOf(steps)).isPresent()) {
                spec.commandLine().getOut().println(one.id() + ": noted");
            } else {
                err.println(one.id() + ": its source cannot be read yet; see pitcrew check");
                code = Exit.PROBLEMS;
            }
        }
        return code;
    }
}
