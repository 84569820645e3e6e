package io.pitcrew.provisioning.cli.author;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.preview.ContactSheet;
import io.pitcrew.provisioning.preview.Drawing;
import io.pitcrew.provisioning.preview.NotThere;
import io.pitcrew.provisioning.preview.Wish;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "preview",
        description = "Draw aids as the kiosk shows them: a picture a page and language, and a sheet with all.",
        mixinStandardHelpOptions = true)
public final class PreviewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(paramLabel = "AID", arity = "0..1", description = "Only this aid (default: all).")
    private Optional<String> aid = Optional.empty();

    @Option(names = "--plant", description = "The plant folder (default: that of the operations home).")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--lang", description = "Only this language (default: all).")
    private Optional<String> lang = Optional.empty();

    @Option(names = "--station", description = "As this station shows it: its path, or the last level of it.")
    private Optional<String> station = Optional.empty();

    @Option(names = "--out", defaultValue = "preview", description = "Where the pictures go (default: ./preview).")
    private Path out = Path.of("preview");

    @Option(names = "--json", description = "The pages as a JSON array on the standard output.")
    private boolean json;

    @Override
    public Integer call() throws IOException, NoHome {
        PrintWriter err = spec.commandLine().getErr();
        Problems problems = new Problems();
        Path plantFolder = folder.isPresent() ? folder.get() : home.open().plant();
        Optional<Plant> plant = PlantReader.read(plantFolder, problems);
        if (plant.isEmpty()) {
            return Exit.problems(problems, err);
        }
        String checkout = System.getenv("PITCREW_CHECKOUT");
        if (checkout == null) {
            err.println("The preview needs the kiosk beside it: start it with provisioning/bin/pitcrew.");
            return Exit.ENVIRONMENT;
        }
        try {
            Wish wish = Wish.of(plant.get(), aid, lang, station);
            List<Drawing.Page> pages =
                    new Drawing(Path.of(checkout)).draw(plant.get().media(), wish, out);
            tell(pages, new ContactSheet(plant.get(), pages).write(out));
            return Exit.OK;
        } catch (NotThere none) {
            err.println(none.getMessage());
            return Exit.PROBLEMS;
        }
    }

    private void tell(List<Drawing.Page> pages, Path sheet) {
        PrintWriter say = spec.commandLine().getOut();
        if (json) {
            say.println(new String(Json.write(pages), StandardCharsets.UTF_8));
            return;
        }
        for (Drawing.Page page : pages) {
            say.println(out.resolve(page.file()));
            page.advice().forEach(words -> say.println("  advice: " + words + " – shorten it, or split the step"));
        }
        say.println(pages.size() + " pages: " + sheet);
    }
}
