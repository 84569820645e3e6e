package io.pitcrew.station.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordsTest {
    private static final Chain CHAIN = new Chain("ab".repeat(32));
    private static final Entry.Stamp STAMP = new Entry.Stamp(
            "0190f000-0000-7000-8000-000000000001", Instant.parse("2026-03-02T06:58:11.250Z"), 3, 12_345, "good");
    private static final Context AT_STEP = Context.NONE
            .at(new StationPath("harbour/northgate/assembly/line-2/press-3"))
            .by(new WorkerId("0f".repeat(16)))
            .in(new ReleaseNumber(7))
            .of(new AidId("die-change"), new Lang("en"))
            .step(new StepId("lower-ram"), new Sha256("01".repeat(32)), new Sha256("02".repeat(32)));

    private static final Result DONE = new Result(List.of(new Result.Done(
            new StepId("lower-ram"), new Sha256("01".repeat(32)), new Sha256("02".repeat(32)), Optional.of("55.0"))));
    private static final WorkerId SECOND = new WorkerId("0d".repeat(16));

    /// The vector that a third party can hold their own code against.
    @Test
    void aRecordIsExactlyTheseBytes() {
        Entry entry = Entry.of(
                new KioskId("press-3"),
                Head.before(CHAIN),
                STAMP,
                AT_STEP,
                new Fact.StepDone("w1", Optional.of("55.0")));
        assertEquals(
                "{\"v\":1,\"id\":\"0190f000-0000-7000-8000-000000000001\",\"kiosk\":\"press-3\",\"chain\":\""
                        + "ab".repeat(32)
                        + "\",\"seq\":1,\"prev\":\"" + "ab".repeat(32)
                        + "\",\"type\":\"step-done\",\"at\":\"2026-03-02T06:58:11.250Z\",\"boot\":3,\"mono\":12345,"
                        + "\"clock\":\"good\",\"station\":\"harbour/northgate/assembly/line-2/press-3\",\"worker\":\""
                        + "0f".repeat(16)
                        + "\",\"release\":7,\"aid\":\"die-change\",\"step\":\"lower-ram\",\"meaning\":\""
                        + "01".repeat(32) + "\",\"shown\":\"" + "02".repeat(32)
                        + "\",\"lang\":\"en\",\"data\":{\"value\":\"55.0\",\"work\":\"w1\"}}",
                entry.line().json().text());
    }

    @Test
    void whatWasWrittenIsReadBackAsItWas() throws Malformed {
        for (Fact fact : new Fact[] {
            new Fact.ChainOpened(Optional.of(CHAIN), Optional.empty(), "restored"),
            new Fact.SignedIn(),
            new Fact.SignedOut(Fact.SignedOut.By.POWER),
            new Fact.Completed("w1"),
            new Fact.Signed(
                    "w1", Fact.Signed.Says.READ, false, true, Optional.empty(), new ReleaseNumber(7), DONE.hash()),
            new Fact.SaidWrong(Fact.SaidWrong.What.PICTURE),
            new Fact.ReleaseInForce(new ReleaseNumber(8), new ReleaseNumber(7)),
            new Fact.Unknown("from-the-future", Map.of("n", 1))
        }) {
            Entry entry = Entry.of(new KioskId("press-3"), Head.before(CHAIN), STAMP, AT_STEP, fact);
            Entry again = entry.line().entry();
            assertEquals(entry.line(), again.line());
            assertEquals(fact, again.fact());
        }
    }

    /// What each of them says on the wire: `docs/wire.md` in bytes.
    @Test
    void whatPeopleSignAskAndCallForIsExactlyTheseBytes() throws Malformed {
        Map<Fact, String> wire = Map.of(
                new Fact.Signed(
                        "w1",
                        Fact.Signed.Says.DONE,
                        true,
                        true,
                        Optional.of(SECOND),
                        new ReleaseNumber(7),
                        DONE.hash()),
                "\"type\":\"signed\"|{\"badge\":true,\"pin\":true,\"result\":\"" + DONE.hash()
                        + "\",\"roster\":7,\"says\":\"DONE\",\"second\":\"" + SECOND + "\",\"work\":\"w1\"}",
                new Fact.Corrected("0190f000", "53.5", "misread"),
                "\"type\":\"corrected\"|{\"corrected\":\"0190f000\",\"reason\":\"misread\",\"value\":\"53.5\"}",
                new Fact.GateRefused(Fact.GateRefused.Lack.SKILL, "crane"),
                "\"type\":\"gate-refused\"|{\"lacks\":\"crane\",\"why\":\"SKILL\"}",
                new Fact.HelpCalled("c1", "setters", Fact.HelpCalled.Reached.LIGHT),
                "\"type\":\"help-called\"|{\"call\":\"c1\",\"group\":\"setters\",\"reached\":\"LIGHT\"}",
                new Fact.HelpAnswered("c1", "sensor cleaned"),
                "\"type\":\"help-answered\"|{\"call\":\"c1\",\"how\":\"sensor cleaned\"}",
                new Fact.Question("Which grease?", true),
                "\"type\":\"question\"|{\"tell\":true,\"text\":\"Which grease?\"}",
                new Fact.Tip("Push, then turn."),
                "\"type\":\"tip\"|{\"text\":\"Push, then turn.\"}",
                new Fact.PinSet(Fact.PinSet.Cause.FIRST, SECOND),
                "\"type\":\"pin-set\"|{\"by\":\"" + SECOND + "\",\"why\":\"FIRST\"}",
                new Fact.PinLocked(5),
                "\"type\":\"pin-locked\"|{\"tries\":5}");
        for (Map.Entry<Fact, String> row : wire.entrySet()) {
            Entry entry = Entry.of(new KioskId("press-3"), Head.before(CHAIN), STAMP, AT_STEP, row.getKey());
            List<String> expected = List.of(row.getValue().split("\\|", 2));
            String line = entry.line().json().text();
            assertTrue(line.contains("," + expected.getFirst() + ","), line);
            assertEquals(expected.getLast(), line.substring(line.indexOf("\"data\":") + 7, line.length() - 1));
            assertEquals(row.getKey(), entry.line().entry().fact());
        }
    }

    @Test
    void aResultDependsOnEveryStepAndOnNoOrder() {
        Result.Done first = DONE.steps().getFirst();
        Result.Done second = new Result.Done(new StepId("clamp"), first.shown(), first.meaning(), Optional.empty());
        Result both = new Result(List.of(first, second));
        assertEquals(both.hash(), new Result(List.of(second, first)).hash());
        assertNotEquals(both.hash(), DONE.hash());
        Result.Done other = new Result.Done(first.step(), first.meaning(), first.shown(), Optional.of("55"));
        assertNotEquals(DONE.hash(), new Result(List.of(other)).hash());
    }

    @Test
    void aTypeFromANewerVersionIsKept() throws Malformed {
        Entry entry = Entry.of(
                new KioskId("k"), Head.before(CHAIN), STAMP, Context.NONE, new Fact.Unknown("teleported", Map.of()));
        assertInstanceOf(Fact.Unknown.class, entry.line().entry().fact());
    }

    @Test
    void theSecondRecordNamesTheFirst() {
        Entry first = Entry.of(new KioskId("k"), Head.before(CHAIN), STAMP, Context.NONE, new Fact.SignedIn());
        Head head = new Head(CHAIN, first.seq(), first.line().hash());
        Entry second = Entry.of(new KioskId("k"), head, STAMP, Context.NONE, new Fact.SignedIn());
        assertEquals(first.line().hash(), second.prev());
        assertEquals(2, second.seq().value());
    }

    @Test
    void aMessageCarriesItsSignatureBehindTheLine() throws Malformed {
        Line line = new Line("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Line.Message signed = new Line.Message(line, Optional.of(new Bytes(new byte[64])));
        assertEquals(signed, Line.Message.parse(signed.bytes()));
        Line.Message plain = new Line.Message(line, Optional.empty());
        assertEquals(plain, Line.Message.parse(plain.bytes()));
    }

    @Test
    void aLineBeyondSixteenKibibytesIsRefused() {
        assertThrows(Malformed.class, () -> Line.Message.parse(new byte[Line.MAX_BYTES + 1]));
        assertThrows(
                Malformed.class,
                () -> Line.Message.parse("{}\nno base64!".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void aDoubledKeyIsRefused() {
        Line twice = new Line("{\"v\":1,\"v\":2}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThrows(Malformed.class, twice::entry);
    }
}
