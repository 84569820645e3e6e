package io.pitcrew.provisioning.export.lrs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsServer;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.Records;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.provisioning.collect.sqlite.SqliteRecords;
import io.pitcrew.provisioning.export.xapi.Statements;
import io.pitcrew.provisioning.export.xapi.Titles;
import io.pitcrew.provisioning.export.xapi.XapiVersion;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.provisioning.publish.Shelf;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushIT {
    private static final Context CONTEXT =
            Context.NONE.by(new WorkerId("a".repeat(32))).of(new AidId("die-change"), new Lang("en"));
    private static final Clock NOON = Clock.fixed(ToyKiosk.NOON, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final ToyKiosk press = new ToyKiosk("press-3");
    private final ToyKiosk cutter = new ToyKiosk("cutter-1");
    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private RecordStore store;
    private ToyLrs lrs;
    private Tally tally = new Tally();

    @BeforeEach
    void twoKiosksRecordedMoreThanABatch() throws Exception {
        lrs = ToyLrs.open();
        store = SqliteRecords.open(folder.resolve("records.db"));
        for (int i = 0; i < 450; i++) {
            press.write(CONTEXT, new Fact.Completed("w" + i));
            press.write(CONTEXT, new Fact.SignedIn());
        }
        press.garbage("not json");
        cutter.write(CONTEXT, new Fact.Completed("w"));
        store.append(Records.of(press, 0, StoredRecord.Branch.MAIN));
        store.append(Records.of(cutter, 0, StoredRecord.Branch.MAIN));
    }

    @AfterEach
    void close() {
        store.close();
        lrs.close();
    }

    @Test
    void everythingIsToldOnceAndAfterwardsOnlyWhatIsNew() throws Exception {
        assertInstanceOf(Push.Outcome.Done.class, push());
        assertEquals(451, lrs.stored().size());
        assertEquals(451, tally.taken());
        assertEquals(1, tally.unreadable());
        assertEquals(Set.of("2.0.0"), Set.copyOf(lrs.versions()));
        int before = lrs.requests();

        assertInstanceOf(Push.Outcome.Done.class, push());
        assertEquals(before, lrs.requests(), "nothing is new");
        cutter.write(CONTEXT, new Fact.Completed("later"));
        store.append(Records.of(cutter, 1, StoredRecord.Branch.MAIN));
        assertInstanceOf(Push.Outcome.Done.class, push());
        assertEquals(before + 1, lrs.requests());
        assertEquals(452, lrs.stored().size());
    }

    @Test
    void aLineThatIsCutInABatchDoublesNothingWhetherItWasTakenOrNot() throws Exception {
        lrs.saysConflictOfWhatItHas();
        lrs.next(new ToyLrs.Fault(0, Optional.empty(), true));
        lrs.next(new ToyLrs.Fault(0, Optional.empty(), false));
        assertInstanceOf(Push.Outcome.Done.class, push());
        assertEquals(451, lrs.stored().size());
        assertEquals(451, tally.taken() + tally.there());
        assertTrue(tally.there() > 0, "of the batch that it took before the line was cut");
        assertEquals(List.of(), tally.left());
        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)), pauses);
    }

    @Test
    void whoeverIsKilledBetweenTheStoreAndTheBookmarkSendsAgainAndNothingIsDoubled() throws Exception {
        Push killed = new Push(statements(), bookmark(), file(), new Meter());
        lrs.next(new ToyLrs.Fault(503, Optional.empty(), true));
        assertThrows(
                IllegalStateException.class,
                () -> killed.run(store, client(ToyLrs.SECRET), _ -> {
                    throw new IllegalStateException("the power is gone");
                }));
        assertFalse(lrs.stored().isEmpty());
        assertInstanceOf(Push.Outcome.Done.class, push());
        assertEquals(451, lrs.stored().size());
    }

    @Test
    void aStoreThatWantsToBeLeftAloneIsAskedAgainWhenItSays() throws Exception {
        lrs.next(new ToyLrs.Fault(503, Optional.of("17"), false));
        lrs.next(new ToyLrs.Fault(429, Optional.of("Mon, 04 May 2026 12:00:40 GMT"), false));
        assertInstanceOf(Push.Outcome.Done.class, push());
        assertEquals(List.of(Duration.ofSeconds(17), Duration.ofSeconds(40)), pauses);
        assertTrue(said.getFirst().startsWith("it answers 503: trouble"), said::toString);

        cutter.write(CONTEXT, new Fact.Completed("later"));
        store.append(Records.of(cutter, 1, StoredRecord.Branch.MAIN));
        lrs.next(new ToyLrs.Fault(503, Optional.of("7200"), false));
        assertTrue(why(push()).contains("wants to be left alone for 120 min"));
        assertEquals(2, pauses.size());
    }

    @Test
    void aStoreThatStaysAwayStopsThePushAndItGoesOnThereLater() throws Exception {
        for (int i = 0; i < 8; i++) {
            lrs.next(new ToyLrs.Fault(500, Optional.empty(), false));
        }
        assertTrue(why(push()).contains("nothing is lost"));
        assertEquals(6, pauses.size());
        assertInstanceOf(Push.Outcome.Done.class, push());
        assertEquals(451, lrs.stored().size());
    }

    @Test
    void whatIsTooMuchAtOnceGoesInPieces() throws Exception {
        lrs.atMost(7);
        assertInstanceOf(Push.Outcome.Done.class, push());
        assertEquals(451, lrs.stored().size());
        assertEquals(451, tally.taken());
    }

    @Test
    void oneStatementThatIsRefusedOrTakenByAnotherHoldsUpNoOther() throws Exception {
        String bad = press.recordId(11);
        String other = press.recordId(21);
        lrs.refuses(statement -> bad.equals(statement.get("id")));
        lrs.store(new HashMap<>(Map.of("id", other, "verb", Map.of("id", "urn:x"))));
        assertInstanceOf(Push.Outcome.Done.class, push());
        assertEquals(450, lrs.stored().size());
        assertEquals(449, tally.taken());
        assertEquals(
                Map.of(
                        bad, "it answers 400: {\"message\":\"bad statement\"}",
                        other, "it has something else under this id"),
                left());
    }

    @Test
    void aStoreThatRefusesAllIsNotToldTheRest() throws Exception {
        lrs.refuses(_ -> true);
        assertTrue(why(push()).contains("it takes no statement at all"));
        lrs.refuses(_ -> false);
        assertInstanceOf(Push.Outcome.Done.class, push());
        assertEquals(451, lrs.stored().size(), "nothing was passed over");
    }

    @Test
    void whatWasTakenBackIsFoundAlthoughItIsVoided() throws Exception {
        cutter.write(CONTEXT, new Fact.Undone(cutter.recordId(1), "person"));
        store.append(Records.of(cutter, 1, StoredRecord.Branch.MAIN));
        lrs.saysConflictOfWhatItHas();
        assertInstanceOf(Push.Outcome.Done.class, push());
        Files.delete(file());
        assertInstanceOf(Push.Outcome.Done.class, push());
        assertEquals(List.of(), tally.left());
        assertEquals(452, tally.there());
    }

    @Test
    void aWrongSecretStopsAtOnceAndIsInNoMessage() throws Exception {
        Push push = new Push(statements(), bookmark(), file(), new Meter());
        Push.Outcome outcome = push.run(store, client("wrong-secret"), pauses::add);
        assertTrue(why(outcome).contains("does not let pitcrew in"));
        assertFalse(why(outcome).contains("wrong-secret"));
        assertFalse(new Credentials("pitcrew", "wrong-secret").toString().contains("wrong"));
        assertEquals(1, lrs.requests());
    }

    @Test
    void aMovedStoreIsNotFollowedBecauseTheSecretWouldGoThereToo() throws Exception {
        Push push = new Push(statements(), bookmark(), file(), new Meter());
        Lrs moved = new Lrs(
                lrs.moved(),
                new Credentials(ToyLrs.USER, ToyLrs.SECRET),
                XapiVersion.V2_0,
                NOON,
                Duration.ofSeconds(20));
        assertTrue(why(push.run(store, moved, pauses::add)).contains("a moved one: it answers 301"));
        assertEquals(0, lrs.requests());
    }

    @Test
    void aStoreWhoseCertificateNobodyKnowsGetsNoSecret() throws Exception {
        HttpsServer stranger = Stranger.open(folder);
        try {
            lrs.serveOn(stranger);
            LrsAddress address =
                    LrsAddress.of("https://localhost:" + stranger.getAddress().getPort() + "/xapi");
            Lrs client = new Lrs(
                    address,
                    new Credentials(ToyLrs.USER, ToyLrs.SECRET),
                    XapiVersion.V2_0,
                    NOON,
                    Duration.ofSeconds(20));
            Push push = new Push(statements(), bookmark(), file(), new Meter());
            assertTrue(why(push.run(store, client, pauses::add)).startsWith("no trust in https://localhost:"));
            assertEquals(0, lrs.requests());
        } finally {
            stranger.stop(0);
        }
    }

    @Test
    void countingTellsNobody() throws Exception {
        Push push = new Push(statements(), bookmark(), file(), new Meter());
        push.count(store);
        assertEquals(451, push.tally().taken());
        assertEquals(0, lrs.requests());
        assertFalse(Files.exists(file()));
    }

    private Push.Outcome push() throws Exception {
        Push push = new Push(statements(), bookmark(), file(), new Meter());
        Push.Outcome outcome = push.run(store, client(ToyLrs.SECRET), pauses::add);
        tally = push.tally();
        return outcome;
    }

    private Map<String, String> left() {
        Map<String, String> left = new HashMap<>();
        tally.left().forEach(one -> left.put(one.id().toString(), one.why()));
        return left;
    }

    private Lrs client(String secret) {
        return new Lrs(
                lrs.address(), new Credentials(ToyLrs.USER, secret), XapiVersion.V2_0, NOON, Duration.ofSeconds(20));
    }

    private Path file() {
        return Bookmark.file(folder, lrs.address(), ToyLrs.USER);
    }

    private Bookmark bookmark() throws Exception {
        return Bookmark.open(file(), lrs.address(), ToyLrs.USER);
    }

    private Statements statements() {
        Titles titles = new Titles(new Kept(new Shelf(folder.resolve("none"), folder.resolve("none"))));
        return new Statements(XapiVersion.V2_0, URI.create("https://harbour.example/pitcrew"), titles);
    }

    private static String why(Push.Outcome outcome) {
        return assertInstanceOf(Push.Outcome.Stopped.class, outcome).why();
    }

    private final class Meter implements Push.Meter {
        @Override
        public void reached(long records, long of) {
            assertTrue(records <= of);
        }

        @Override
        public void waits(Duration time, String why) {
            said.add(why);
        }
    }
}
