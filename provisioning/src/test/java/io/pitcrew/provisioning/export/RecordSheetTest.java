package io.pitcrew.provisioning.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.Records;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.provisioning.collect.sqlite.SqliteRecords;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordSheetTest {
    private static final WorkerId ANA = new WorkerId("a".repeat(32));

    @TempDir
    private Path folder;

    private final ToyKiosk press = new ToyKiosk("press-3");

    @Test
    void eachRecordOfTheMainBranchIsARowAndWhatIsUnreadableIsOneToo() throws IOException {
        press.write(step(), new Fact.StepDone("w1", Optional.of("-5.5")));
        press.garbage("not json \u0007");
        ToyKiosk twin = press.copy();
        press.write(step(), new Fact.Tip("=cmd|' /C calc'!A0"));
        twin.write("x");
        Map<String, List<String>> columns = new HashMap<>();
        Written written;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordStore store = SqliteRecords.open(folder.resolve("records.db"))) {
            store.append(Records.of(press, 0, StoredRecord.Branch.MAIN));
            store.append(Records.of(twin, 2, StoredRecord.Branch.FORK));
            written = RecordSheet.write(store, out, Optional.empty());
        }
        List<List<String>> rows = Rows.of(out.toString(StandardCharsets.UTF_8));
        for (int i = 0; i < rows.getFirst().size(); i++) {
            int column = i;
            columns.put(
                    rows.getFirst().get(i),
                    rows.stream().skip(1).map(row -> row.get(column)).toList());
        }

        assertEquals(new Written(3, 1, 1), written);
        assertEquals(List.of("step-done", "unreadable", "tip"), columns.get("type"));
        assertEquals(List.of("1", "2", "3"), columns.get("seq"));
        assertEquals(List.of("-5.5", "", ""), columns.get("value"));
        assertEquals(List.of("", "", "'=cmd|' /C calc'!A0"), columns.get("words"));
        assertEquals(List.of("lower-ram", "", "lower-ram"), columns.get("step"));
        assertEquals(List.of(ANA.value(), "", ANA.value()), columns.get("worker"));
        assertEquals(
                "{\"value\":\"-5.5\",\"work\":\"w1\"}", column(columns, "data").getFirst());
        assertEquals(press.lines().get(1).hash().hex(), column(columns, "hash").get(1));
        assertEquals(List.of("2026-05-04T12:00:01Z", "", "2026-05-04T12:00:03Z"), columns.get("at"));
    }

    @Test
    void namesAreAColumnOnlyForWhoeverAsksAndWhoIsForgottenHasNone() throws IOException {
        press.write(step(), new Fact.Completed("w1"));
        press.write(step().by(new WorkerId("b".repeat(32))), new Fact.Completed("w2"));
        assertTrue(table(Optional.empty()).lines().noneMatch(line -> line.contains("name") || line.contains("Ana")));
        List<List<String>> named = Rows.of(table(Optional.of(id -> id.equals(ANA) ? "Ana Costa, \"Press\"" : "")));
        int column = named.getFirst().indexOf("name");
        assertEquals(
                List.of("name", "Ana Costa, \"Press\"", ""),
                named.stream().map(row -> row.get(column)).toList());
    }

    @Test
    void everyColumnIsDescribed() throws IOException {
        String page = Files.readString(Path.of("docs/exports.md"));
        for (String column : RecordSheet.columns(true)) {
            assertTrue(page.contains("`" + column + "`"), column);
        }
    }

    private String table(Optional<Function<WorkerId, String>> names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordStore store = SqliteRecords.open(folder.resolve("records.db"))) {
            store.append(Records.of(press, 0, StoredRecord.Branch.MAIN));
            RecordSheet.write(store, out, names);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> column(Map<String, List<String>> columns, String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }

    private static Context step() {
        return Context.NONE
                .at(new StationPath("harbour/northgate/assembly/line-2/press-3"))
                .by(ANA)
                .in(new ReleaseNumber(7))
                .of(new AidId("die-change"), new Lang("en"))
                .step(new StepId("lower-ram"), Sha256.of(new byte[] {1}), Sha256.of(new byte[] {2}));
    }
}
