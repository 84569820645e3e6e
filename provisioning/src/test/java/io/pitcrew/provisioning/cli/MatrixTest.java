package io.pitcrew.provisioning.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.Records;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.provisioning.collect.sqlite.SqliteRecords;
import io.pitcrew.provisioning.export.Rows;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.provisioning.publish.Shelf;
import io.pitcrew.provisioning.roster.RosterBook;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Release 1, an aid changed in release 2, only its translation in release 3.
final class MatrixTest extends CommandBench {
    private final ToyKiosk press = new ToyKiosk("press-3");
    private WorkerId ana;
    private WorkerId ben;

    @BeforeEach
    void threeReleases() throws Exception {
        assertEquals(0, init());
        Path people = temp.resolve("people.csv");
        Files.writeString(people, """
                number,name,called,language,roles,badge
                1,Ana <Kowalska>,Ana,pl,operator,0C000621A5
                2,"=Ben",Ben,en,operator,0C000621A6
                """);
        assertEquals(0, atHome("roster", "import", people.toString()));
        ana = called("Ana <Kowalska>");
        ben = called("=Ben");
        assertEquals(0, atHome("publish"));
        plant.replace("aids/jam/en.md", "Look at it", "Look at it twice");
        plant.replace("aids/jam/de.md", "Sieh hin", "Sieh zweimal hin");
        assertEquals(0, atHome("publish"));
        plant.replace("aids/torque/de.md", "Sieh hin", "Sieh genau hin");
        assertEquals(0, atHome("publish"), err::toString);
    }

    @Test
    void whoCompletedAnAidBeforeItChangedIsToldApartFromWhoDidAfterwards() throws Exception {
        press.write(at(ana, 1, "jam"), new Fact.Completed("w1"));
        press.write(at(ben, 2, "jam"), new Fact.Completed("w2"));
        press.write(at(ana, 1, "torque"), new Fact.Completed("w3"));
        press.write(at(ben, 1, "scrapped"), new Fact.Completed("w4"));
        press.write(at(ben, 99, "torque"), new Fact.Completed("w5"));
        store();
        assertEquals(
                List.of(
                        "Ana <Kowalska> jam changed since 1",
                        "Ana <Kowalska> torque current 1",
                        "'=Ben jam current 2",
                        "'=Ben scrapped no longer in use 1",
                        "'=Ben torque unknown 99"),
                table());
    }

    @Test
    void theLastTimeCountsAndWhatWasTakenBackDoesNot() throws Exception {
        press.write(at(ana, 1, "jam"), new Fact.Completed("w1"));
        press.write(at(ana, 3, "jam"), new Fact.Completed("w2"));
        press.write(at(ana, 3, "jam"), new Fact.Undone(press.recordId(2), "person"));
        press.write(at(ben, 1, "jam"), new Fact.Completed("w3"));
        press.write(at(ben, 3, "jam"), new Fact.Completed("w4"));
        store();
        assertEquals(List.of("Ana <Kowalska> jam changed since 1", "'=Ben jam current 3"), table());
    }

    @Test
    void aSignatureIsComparedByWhatItWasBoundTo() throws Exception {
        Sha256 now = new Kept(new Shelf(temp.resolve("home/releases"), temp.resolve("home/objects")))
                .versions(new ReleaseNumber(3), new AidId("jam"))
                .getFirst()
                .meaning();
        press.write(at(ana, 99, "jam").whole(now, now), signed());
        press.write(at(ben, 3, "jam").whole(Sha256.of(new byte[] {9}), now), signed());
        store();
        List<List<String>> rows = Rows.of(export("--matrix"));
        assertEquals("current", rows.get(named(rows, ana)).getLast());
        assertEquals("changed since", rows.get(named(rows, ben)).getLast());
        assertEquals("99", rows.get(named(rows, ana)).get(8));
    }

    @Test
    void thePageHasEverybodyAndEveryAidAndNothingOfItRuns() throws Exception {
        press.write(at(ana, 1, "jam"), new Fact.Completed("w1"));
        store();
        String page = export("--matrix", "--html");
        assertTrue(page.contains("<th>Ana &lt;Kowalska&gt;</th>"), page);
        assertTrue(page.contains("<th>=Ben</th><td></td><td></td>"), page);
        assertTrue(page.contains("<th>Title torque</th>"), page);
        assertTrue(page.contains("completed, release 1, changed since"), page);
        assertFalse(page.contains("<script") || page.contains("http"), page);
    }

    private WorkerId called(String name) throws Exception {
        return RosterBook.read(temp.resolve("home/roster.json")).names().entrySet().stream()
                .filter(one -> one.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private List<String> table() throws Exception {
        return Rows.of(export("--matrix")).stream()
                .skip(1)
                .map(row -> row.get(1) + " " + row.get(2) + " " + row.getLast() + " " + row.get(6))
                .sorted(Comparator.comparing((String row) -> row.startsWith("'"))
                        .thenComparing(row -> row))
                .toList();
    }

    private static int named(List<List<String>> rows, WorkerId worker) {
        return rows.stream().map(List::getFirst).toList().indexOf(worker.value());
    }

    private static Fact signed() {
        return new Fact.Signed(
                "w", Fact.Signed.Says.READ, true, true, Optional.empty(), new ReleaseNumber(3), Sha256.of(new byte[] {3
                }));
    }

    private static Context at(WorkerId worker, long release, String aid) {
        return Context.NONE
                .by(worker)
                .in(new ReleaseNumber(release))
                .of(new AidId(aid), new Lang("en"))
                .step(new StepId("measure"), Sha256.of(new byte[] {1}), Sha256.of(new byte[] {2}));
    }

    private void store() throws Exception {
        Files.createDirectories(temp.resolve("home/collected"));
        try (RecordStore store = SqliteRecords.open(temp.resolve("home/collected/records.db"))) {
            store.append(Records.of(press, 0, StoredRecord.Branch.MAIN));
        }
    }

    private String export(String... how) throws Exception {
        Path file = temp.resolve("out");
        String[] words = Stream.concat(Stream.of("export", "--out", file.toString()), Arrays.stream(how))
                .toArray(String[]::new);
        assertEquals(0, atHome(words), err::toString);
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private int atHome(String... arguments) {
        return online(Stream.concat(Arrays.stream(arguments), Stream.of("--home", home()))
                .toArray(String[]::new));
    }
}
