package io.pitcrew.provisioning.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.Line;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every record store must keep to.
public abstract class RecordStoreContract {
    private final ToyKiosk press = new ToyKiosk("press-3");
    private RecordStore store;

    /// Opens the one store of this test, or opens it again.
    protected abstract RecordStore open();

    @BeforeEach
    void openFirst() {
        store = open();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aNewStoreHoldsOnlyTheBeginningOfAChain() {
        assertEquals(Head.before(press.chain()), store.head(press.id(), press.chain()));
        assertTrue(store.holds(Head.before(press.chain())));
        assertEquals(List.of(), store.kiosks());
        assertEquals(new RecordStore.Standing(1, 0, List.of()), store.standing(press.id()));
    }

    @Test
    void recordsComeBackAsTheyCameAlsoAfterReopening() {
        press.write("a");
        press.garbage("{ not json \u0000 ü");
        List<StoredRecord> run = records(press, 0);
        store.append(run);

        store.close();
        store = open();

        assertEquals(run, everything());
        assertEquals(press.head(), store.head(press.id(), press.chain()));
        assertTrue(store.holds(press.head()));
        assertEquals(List.of(press.id()), store.kiosks());
    }

    @Test
    void theSameRecordsAgainChangeNothingButTheCount() {
        press.write("a");
        store.append(records(press, 0));
        store.append(records(press, 0));

        assertEquals(records(press, 0), everything());
        assertEquals(2, store.standing(press.id()).n());
    }

    @Test
    void aRunIsStoredAsAWholeOrNotAtAll() {
        press.write("a");
        ToyKiosk twin = press.copy();
        press.write("b");
        twin.write("c");
        store.append(records(press, 0));
        List<StoredRecord> run = new ArrayList<>();
        press.write("d");
        run.addAll(records(press, 2));
        run.addAll(records(twin, 1)); // a second record of the main branch at one place: a bug of the caller

        assertThrows(StoreUnavailable.class, () -> store.append(run));

        assertEquals(2, everything().size());
        assertEquals(1, store.standing(press.id()).n());
    }

    @Test
    void aForkIsKeptBesideAndTheHeadStays() {
        press.write("a");
        ToyKiosk twin = press.copy();
        press.write("b");
        twin.write("c");
        twin.write("d");
        store.append(records(press, 0));
        store.append(Records.of(twin, 1, StoredRecord.Branch.FORK));

        assertEquals(press.head(), store.head(press.id(), press.chain()));
        assertTrue(store.holds(twin.head()));
        assertEquals(
                List.of("1 MAIN", "2 MAIN", "2 FORK", "3 FORK"),
                everything().stream().map(r -> r.at().seq() + " " + r.branch()).toList());
    }

    @Test
    void theNewestChainIsNamedFirst() {
        press.write("a");
        store.append(records(press, 0));
        ToyKiosk replaced = new ToyKiosk("press-3");
        replaced.write("b");
        store.append(records(replaced, 0));
        press.write("c");
        store.append(records(press, 1));

        assertEquals(
                new RecordStore.Standing(1, 3, List.of(replaced.head(), press.head())), store.standing(press.id()));
        assertFalse(store.holds(
                new Head(replaced.chain(), press.head().seq(), press.head().hash())));
    }

    @Test
    void askingAgainCountsAndLasts() {
        press.write("a");
        store.append(records(press, 0));
        assertEquals(2, store.again(press.id()).n());

        store.close();
        store = open();

        assertEquals(new RecordStore.Standing(1, 2, List.of(press.head())), store.standing(press.id()));
    }

    @Test
    void whatCameAfterARecordIsReadByItself() {
        press.write("a");
        Head seen = press.head();
        ToyKiosk twin = press.copy();
        press.write("b");
        press.write("c");
        twin.write("d");
        store.append(records(press, 0));
        store.append(Records.of(twin, 1, StoredRecord.Branch.FORK));

        List<StoredRecord> after = new ArrayList<>();
        store.after(seen, after::add);

        assertEquals(records(press, 1), after);
        assertEquals(records(press, 1).subList(0, 1), store.next(seen, 1));
        assertEquals(records(press, 1), store.next(seen, 9));
        assertEquals(List.of(), store.next(press.head(), 9));
    }

    @Test
    void whatWaitsIsFoundByItsHashUntilItIsForgotten() {
        press.write("a");
        Line line = press.lines().getFirst();
        hold(press.id(), line);
        hold(press.id(), line);
        assertEquals(Optional.of(line), store.waiting().get(press.id(), line.hash()));
        assertEquals(Optional.empty(), store.waiting().get(new KioskId("cutter"), line.hash()));

        store.waiting().forget(press.id(), List.of(line.hash()));

        assertEquals(Optional.empty(), store.waiting().get(press.id(), line.hash()));
    }

    @Test
    void whatIsTooMuchPushesOutTheOldestOfTheSameKiosk() {
        List<Line> lines = IntStream.range(0, Waiting.MAX_LINES + 3)
                .mapToObj(i -> new Line(("x" + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
        hold(new KioskId("cutter"), lines.getFirst());
        lines.subList(0, 5).forEach(line -> hold(press.id(), line));
        SequencedMap<Sha256, Line> rest = new LinkedHashMap<>();
        lines.subList(5, lines.size()).forEach(line -> rest.put(line.hash(), line));
        store.waiting().hold(press.id(), rest);

        assertEquals(
                Optional.empty(), store.waiting().get(press.id(), lines.get(2).hash()));
        assertEquals(
                Optional.of(lines.get(3)),
                store.waiting().get(press.id(), lines.get(3).hash()));
        assertEquals(
                Optional.of(lines.getFirst()),
                store.waiting().get(new KioskId("cutter"), lines.getFirst().hash()));
    }

    @Test
    void aTurnEndsHoweverItsWorkEnds() {
        assertEquals("done", store.exclusively(press.id(), () -> "done"));
        assertThrows(
                IllegalStateException.class,
                () -> store.exclusively(press.id(), () -> {
                    throw new IllegalStateException("a bug");
                }));
        assertEquals("done", store.exclusively(press.id(), () -> "done"));
    }

    @Test
    void whatIsStoredTogetherIsStoredAsOneOrNotAtAll() {
        press.write("a");
        press.write("b");
        assertThrows(
                IllegalStateException.class,
                () -> store.together(() -> {
                    store.append(records(press, 0).subList(0, 1));
                    store.append(records(press, 1));
                    throw new IllegalStateException("a bug");
                }));
        assertEquals(List.of(), everything());
        assertEquals(new RecordStore.Standing(1, 0, List.of()), store.standing(press.id()));

        Head seen = store.together(() -> {
            store.append(records(press, 0).subList(0, 1));
            store.append(records(press, 1));
            return store.head(press.id(), press.chain());
        });

        assertEquals(press.head(), seen);
        assertEquals(records(press, 0), everything());
    }

    private void hold(KioskId kiosk, Line line) {
        store.waiting().hold(kiosk, Map.of(line.hash(), line));
    }

    private List<StoredRecord> everything() {
        List<StoredRecord> all = new ArrayList<>();
        store.each(all::add);
        return all;
    }

    private static List<StoredRecord> records(ToyKiosk kiosk, int from) {
        return Records.of(kiosk, from, StoredRecord.Branch.MAIN);
    }
}
