package io.pitcrew.provisioning.collect;

import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A toy kiosk's records as a collector would store them.
public final class Records {
    private Records() {}

    /// What it wrote from the `from`-th record on (0 for the first); the last one signed.
    public static List<StoredRecord> of(ToyKiosk kiosk, int from, StoredRecord.Branch branch) {
        List<StoredRecord> records = new ArrayList<>();
        Head at = Head.before(kiosk.chain());
        for (Line line : kiosk.lines()) {
            at = new Head(at.chain(), at.seq().next(), line.hash());
            Optional<Bytes> signature =
                    at.equals(kiosk.head()) ? Optional.of(kiosk.key().sign(at.toBeSigned())) : Optional.empty();
            records.add(new StoredRecord(kiosk.id(), at, line, signature, branch, ToyKiosk.NOON));
        }
        return records.subList(from, records.size());
    }
}
