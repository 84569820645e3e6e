package io.pitcrew.provisioning.collect;

import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.record.Head;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Reads on in a store into which others write. Each record of a main branch is told once, in the order of its chain.
public final class Follower {
    private final RecordStore store;
    private final Consumer<StoredRecord> reader;
    private final Map<Chain, Head> seen = new HashMap<>();

    /// @param reader of what comes after [#begin]; it asks the store nothing
    public Follower(RecordStore store, Consumer<StoredRecord> reader) {
        this.store = store;
        this.reader = reader;
    }

    /// Everything that is there.
    public void begin(Consumer<StoredRecord> all) {
        store.each(record -> {
            note(record);
            all.accept(record);
        });
    }

    /// What has come since.
    public void look() {
        for (KioskId kiosk : store.kiosks()) {
            for (Head head : store.standing(kiosk).heads()) {
                Head last = seen.getOrDefault(head.chain(), Head.before(head.chain()));
                if (head.seq().compareTo(last.seq()) > 0) {
                    store.after(last, record -> {
                        note(record);
                        reader.accept(record);
                    });
                }
            }
        }
    }

    private void note(StoredRecord record) {
        if (record.branch() == StoredRecord.Branch.MAIN) {
            seen.put(record.at().chain(), record.at());
        }
    }
}
