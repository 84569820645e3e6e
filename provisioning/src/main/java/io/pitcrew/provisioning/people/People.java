package io.pitcrew.provisioning.people;

import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.serve.News;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.person.Deeds;
import io.pitcrew.station.person.PersonBox;
import io.pitcrew.station.person.PersonState;
import io.pitcrew.station.seal.SigningKey;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/// Counts records as they settle, and puts up the states that they changed. May be called from any thread.
public final class People implements News {
    private final Board board;
    private final PersonBox box;
    private final SigningKey collectorKey;
    private final LongSupplier generation;
    private final Executor executor;
    private final Deeds deeds = new Deeds();
    private final Set<WorkerId> changed = new LinkedHashSet<>();
    private boolean linked;

    /// Where kiosks look up what is known of a person. Only the newest matters.
    public interface Board {
        /// @param name stands for the person
        void put(Sha256 name, Bytes sealed);
    }

    /// @param generation of the store; asked on the executor, fails while the store is away
    /// @param executor runs one task at a time, and not the one on which records are stored
    public People(Board board, PersonBox box, SigningKey collectorKey, LongSupplier generation, Executor executor) {
        this.board = board;
        this.box = box;
        this.collectorKey = collectorKey;
        this.generation = generation;
        this.executor = executor;
    }

    /// What was sealed by a copy of a kiosk's key says nothing of anybody.
    @Override
    public void stored(StoredRecord record) {
        if (record.branch() == StoredRecord.Branch.MAIN) {
            executor.execute(() -> record.entry().flatMap(deeds::count).ifPresent(changed::add));
        }
    }

    @Override
    public void said(KioskId kiosk, Bytes status) {}

    /// A broker that has forgotten is told of everybody.
    @Override
    public void linked(boolean up, boolean remembered) {
        executor.execute(() -> {
            linked = up;
            if (up && !remembered) {
                changed.addAll(deeds.people());
            }
        });
    }

    /// Call a few times a second: several records of one work are one news.
    public void look() {
        executor.execute(() -> {
            if (linked && !changed.isEmpty()) {
                putAll();
            }
        });
    }

    private void putAll() {
        long now;
        try {
            now = generation.getAsLong();
        } catch (CompletionException storeIsAway) {
            return; // whoever stores records says so; next time
        }
        changed.forEach(worker -> put(worker, now));
        changed.clear();
    }

    private void put(WorkerId worker, long now) {
        PersonState state = deeds.state(worker, now);
        board.put(box.name(worker), new Bytes(box.seal(state, collectorKey)));
    }
}
