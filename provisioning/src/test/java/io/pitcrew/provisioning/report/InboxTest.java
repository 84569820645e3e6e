package io.pitcrew.provisioning.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.Records;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.provisioning.collect.sqlite.SqliteRecords;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
    private static final WorkerId ANA = new WorkerId("a".repeat(32));
    private static final Sha256 HASH = Sha256.of(new byte[0]);

    @TempDir
    private Path folder;

    @Test
    void aReportNamesStationAidStepAndTheLineToCorrectButNeverWhoSaidIt() {
        ToyKiosk press = new ToyKiosk("press-3");
        press.write(step("guard"), new Fact.SaidWrong(Fact.SaidWrong.What.PICTURE));
        press.write("something else");
        press.garbage("not json");
        press.write(step("gone"), new Fact.SaidWrong(Fact.SaidWrong.What.DANGEROUS));

        Inbox inbox = read(press);

        assertEquals("""
                2026-05-04 12:00  press-3  Label jam, step gone: this is dangerous
                    this step is in the plant no more
                2026-05-04 12:00  press-3  Label jam, step guard: the picture is wrong
                    aids/label-jam/de.md:14
                """, new InboxText(ZoneOffset.UTC).of(inbox));
        String json = new String(Json.write(inbox), StandardCharsets.UTF_8);
        assertFalse(json.contains(ANA.value()), json);
    }

    @Test
    void anEmptyInboxSaysSo() {
        ToyKiosk press = new ToyKiosk("press-3");
        press.write("done");
        assertEquals("nobody has said that something is wrong\n", new InboxText(ZoneOffset.UTC).of(read(press)));
    }

    private Inbox read(ToyKiosk kiosk) {
        try (RecordStore store = SqliteRecords.open(folder.resolve("records.db"))) {
            store.append(Records.of(kiosk, 0, StoredRecord.Branch.MAIN));
            return Inbox.read(store, new LabelJam());
        }
    }

    private static Context step(String id) {
        return Context.NONE
                .at(new StationPath("harbour/northgate/assembly/line-2/press-3"))
                .by(ANA)
                .of(new AidId("label-jam"), new Lang("de"))
                .step(new StepId(id), HASH, HASH);
    }

    /// A plant with one aid of one step.
    private static final class LabelJam implements Sources {
        @Override
        public Optional<String> title(AidId aid, Lang lang) {
            return Optional.of("Label jam");
        }

        @Override
        public Optional<String> place(AidId aid, Lang lang, StepId step) {
            return step.value().equals("guard") ? Optional.of("aids/" + aid + "/" + lang + ".md:14") : Optional.empty();
        }
    }
}
