package io.pitcrew.provisioning.recall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.Records;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.provisioning.collect.sqlite.SqliteRecords;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.release.Recall;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExposureTest {
    private static final WorkerId ANA = new WorkerId("a".repeat(32));
    private static final WorkerId BEN = new WorkerId("b".repeat(32));
    private static final AidId JAM = new AidId("label-jam");
    private static final Sha256 OLD = Sha256.of(new byte[] {1});
    private static final Sha256 NEW = Sha256.of(new byte[] {2});
    private static final Lang EN = new Lang("en");

    @TempDir
    private Path folder;

    private final ToyKiosk press = new ToyKiosk("press-3");
    private final ToyKiosk labels = new ToyKiosk("labels");
    private RecordStore store;

    @BeforeEach
    void whatWasWorked() {
        press.write(at(ANA, 7, "guard", OLD), new Fact.StepDone("w1", Optional.empty()));
        press.write(at(ANA, 7, "guard", OLD), new Fact.StepDone("w2", Optional.empty()));
        press.write(at(ANA, 7, "guard", OLD), new Fact.NotOk("w2", "FIX", Optional.empty()));
        press.write(at(BEN, 8, "guard", NEW), new Fact.StepDone("w3", Optional.empty()));
        press.write(at(BEN, 8, "feed", NEW), new Fact.StepDone("w3", Optional.empty()));
        press.garbage("not json");
        press.write(Context.NONE, new Fact.RecallInForce(2, 1));
        labels.write(at(BEN, 7, "guard", OLD), new Fact.StepDone("w4", Optional.empty()));
        labels.write(at(BEN, 8, "guard", NEW), new Fact.RecallAcknowledged(1));
        labels.write(Context.NONE, new Fact.RecallInForce(1, 0));
        store = SqliteRecords.open(folder.resolve("records.db"));
        store.append(Records.of(press, 0, StoredRecord.Branch.MAIN));
        store.append(Records.of(labels, 0, StoredRecord.Branch.MAIN));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whoWorkedByAStepIsListedOncePerPlaceAndReleaseWithHowOften() {
        Exposure all = Exposure.of(store, new Exposure.Wanted(JAM, Optional.empty(), Optional.of(new StepId("guard"))));
        assertEquals(
                List.of("a press-3 7 2", "b labels 7 1", "b press-3 8 1"),
                all.worked().stream().map(ExposureTest::words).toList());
        assertEquals(2, all.people());
        Exposure newest =
                Exposure.of(store, new Exposure.Wanted(JAM, Optional.of(new ReleaseNumber(8)), Optional.empty()));
        assertEquals(2, newest.worked().size());
        assertEquals(1, newest.people());
    }

    @Test
    void exposedIsWhoDidWhatIsRecalledAndNotWhoDidWhatItSaysNow() {
        Recall.Entry entry = new Recall.Entry(
                1,
                JAM,
                Optional.of(new StepId("guard")),
                List.of(OLD),
                Optional.empty(),
                Map.of(EN, "Wrong."),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty());
        assertEquals(
                List.of("a press-3 7 2", "b labels 7 1"),
                Exposure.of(store, entry).worked().stream()
                        .map(ExposureTest::words)
                        .toList());
        assertEquals(0, Exposure.of(store, entry.lifted(Instant.EPOCH)).people());
    }

    @Test
    void theRecordsProveWhichListIsInForceWhereAndWhoHasReadWhat() {
        Receipts receipts = Receipts.of(store);
        assertEquals(Map.of(new KioskId("press-3"), 2L, new KioskId("labels"), 1L), receipts.versions());
        assertEquals(Map.of(1L, Set.of(BEN)), receipts.read());
        assertEquals(2, receipts.proved(1));
        assertEquals(1, receipts.proved(2));
    }

    private static String words(Exposure.Worked w) {
        return w.worker().value().charAt(0) + " " + w.kiosk() + " " + w.release() + " " + w.times();
    }

    private static Context at(WorkerId worker, long release, String step, Sha256 meaning) {
        return Context.NONE
                .at(new StationPath("harbour/northgate/assembly/line-2/press-3"))
                .by(worker)
                .in(new ReleaseNumber(release))
                .of(JAM, EN)
                .step(new StepId(step), meaning, meaning);
    }
}
