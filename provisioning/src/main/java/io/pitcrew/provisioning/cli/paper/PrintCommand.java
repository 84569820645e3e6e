package io.pitcrew.provisioning.cli.paper;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.print.Card;
import io.pitcrew.provisioning.print.CardPage;
import io.pitcrew.provisioning.print.IssuedCards;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.provisioning.publish.Shelf;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.jobaid.CardCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `pitcrew print AID …`: cards, and the list of those that hang somewhere.
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        description = "Make A5 cards of aids as they are published, and write down where they go.",
        footer = "Each card is one HTML file with all that it shows in it; a browser prints it or saves it as PDF.")
public final class PrintCommand implements Callable<Integer> {
    private static final int MANY = 1000;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption homeOption = new HomeOption();

    @Parameters(paramLabel = "AID", arity = "0..*", description = "Which aids (default: all that the station shows).")
    private List<String> aids = new ArrayList<>();

    @Option(names = "--station", description = "As this station shows them: its path, or the last level of it.")
    private Optional<String> station = Optional.empty();

    @Option(names = "--lang", description = "In this language (default: the first of the station).")
    private Optional<String> lang = Optional.empty();

    @Option(names = "--copies", defaultValue = "1", description = "How often each is printed (default: 1).")
    private int copies = 1;

    @Option(names = "--out", defaultValue = "cards", description = "Where the cards go (default: ./cards).")
    private Path out = Path.of("cards");

    @Option(names = "--list", description = "Which cards hang where, and which of them are replaced.")
    private boolean list;

    @Option(names = "--collected", paramLabel = "NUMBER", description = "The cards of this number were taken down.")
    private Optional<String> collected = Optional.empty();

    public PrintCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, NoHome, Malformed {
        OperationsHome home = homeOption.open();
        IssuedCards issued = IssuedCards.open(home.cardsFile());
        if (collected.isPresent()) {
            return collected(home, issued, collected.get());
        }
        Wall wall = new Wall(issued, new Kept(new Shelf(home.releases(), home.objects())));
        if (list) {
            wall.list().forEach(spec.commandLine().getOut()::println);
            return Exit.OK;
        }
        if (station.isEmpty() || copies < 1 || copies > MANY) {
            return told(Exit.USAGE, "Print for which station? pitcrew print die-change --station press-3 --copies 1");
        }
        Problems problems = new Problems();
        Optional<Plant> plant = PlantReader.read(home.plant(), problems);
        return plant.isEmpty()
                ? Exit.problems(problems, spec.commandLine().getErr())
                : print(plant.get(), station.get(), wall);
    }

    private int print(Plant plant, String named, Wall wall) throws IOException, Malformed {
        Optional<StationProfile> at = plant.stations().stream()
                .filter(s ->
                        s.path().value().equals(named) || s.path().station().equals(named))
                .findFirst();
        if (at.isEmpty()) {
            String known = String.join(
                    ", ", plant.stations().stream().map(s -> s.path().station()).toList());
            return told(Exit.PROBLEMS, "There is no station '" + named + "' – known here: " + known + ".");
        }
        Wish wish = new Wish(plant, at.get(), aids, lang, LocalDate.now(clock));
        switch (wish.cards(wall.kept())) {
            case Wish.Cards.Not(String why) -> {
                return told(Exit.PROBLEMS, why);
            }
            case Wish.Cards.These(List<Card> cards) -> {
                Files.createDirectories(out);
                wall.issued().add(cards, copies);
                PrintWriter say = spec.commandLine().getOut();
                for (Card card : cards) {
                    Path file = out.resolve(card.file());
                    Files.writeString(file, new CardPage(card, plant).html());
                    say.println(card.code() + "  " + file + "  release " + card.release()
                            + (copies > 1 ? "  " + copies + " copies" : ""));
                }
                say.flush();
                return Exit.OK;
            }
        }
    }

    private int collected(OperationsHome home, IssuedCards issued, String typed) throws IOException {
        Optional<CardCode> code = CardCode.typed(typed);
        if (code.isEmpty()) {
            return told(
                    Exit.PROBLEMS,
                    "'" + typed
                            + "' is no number of a card – a digit is wrong or missing – it has ten, as on the card.");
        }
        Optional<StationPath> where = issued.all().stream()
                .map(IssuedCards.Issued::station)
                .filter(path -> station.filter(named ->
                                path.value().equals(named) || path.station().equals(named))
                        .isPresent())
                .findFirst();
        if (station.isPresent() && where.isEmpty()) {
            return told(Exit.PROBLEMS, "No card was ever printed for a station '" + station.get() + "'.");
        }
        int taken = issued.collect(code.get(), where, LocalDate.now(clock));
        return taken == 0
                ? told(Exit.PROBLEMS, "No card " + code.get() + " hangs there – pitcrew print --list says which do.")
                : told(Exit.OK, Wall.cards(taken) + " " + code.get() + " no longer hang anywhere.");
    }

    private int told(int exit, String words) {
        PrintWriter say = exit == Exit.OK
                ? spec.commandLine().getOut()
                : spec.commandLine().getErr();
        say.println(words);
        say.flush();
        return exit;
    }
}
