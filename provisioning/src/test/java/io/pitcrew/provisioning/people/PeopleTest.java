package io.pitcrew.provisioning.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pitcrew.provisioning.collect.Records;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.collect.ToyKiosk;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.person.PersonBox;
import io.pitcrew.station.person.PersonState;
import io.pitcrew.station.person.SignOff;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.seal.SecretBox;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

final class PeopleTest {
    private static final WorkerId ANA = new WorkerId("a".repeat(32));
    private static final WorkerId BEN = new WorkerId("b".repeat(32));

    private final SigningKey collector = SigningKey.generate();
    private final PersonBox box = new PersonBox(SecretBox.generate());
    private final Map<Sha256, Bytes> board = new HashMap<>();
    private final ToyKiosk kiosk = new ToyKiosk("press-3");
    private final People people = new People(this::put, box, collector, this::generation, Runnable::run);
    private int puts;
    private int told;
    private boolean away;

    @Test
    void whatChangedIsPutUpOnceForSeveralRecords() throws Malformed {
        people.linked(true, true);
        completes(ANA, "jam");
        completes(ANA, "torque");
        stored();
        assertEquals(0, puts);
        people.look();
        people.look();
        assertEquals(1, puts);
        assertEquals(2, state(ANA).version());
        assertEquals(4, state(ANA).generation());
        assertEquals(
                List.of("jam", "torque"),
                state(ANA).signOffs().stream()
                        .map(SignOff::aid)
                        .map(AidId::value)
                        .sorted()
                        .toList());
    }

    @Test
    void whatHappensWithoutABrokerIsPutUpWhenItIsBack() {
        completes(ANA, "jam");
        stored();
        people.look();
        assertEquals(0, puts);
        people.linked(true, true);
        people.look();
        assertEquals(1, puts);
    }

    @Test
    void aBrokerThatHasForgottenIsToldOfEverybody() {
        people.linked(true, true);
        completes(ANA, "jam");
        completes(BEN, "jam");
        stored();
        people.look();
        people.linked(false, false);
        people.linked(true, true);
        people.look();
        assertEquals(2, puts);
        people.linked(true, false);
        people.look();
        assertEquals(4, puts);
    }

    @Test
    void whileTheStoreIsAwayNothingIsLost() {
        people.linked(true, true);
        completes(ANA, "jam");
        stored();
        away = true;
        people.look();
        assertEquals(0, puts);
        away = false;
        people.look();
        assertEquals(1, puts);
    }

    @Test
    void aCopyOfAKiosksKeySaysNothingOfAnybody() {
        people.linked(true, true);
        completes(ANA, "jam");
        Records.of(kiosk, 0, StoredRecord.Branch.FORK).forEach(people::stored);
        people.look();
        assertEquals(0, puts);
    }

    private void completes(WorkerId worker, String aid) {
        Context context = Context.NONE.by(worker).in(new ReleaseNumber(7)).of(new AidId(aid), new Lang("en"));
        kiosk.write(context, new Fact.Completed(worker + aid));
    }

    private void stored() {
        List<StoredRecord> all = Records.of(kiosk, told, StoredRecord.Branch.MAIN);
        told += all.size();
        all.forEach(people::stored);
    }

    private long generation() {
        if (away) {
            throw new CompletionException(new IllegalStateException("the store is away"));
        }
        return 4;
    }

    private void put(Sha256 name, Bytes sealed) {
        puts++;
        board.put(name, sealed);
    }

    private PersonState state(WorkerId worker) throws Malformed {
        Bytes wire = Objects.requireNonNull(board.get(box.name(worker)));
        TrustRoot.RoleKeys keys = new TrustRoot.RoleKeys(1, List.of(collector.verifyKey()));
        TrustRoot root =
                new TrustRoot(1, ToyKiosk.NOON, ToyKiosk.NOON, Map.of(TrustRole.ROOT, keys, TrustRole.COLLECTOR, keys));
        return box.open(wire.array(), worker, root);
    }
}
