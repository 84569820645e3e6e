package io.pitcrew.kiosk.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.person.Meant;
import io.pitcrew.station.person.PersonBox;
import io.pitcrew.station.person.PersonState;
import io.pitcrew.station.person.SignOff;
import io.pitcrew.station.seal.SecretBox;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PeopleTest {
    private static final WorkerId ANA = new WorkerId("a".repeat(32));
    private static final WorkerId BEN = new WorkerId("b".repeat(32));
    private static final Instant MORNING = Instant.parse("2026-03-02T06:58:00Z");

    @TempDir
    Path folder;

    private final PersonBox box = new PersonBox(SecretBox.generate());
    private final SigningKey collector = SigningKey.generate();
    private final Map<Sha256, Consumer<byte[]>> asked = new HashMap<>();
    private LedgerDb db;
    private People people;
    private Instant now = MORNING;
    private int told;

    @BeforeEach
    void open() {
        db = LedgerDb.open(folder.resolve("ledger.db"));
        people = started();
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void whatWasDoneElsewhereIsKnownAsSoonAsItCame() {
        people.here(Optional.of(ANA));
        assertEquals(Known.NOTHING, people.of(ANA));
        arrives(ANA, state(ANA, 1, 1, "die-change"));
        assertEquals(List.of(new AidId("die-change")), aids());
        assertEquals(new Heard(Optional.of(state(ANA, 1, 1, "die-change")), Optional.of(MORNING), true), heard());
        assertEquals(1, told);
    }

    @Test
    void itIsAskedForWhileSomebodyStandsHereAndNotAfterwards() {
        people.here(Optional.of(ANA));
        people.here(Optional.of(ANA));
        assertEquals(List.of(box.name(ANA)), List.copyOf(asked.keySet()));
        people.here(Optional.of(BEN));
        assertEquals(List.of(box.name(BEN)), List.copyOf(asked.keySet()));
        people.here(Optional.empty());
        assertTrue(asked.isEmpty());
    }

    @Test
    void withoutTheBrokerItIsSaidHowOldItIs() {
        people.here(Optional.of(ANA));
        arrives(ANA, state(ANA, 1, 1, "die-change"));
        people.linked(false);
        assertFalse(heard().now());
        people.here(Optional.empty());
        now = now.plus(Duration.ofDays(2));
        people = started();
        people.here(Optional.of(ANA));
        assertEquals(Optional.of(MORNING), heard().at());
        assertFalse(heard().now());
        assertEquals(List.of(new AidId("die-change")), aids());
    }

    @Test
    void thatNothingHasChangedMakesItYoungerAndIsWrittenDownSeldom() {
        people.here(Optional.of(ANA));
        arrives(ANA, state(ANA, 1, 1, "die-change"));
        now = now.plus(Duration.ofMinutes(9));
        arrives(ANA, state(ANA, 1, 1, "die-change"));
        assertEquals(Optional.of(now), heard().at());
        assertEquals(Optional.of(MORNING), started().of(ANA).heard().at());
        now = now.plus(Duration.ofMinutes(2));
        arrives(ANA, state(ANA, 1, 1, "die-change"));
        assertEquals(Optional.of(now), started().of(ANA).heard().at());
        assertEquals(1, told, "the screen is not drawn anew for nothing");
    }

    @Test
    void whatIsForgedOrForSomebodyElseOrOlderOrTooLargeIsDroppedAndCounted() {
        people.here(Optional.of(ANA));
        arrives(ANA, state(ANA, 2, 7, "die-change"));
        byte[] good = box.seal(state(ANA, 2, 8, "jam"), collector);
        byte[] bent = good.clone();
        bent[good.length / 2] ^= 1;
        List<byte[]> bad = List.of(
                box.seal(state(ANA, 2, 8, "jam"), SigningKey.generate()),
                new PersonBox(SecretBox.generate()).seal(state(ANA, 2, 8, "jam"), collector),
                box.seal(state(BEN, 2, 8, "jam"), collector),
                box.seal(state(ANA, 2, 6, "jam"), collector),
                box.seal(state(ANA, 1, 9, "jam"), collector),
                new byte[PersonBox.MAX_BYTES + 1],
                new byte[0],
                bent);
        for (int i = 0; i < bad.size(); i++) {
            receiver(ANA).accept(bad.get(i));
            assertEquals(i + 1, people.refused());
        }
        assertEquals(List.of(new AidId("die-change")), aids());
        receiver(ANA).accept(good);
        assertEquals(List.of(new AidId("jam")), aids());
    }

    @Test
    void aCollectorThatWasRestoredCountsFromItsNewGenerationOn() {
        people.here(Optional.of(ANA));
        arrives(ANA, state(ANA, 1, 7, "die-change"));
        arrives(ANA, state(ANA, 2, 3, "jam"));
        assertEquals(0, people.refused());
        assertEquals(List.of(new AidId("jam")), aids());
    }

    /// The answer to a subscription may be on its way when they go.
    @Test
    void whatArrivesForSomebodyWhoHasGoneIsKeptAndNotShownToTheNext() {
        people.here(Optional.of(ANA));
        Consumer<byte[]> late = receiver(ANA);
        people.here(Optional.of(BEN));
        late.accept(box.seal(state(ANA, 1, 1, "die-change"), collector));
        assertEquals(Known.NOTHING, people.of(BEN));
        assertEquals(0, told);
        assertEquals(1, people.of(ANA).signOffs().size());
    }

    private People started() {
        People made = new People(
                db,
                box,
                this::root,
                new PersonSource() {
                    @Override
                    public void ask(Sha256 name, Consumer<byte[]> receiver) {
                        asked.put(name, receiver);
                    }

                    @Override
                    public void forget(Sha256 name) {
                        asked.remove(name);
                    }
                },
                new People.Pace(() -> now, Runnable::run));
        made.start(() -> told++);
        return made;
    }

    private TrustRoot root() {
        TrustRoot.RoleKeys keys = new TrustRoot.RoleKeys(1, List.of(collector.verifyKey()));
        return new TrustRoot(1, MORNING, MORNING, Map.of(TrustRole.ROOT, keys, TrustRole.COLLECTOR, keys));
    }

    private void arrives(WorkerId worker, PersonState state) {
        receiver(worker).accept(box.seal(state, collector));
    }

    private Consumer<byte[]> receiver(WorkerId worker) {
        return Objects.requireNonNull(asked.get(box.name(worker)));
    }

    private Heard heard() {
        return people.of(ANA).heard();
    }

    private List<AidId> aids() {
        return people.of(ANA).signOffs().stream().map(SignOff::aid).toList();
    }

    private static PersonState state(WorkerId worker, long generation, long version, String aid) {
        SignOff done = new SignOff(
                new AidId(aid),
                Optional.empty(),
                MORNING,
                new ReleaseNumber(7),
                Optional.of(new Lang("en")),
                SignOff.How.DONE,
                Map.of(new StepId("lock"), Meant.of(Sha256.of(new byte[0]))));
        return new PersonState(PersonState.FORMAT, worker, generation, version, 0, List.of(done), List.of(), List.of());
    }
}
