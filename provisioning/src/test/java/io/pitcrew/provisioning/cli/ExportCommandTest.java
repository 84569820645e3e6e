package io.pitcrew.provisioning.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.Records;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.provisioning.collect.sqlite.SqliteRecords;
import io.pitcrew.provisioning.roster.RosterBook;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A published plant of which Ana has worked by an aid.
final class ExportCommandTest extends CommandBench {
    private static final String WORK = "0190f000-0000-7000-8000-00000000beef";

    private final ToyKiosk press = new ToyKiosk("press-3");

    @BeforeEach
    void anaWorkedByAnAid() throws Exception {
        assertEquals(0, init());
        Path people = temp.resolve("people.csv");
        Files.writeString(
                people, "number,name,called,language,roles,badge\n1,Ana Kowalska,Ana,pl,operator,0C000621A5\n");
        assertEquals(0, atHome("roster", "import", people.toString()));
        assertEquals(0, atHome("publish"));
        Context look = Context.NONE
                .at(new StationPath("harbour/northgate/assembly/line-2/press-3"))
                .by(ana())
                .in(new ReleaseNumber(1))
                .of(new AidId("jam"), new Lang("de"))
                .step(new StepId("look"), Sha256.of(new byte[] {1}), Sha256.of(new byte[] {2}));
        press.write(look, new Fact.StepDone(WORK, Optional.empty()));
        press.garbage("not json");
        ToyKiosk twin = press.copy();
        press.write(look, new Fact.Completed(WORK));
        twin.write(look, new Fact.Tip("from a copied disk"));
        Files.createDirectories(temp.resolve("home/collected"));
        try (RecordStore store = SqliteRecords.open(temp.resolve("home/collected/records.db"))) {
            store.append(Records.of(press, 0, StoredRecord.Branch.MAIN));
            store.append(Records.of(twin, 2, StoredRecord.Branch.FORK));
        }
    }

    @Test
    void aTableHasPseudonymsUnlessNamesAreAskedForAndSaysWhatIsNotInIt() throws Exception {
        String plain = export("--csv");
        assertTrue(plain.contains(ana().value()), plain);
        assertFalse(plain.contains("Ana"), plain);
        assertTrue(err.toString().contains("3 records, 1 of them not readable; 1 more are on a fork"), err::toString);
        assertTrue(export("--csv", "--names").contains(ana().value() + ",Ana Kowalska,1,jam,look"));
    }

    @Test
    void statementsNameAidsAndStepsAsTheirReleaseDid() throws Exception {
        assertEquals(2, atHome("export", "--xapi"));
        assertTrue(err.toString().contains("say --home-page https://…"), err::toString);
        List<String> lines = export("--xapi", "--home-page", "https://harbour.example/pitcrew")
                .lines()
                .toList();
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().contains("\"name\":{\"de\":\"Titel jam\",\"en\":\"Title jam\"}"), lines::getFirst);
        assertTrue(lines.getFirst().contains("\"name\":{\"de\":\"Sieh hin\",\"en\":\"Look at it\"}"), lines::getFirst);
        assertTrue(err.toString().contains("2 statements of 3 records, 1 not readable; 1 more"), err::toString);

        Files.writeString(temp.resolve("home/exports.toml"), "format = 1\nhome-page = \"https://works.example\"\n");
        String array = export("--xapi", "--xapi-version", "1.0.3", "--array");
        assertTrue(array.contains("https://works.example/aid/jam"), array);
        byte[] wrapped = ("{\"all\":" + array + "}").getBytes(StandardCharsets.UTF_8);
        assertEquals(2, ((List<?>) Objects.requireNonNull(Json.readMap(wrapped).get("all"))).size());
    }

    @Test
    void whatIsMisunderstoodIsSaidBeforeAnythingIsWritten() throws Exception {
        assertEquals(2, atHome("export"));
        assertEquals(2, atHome("export", "--csv", "--jsonl"));
        assertEquals(2, atHome("export", "--jsonl", "--names"));
        assertTrue(err.toString().contains("--names goes with --csv, --badges, not with --jsonl"), err::toString);
        String[] lrs = {"export", "--xapi", "--home-page", "https://w.example", "--user", "u", "--dry-run", "--lrs"};
        assertEquals(2, atHome(and(lrs, "http://lrs.example/xapi")));
        assertTrue(err.toString().contains("plain http is for this machine alone"), err::toString);
        assertEquals(2, atHome(and(lrs, "https://me:s3cret@lrs.example/xapi")));
        assertFalse(err.toString().contains("s3cret"), err::toString);
        assertEquals(0, atHome(and(lrs, "https://lrs.example/xapi")));
        assertTrue(err.toString().contains("2 statements would be sent to https://lrs.example/xapi"), err::toString);
        Files.writeString(temp.resolve("home/exports.toml"), "format = 1\nhome-page = \"works\"\nnmae = \"x\"\n");
        assertEquals(1, atHome("export", "--csv"));
        assertTrue(err.toString().contains("exports.toml:3:1 unknown key 'nmae'"), err::toString);
    }

    private String export(String... how) throws Exception {
        Path file = temp.resolve("out");
        assertEquals(0, atHome(and(and("export", how), "--out", file.toString())), err::toString);
        return Files.readString(file);
    }

    private WorkerId ana() throws Exception {
        return RosterBook.read(temp.resolve("home/roster.json"))
                .names()
                .keySet()
                .iterator()
                .next();
    }

    private int atHome(String... arguments) {
        return online(and(arguments, "--home", home()));
    }

    private static String[] and(String first, String... more) {
        return and(new String[] {first}, more);
    }

    private static String[] and(String[] words, String... more) {
        return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
    }
}
