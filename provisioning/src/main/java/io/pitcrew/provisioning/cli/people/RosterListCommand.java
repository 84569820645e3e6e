package io.pitcrew.provisioning.cli.people;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.roster.Person;
import io.pitcrew.provisioning.roster.RosterBook;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.roster.Skill;
import io.pitcrew.station.roster.Worker;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Who is in the roster, and under which pseudonym their records are. Badges are counted only.")
public final class RosterListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    /// @param badges how many; what is on them is known to nobody
    private record Row(
            String number,
            String worker,
            String name,
            String called,
            String language,
            List<String> roles,
            List<Skill> skills,
            int badges,
            boolean active) {
        static Row of(Person person) {
            Worker worker = person.worker();
            return new Row(
                    person.number(),
                    worker.id().value(),
                    worker.name(),
                    worker.called(),
                    worker.lang().value(),
                    worker.roles().stream()
                            .map(role -> role.name().toLowerCase(Locale.ROOT))
                            .sorted()
                            .toList(),
                    worker.skills(),
                    worker.badges().size(),
                    worker.active());
        }

        String line() {
            return "%-10s %-28s %s  %s%s%s"
                    .formatted(
                            number,
                            Bytes.printable(name),
                            language,
                            worker,
                            roles.stream().collect(Collectors.joining(", ", "  ", "")),
                            active ? badges == 0 ? "  no badge" : "" : "  refused: left, or badge locked")
                    .stripTrailing();
        }
    }

    @Override
    public Integer call() throws IOException, NoHome, Malformed {
        PrintWriter out = spec.commandLine().getOut();
        RosterBook book = RosterBook.read(home.open().rosterFile());
        List<Row> rows = book.people().stream()
                .sorted(Comparator.comparing(Person::number))
                .map(Row::of)
                .toList();
        if (json) {
            out.println(new String(Json.write(rows), StandardCharsets.UTF_8));
        } else if (rows.isEmpty()) {
            out.println("Nobody yet: pitcrew roster import FILE takes over the personnel list.");
        } else {
            rows.forEach(row -> out.println(row.line()));
            out.println(rows.size() + " people; list version " + book.version());
        }
        return Exit.OK;
    }
}
