package io.pitcrew.provisioning.proof;

import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.provisioning.export.xapi.Statement;
import io.pitcrew.provisioning.export.xapi.Statements;
import io.pitcrew.provisioning.export.xapi.Titles;
import io.pitcrew.provisioning.export.xapi.XapiVersion;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.provisioning.publish.Shelf;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Line;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Prints a statement of each kind, a line each, in the edition named: for others' programs to judge.
public final class HandedOut {
    private static final String WORK = "0190f000-0000-7000-8000-00000000beef";
    private static final String RECORD = "0190f000-0000-7000-8000-000000000001";
    private static final WorkerId ANA = new WorkerId("a".repeat(32));
    private static final WorkerId BEN = new WorkerId("b".repeat(32));
    private static final Context AID = Context.NONE
            .at(new StationPath("harbour/northgate/assembly/line-2/press-3"))
            .by(ANA)
            .in(new ReleaseNumber(7))
            .of(new AidId("die-change"), new Lang("pt-BR"));

    private HandedOut() {}

    /// @param arguments `2.0` or `1.0.3`
    public static void main(String[] arguments) throws Malformed {
        XapiVersion edition = XapiVersion.of(arguments[0]).orElseThrow();
        Path none = Path.of("nothing-was-published");
        Statements statements = new Statements(
                edition, URI.create("https://harbour.example/pitcrew"), new Titles(new Kept(new Shelf(none, none))));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Line line : everything().lines()) {
            Statement statement = statements.of(line.entry()).orElseThrow();
            out.println(new String(statement.json().array(), StandardCharsets.UTF_8));
        }
    }

    private static ToyKiosk everything() {
        Context step = AID.step(new StepId("lower-ram"), Sha256.of(new byte[] {1}), Sha256.of(new byte[] {2}));
        Fact.Signed signed = new Fact.Signed(
                WORK, Fact.Signed.Says.DONE, true, true, Optional.of(BEN), new ReleaseNumber(7), Sha256.of(new byte[] {3
                }));
        ToyKiosk press = new ToyKiosk("press-3");
        List.of(
                        new Fact.Opened(WORK),
                        new Fact.TakenOver(WORK, BEN),
                        new Fact.StepDone(WORK, Optional.empty()),
                        new Fact.StepDone(WORK, Optional.of("55.0")),
                        new Fact.NotOk(WORK, "FIX", Optional.empty()),
                        new Fact.Answer(WORK, "2", true),
                        new Fact.Solved(true),
                        new Fact.Undone(RECORD, "person"),
                        new Fact.Corrected(RECORD, "5", "misread"),
                        new Fact.Question("Why?", true),
                        new Fact.Tip("Oil it."),
                        new Fact.SaidWrong(Fact.SaidWrong.What.PICTURE))
                .forEach(fact -> press.write(step, fact));
        List.of(
                        new Fact.Completed(WORK),
                        new Fact.Completed("not a uuid"),
                        signed,
                        new Fact.GateRefused(Fact.GateRefused.Lack.EXPIRED, "press"),
                        new Fact.RecallAcknowledged(3))
                .forEach(fact -> press.write(AID, fact));
        press.write(Context.NONE.by(ANA).at(AID.station().orElseThrow()), new Fact.Question("Oil?", false));
        return press;
    }
}
