package io.pitcrew.provisioning.export.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.provisioning.publish.Shelf;
import io.pitcrew.station.codec.Json;
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
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementsTest {
    static final WorkerId ANA = new WorkerId("a".repeat(32));
    static final String WORK = "0190f000-0000-7000-8000-00000000beef";
    private static final String ADL = "http://adlnet.gov/expapi/verbs/";

    private final ToyKiosk press = new ToyKiosk("press-3");

    @Test
    void aStepIsCompletedByAPseudonymWithWhatLeadsBackToTheRecord() throws Exception {
        Map<String, Object> said = said(XapiVersion.V2_0, step(), new Fact.StepDone(WORK, Optional.of("55.0")));
        assertEquals(press.recordId(1), said.get("id"));
        assertEquals("https://harbour.example/pitcrew/", at(said, "actor", "account", "homePage"));
        assertEquals(ANA.value(), at(said, "actor", "account", "name"));
        assertEquals(ADL + "completed", at(said, "verb", "id"));
        assertEquals("schloss ab", at(said, "verb", "display", "de"));
        assertEquals("https://harbour.example/pitcrew/aid/die-change/step/lower-ram", at(said, "object", "id"));
        assertEquals(Map.of("completion", true, "response", "55.0"), said.get("result"));
        assertEquals(WORK, at(said, "context", "registration"));
        assertEquals("7", at(said, "context", "revision"));
        assertEquals("en", at(said, "context", "language"));
        assertEquals("2026-05-04T12:00:01.000Z", said.get("timestamp"));
        assertEquals("2.0.0", said.get("version"));
        assertEquals(1, at(said, "context", "extensions", Terms.EXTENSION + "seq"));
        assertEquals(press.chain().value(), at(said, "context", "extensions", Terms.EXTENSION + "chain"));
        assertTrue(at(said, "context", "contextActivities", "parent").toString().contains("/aid/die-change,"));
    }

    @Test
    void theOlderEditionHasNoVersionAndAnUndoneRecordIsVoided() throws Exception {
        String undone = "0190f000-0000-7000-8000-00000000cafe";
        Map<String, Object> said = said(XapiVersion.V1_0_3, step(), new Fact.Undone(undone, "person"));
        assertFalse(said.containsKey("version"));
        assertEquals(ADL + "voided", at(said, "verb", "id"));
        assertEquals(Map.of("objectType", "StatementRef", "id", undone), said.get("object"));
        assertFalse(at(said, "context").toString().contains("platform"), "only where the object is an activity");
        assertFalse(at(said, "context").toString().contains("revision"));
    }

    @Test
    void eachTypeHasItsVerbAndWhatCameOut() throws Exception {
        Context whole = step().of(new AidId("die-change"), new Lang("en"));
        Fact.Signed signed = new Fact.Signed(
                WORK,
                Fact.Signed.Says.DONE,
                true,
                false,
                Optional.of(new WorkerId("b".repeat(32))),
                new ReleaseNumber(7),
                Sha256.of(new byte[] {3}));
        assertEquals("[true, null, null]", result(whole, signed, "urn:pitcrew:xapi:verb:signed"));
        assertEquals("[null, true, 2]", result(step(), new Fact.Answer(WORK, "2", true), ADL + "answered"));
        assertEquals(
                "[null, false, 61]", result(step(), new Fact.NotOk(WORK, "FIX", Optional.of("61")), ADL + "responded"));
        assertEquals("[null, false, null]", result(step(), new Fact.Solved(false), ADL + "attempted"));
        assertEquals(
                "[null, false, null]",
                result(
                        whole,
                        new Fact.GateRefused(Fact.GateRefused.Lack.SKILL, "press"),
                        "urn:pitcrew:xapi:verb:was-refused"));
        assertEquals("[null, null, Why?]", result(step(), new Fact.Question("Why?", true), ADL + "asked"));
        assertEquals(
                "[null, null, 54.0]",
                result(
                        step(),
                        new Fact.Corrected(press.recordId(1), "54.0", "misread"),
                        "urn:pitcrew:xapi:verb:corrected"));
    }

    @Test
    void comingsAndGoingsAndTheDeviceAreNoStatementsNorIsWhatNobodyDid() throws Exception {
        for (Fact fact : List.of(
                new Fact.SignedIn(),
                new Fact.PinLocked(5),
                new Fact.HelpAnswered("call", "it was the fuse"),
                new Fact.ClockStepped(7),
                new Fact.Unknown("later", Map.of()))) {
            press.write(step(), fact);
            assertEquals(
                    Optional.empty(),
                    statements(XapiVersion.V2_0).of(press.lines().getLast().entry()));
        }
        press.write(Context.NONE, new Fact.Completed(WORK));
        assertEquals(
                Optional.empty(),
                statements(XapiVersion.V2_0).of(press.lines().getLast().entry()));
    }

    @Test
    void whatCannotBecomeAStatementIsSaidAndNotPassedOver() {
        press.write(step(), new Fact.Undone("no uuid", "person"));
        assertThrows(
                Malformed.class,
                () -> statements(XapiVersion.V2_0).of(press.lines().getLast().entry()));
    }

    @Test
    void everyVerbAndEveryNameIsOnThePage() throws Exception {
        String page = Files.readString(Path.of("docs/exports.md"));
        for (Verb verb : Verb.values()) {
            assertTrue(page.contains("`" + verb.id() + "`"), verb.id());
        }
        for (String type : List.of(Terms.AID, Terms.QUESTION, Terms.STEP, Terms.STATION, Terms.EXTENSION)) {
            assertTrue(page.contains(type), type);
        }
    }

    private String result(Context context, Fact fact, String verb) throws Exception {
        Map<String, Object> said = said(XapiVersion.V2_0, context, fact);
        assertEquals(verb, at(said, "verb", "id"));
        Map<?, ?> result = said.get("result") instanceof Map<?, ?> map ? map : Map.of();
        return java.util.Arrays.asList(result.get("completion"), result.get("success"), result.get("response"))
                .toString();
    }

    private Map<String, Object> said(XapiVersion version, Context context, Fact fact) throws Exception {
        press.write(context, fact);
        Statement statement =
                statements(version).of(press.lines().getLast().entry()).orElseThrow();
        return Json.readMap(statement.json().array());
    }

    static Statements statements(XapiVersion version) {
        Path none = Path.of("nothing-was-published");
        Titles titles = new Titles(new Kept(new Shelf(none, none)));
        return new Statements(version, URI.create("https://harbour.example/pitcrew/"), titles);
    }

    static Object at(Map<?, ?> from, String... path) {
        Object found = from;
        for (String key : path) {
            found = ((Map<?, ?>) found).get(key);
            if (found == null) {
                throw new AssertionError("no " + key + " in " + from);
            }
        }
        return found;
    }

    static Context step() {
        return Context.NONE
                .at(new StationPath("harbour/northgate/assembly/line-2/press-3"))
                .by(ANA)
                .in(new ReleaseNumber(7))
                .of(new AidId("die-change"), new Lang("en"))
                .step(new StepId("lower-ram"), Sha256.of(new byte[] {1}), Sha256.of(new byte[] {2}));
    }
}
