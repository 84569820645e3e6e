package io.pitcrew.provisioning.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.Records;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An auditor has one file, and asks what somebody saw.
final class VerifyLedgerCommandTest extends CommandBench {
    private static final Lang DE = new Lang("de");
    private static final WorkerId AMARA = new WorkerId("0f".repeat(16));
    private static final StationPath STATION = new StationPath("harbour/northgate/assembly/line-2/press-3");

    private final ToyKiosk press = new ToyKiosk("press-3");
    private JobAid aid;

    @BeforeEach
    void amaraWorksAndSignsThenTheWordsChange() throws Exception {
        init();
        publish();
        aid = PlantReader.read(plant.root(), new Problems())
                .orElseThrow()
                .aids()
                .getFirst();
        Result result = done("look", Optional.of("ok"), Result.NOTHING);
        result = done("measure", Optional.of("60.0"), result);
        result = done("measure", Optional.of("50.0"), result);
        press.write(
                context().whole(aid.meaning(), aid.shown(DE)),
                new Fact.Signed(
                        "w1",
                        Fact.Signed.Says.DONE,
                        true,
                        true,
                        Optional.empty(),
                        new ReleaseNumber(1),
                        result.hash()));
        plant.replace("aids/" + aid.id() + "/de.md", "die Spannpratze", "den Schraubstock");
        publish();
        store(press);
        export();
    }

    @Test
    void theWordsThatWereOnTheScreenAreShownYearsLater() throws Exception {
        assertEquals(0, verify("--show", "1"), err::toString);
        assertTrue(said().contains("INTACT"), out::toString);
        assertTrue(said().contains("Record 1 of press-3: step-done"), out::toString);
        assertTrue(said().contains("1  Sieh hin  (look)"), out::toString);
        assertTrue(said().contains("1. **Sieh** die Spannpratze an,"), out::toString);
        assertTrue(said().contains("WARNING W024: Mind."), out::toString);
        assertTrue(said().contains("ANSWERED: ok"), out::toString);
        assertFalse(said().contains("Schraubstock"), "what is published today is not what was seen");
        assertFalse(said().contains("(measure)"), "one step was asked for");
    }

    @Test
    void aSignatureIsShownWithAllItsStepsAndWhatTheyCameTo() throws Exception {
        assertEquals(0, verify("--show", "press-3:4"), err::toString);
        assertTrue(said().contains("The steps done before it, with words and answers, are those"), out::toString);
        assertTrue(said().contains("    look = ok"), out::toString);
        assertTrue(said().contains("    measure = 50.0"), out::toString);
        assertTrue(said().contains("2  Measure  (measure)"), out::toString);
    }

    @Test
    void aSignatureThatWasPutToOtherWorkIsFoundOut() throws Exception {
        ToyKiosk other = new ToyKiosk("press-4");
        other.write(
                context().whole(aid.meaning(), aid.shown(DE)),
                new Fact.Signed(
                        "w2",
                        Fact.Signed.Says.DONE,
                        true,
                        true,
                        Optional.empty(),
                        new ReleaseNumber(1),
                        new Result(List.of(entry("look", Optional.of("ok")))).hash()));
        store(other);
        export();
        verify("--show", "press-4:1");
        assertTrue(said().contains("NOT what the steps recorded before it come to"), out::toString);
    }

    @Test
    void wordsThatAreNotInTheFileAreNotMadeUp() throws Exception {
        Path file = evidence();
        Files.writeString(file, Files.readString(file).replace("Spannpratze", "Spannzange"));
        assertEquals(1, verify("--show", "1"));
        assertTrue(said().contains("Its words are NOT in this file"), out::toString);
        assertFalse(said().contains("Spannzange"), out::toString);
    }

    @Test
    void aNumberThatSeveralHaveIsAskedBack() throws Exception {
        ToyKiosk other = new ToyKiosk("cutter-1");
        other.write("done");
        store(other);
        export();
        assertEquals(1, verify("--show", "1"));
        assertTrue(err.toString().contains("There are 2 records 1 – say which:"), err::toString);
        assertEquals(1, verify("--show", "press-3:9"));
        assertTrue(err.toString().contains("There is no record 9 of press-3"), err::toString);
        assertEquals(2, verify("--show", "the last one"));
    }

    private Result done(String step, Optional<String> value, Result before) {
        Result.Done done = entry(step, value);
        press.write(context().step(done.step(), done.meaning(), done.shown()), new Fact.StepDone("w1", value));
        return before.with(done);
    }

    private Result.Done entry(String name, Optional<String> value) {
        Step step = aid.step(new StepId(name)).orElseThrow();
        return new Result.Done(step.id(), step.meaning(aid.source()), step.shown(DE, aid.source()), value);
    }

    private Context context() {
        return Context.NONE.at(STATION).by(AMARA).in(new ReleaseNumber(1)).of(aid.id(), DE);
    }

    private void publish() {
        assertEquals(0, online("publish", "--home", home()), err::toString);
    }

    private void store(ToyKiosk kiosk) throws Exception {
        OperationsHome operations =
                OperationsHome.open(Path.of(home()), new Problems()).orElseThrow();
        operations.registry().register(kiosk.id(), kiosk.key().verifyKey(), ToyKiosk.NOON);
        try (RecordStore store = HomeOption.records(operations)) {
            store.append(Records.of(kiosk, 0, StoredRecord.Branch.MAIN));
        }
    }

    private void export() {
        assertEquals(
                0, online("export", "--evidence", "--out", evidence().toString(), "--home", home()), err::toString);
    }

    private Path evidence() {
        return temp.resolve("ledger.jsonl");
    }

    private int verify(String... more) {
        err.getBuffer().setLength(0);
        String[] all = new String[more.length + 2];
        all[0] = "verify-ledger";
        all[1] = evidence().toString();
        System.arraycopy(more, 0, all, 2, more.length);
        return online(all);
    }
}
