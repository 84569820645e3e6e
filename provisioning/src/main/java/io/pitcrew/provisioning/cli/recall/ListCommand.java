package io.pitcrew.provisioning.cli.recall;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.print.IssuedCards;
import io.pitcrew.provisioning.recall.Exposure;
import io.pitcrew.provisioning.recall.RecallBook;
import io.pitcrew.provisioning.recall.Receipts;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.release.Recall;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "What is recalled, on which kiosks that is proved, and how many of those concerned have read it.")
final class ListCommand implements Callable<Integer> {
    private static final Lang ENGLISH = new Lang("en");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption homeOption = new HomeOption();

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException, NoHome, Malformed {
        OperationsHome home = homeOption.open();
        Recall list = RecallBook.open(home).list();
        PrintWriter out = spec.commandLine().getOut();
        try (RecordStore store = HomeOption.records(home)) {
            Receipts receipts = Receipts.of(store, home.registry().kiosks());
            if (json) {
                out.println(new String(Json.write(asJson(list, receipts)), StandardCharsets.UTF_8));
            } else {
                tell(list, receipts, store, out);
                IssuedCards cards = IssuedCards.open(home.cardsFile());
                list.inForce().forEach(entry -> Paper.tell(cards.concerned(entry), out));
            }
        }
        out.flush();
        return Exit.OK;
    }

    private static void tell(Recall list, Receipts receipts, RecordStore store, PrintWriter out) {
        if (list.entries().isEmpty()) {
            out.println("nothing was ever recalled");
            return;
        }
        for (Recall.Entry entry : list.entries()) {
            out.println(entry.number() + "  " + Desk.words(entry) + " – " + entry.reason(ENGLISH));
            out.println("   "
                    + entry.lifted()
                            .map(when -> "lifted " + MINUTE.format(when))
                            .orElseGet(() -> "in force since " + MINUTE.format(entry.since()) + "; "
                                    + readers(entry, receipts, store)));
        }
        out.println("list " + list.version() + " is proved in force on " + receipts.proved(list.version()) + " of "
                + receipts.versions().size() + " kiosks");
        receipts.versions().entrySet().stream()
                .filter(kiosk -> kiosk.getValue() < list.version())
                .sorted(Comparator.comparing(
                        (Map.Entry<KioskId, Long> kiosk) -> kiosk.getKey().value()))
                .forEach(kiosk -> out.println("   " + kiosk.getKey() + ": "
                        + (kiosk.getValue() == 0
                                ? "no receipt, it may not know of it yet"
                                : "list " + kiosk.getValue())));
    }

    private static String readers(Recall.Entry entry, Receipts receipts, RecordStore store) {
        Set<WorkerId> read = receipts.read().getOrDefault(entry.number(), Set.of());
        Exposure exposed = Exposure.of(store, entry);
        long told = exposed.worked().stream()
                .map(Exposure.Worked::worker)
                .distinct()
                .filter(read::contains)
                .count();
        return exposed.people() + " worked by it, " + told + " of them have read this";
    }

    private static Map<String, Object> asJson(Recall list, Receipts receipts) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("list", list);
        all.put("kiosks", receipts.versions());
        all.put("read", receipts.read());
        return all;
    }
}
