package io.pitcrew.provisioning.collect;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.record.Place;
import io.pitcrew.station.seal.VerifyKey;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides what of the arriving counts; see the package. Confined to one thread. It throws [StoreUnavailable] and is
/// then as before. It holds nothing itself: several may share a store, and each takes what reaches it.
public final class Collector {
    private final RecordStore store;
    private final KioskKeys keys;
    private final Acknowledger acknowledger;
    private final InstantSource clock;
    private final Waiting waiting;
    private final Tally tally = new Tally();

    public Collector(RecordStore store, KioskKeys keys, Acknowledger acknowledger, InstantSource clock) {
        this.store = store;
        this.keys = keys;
        this.acknowledger = acknowledger;
        this.clock = clock;
        this.waiting = store.waiting();
    }

    /// @param from the kiosk whose topic it arrived on, which proves nothing
    /// @param message as [Line.Message] writes it, or anything else
    public Receipt receive(KioskId from, byte[] message) {
        List<VerifyKey> known = keys.keys(from);
        if (known.isEmpty()) {
            return tally.drop(from, Receipt.Reason.UNKNOWN_KIOSK);
        }
        Line.Message read;
        try {
            read = Line.Message.parse(message);
        } catch (Malformed e) {
            return tally.drop(from, Receipt.Reason.NOT_A_RECORD);
        }
        Sha256 hash = read.line().hash();
        Optional<Place> claimed = Place.of(read.line());
        if (claimed.isPresent()) {
            return claimed.get().kiosk().equals(from)
                    ? placed(claimed.get(), known, hash, read)
                    : tally.drop(from, Receipt.Reason.OTHER_KIOSK);
        }
        return read.signature()
                .map(signature -> store.exclusively(from, () -> unreadable(from, known, hash, read.line(), signature)))
                .orElseGet(() -> hold(from, hash, read.line()));
    }

    /// A kiosk that must begin a new chain says so, in a [io.pitcrew.station.record.NewChain] envelope.
    public Receipt newChain(KioskId from, byte[] envelope) {
        return Enrolment.read(from, envelope, keys)
                .<Receipt>map(chain -> {
                    if (!keys.keys(from).contains(chain.newKey())) {
                        keys.register(from, chain.newKey());
                    }
                    return new Receipt.Enrolled(from, KioskKeys.chainOf(chain.newKey()), chain.ends(), chain.reason());
                })
                .orElseGet(() -> tally.drop(from, Receipt.Reason.BAD_NEW_CHAIN));
    }

    /// Says again to every kiosk what is stored: for a broker that has lost its memory.
    public void reassert() {
        for (KioskId kiosk : store.kiosks()) {
            store.exclusively(kiosk, () -> {
                acknowledger.post(kiosk, store.standing(kiosk));
                return kiosk;
            });
        }
    }

    private Receipt placed(Place place, List<VerifyKey> known, Sha256 hash, Line.Message read) {
        KioskId from = place.kiosk();
        Head at = new Head(place.chain(), place.seq(), hash);
        Optional<VerifyKey> key = KioskKeys.among(known, place.chain());
        if (key.isEmpty()) {
            return tally.drop(from, Receipt.Reason.UNKNOWN_CHAIN);
        }
        if (read.signature().isEmpty()) {
            return store.holds(at) ? new Receipt.Duplicate(from) : hold(from, hash, read.line());
        }
        Bytes signature = read.signature().get();
        if (!key.get().verifies(at.toBeSigned(), signature.array())) {
            return tally.drop(from, Receipt.Reason.BAD_SIGNATURE);
        }
        return store.exclusively(from, () -> signed(place, at, read.line(), signature));
    }

    /// A line that does not say where it belongs can only be the next of a chain whose key signed it as that.
    private Receipt unreadable(KioskId from, List<VerifyKey> known, Sha256 hash, Line line, Bytes signature) {
        for (VerifyKey key : known) {
            Head head = store.head(from, KioskKeys.chainOf(key));
            Head at = hash.equals(head.hash())
                    ? head
                    : new Head(head.chain(), head.seq().next(), hash);
            if (key.verifies(at.toBeSigned(), signature.array())) {
                return signed(Place.on(head, from), at, line, signature);
            }
        }
        return tally.drop(from, Receipt.Reason.BAD_SIGNATURE);
    }

    private Receipt signed(Place place, Head at, Line line, Bytes signature) {
        KioskId from = place.kiosk();
        if (store.holds(at)) {
            return duplicate(from);
        }
        Optional<Run> run = Run.down(place, line, waiting, store);
        if (run.isEmpty()) {
            waiting.hold(from, at.hash(), line);
            acknowledger.post(from, store.again(from));
            return new Receipt.Gap(from, store.head(from, place.chain()));
        }
        return append(from, run.get(), signature);
    }

    private Receipt append(KioskId from, Run run, Bytes signature) {
        RecordStore.Standing before = store.standing(from);
        Chain chain = run.base().chain();
        boolean main = run.base().equals(store.head(from, chain));
        List<StoredRecord> records = records(from, run, signature, main);
        store.append(records);
        waiting.forget(from, records.stream().map(record -> record.at().hash()).toList());
        acknowledger.post(from, store.standing(from));
        if (!main) {
            return new Receipt.Forked(from, records);
        }
        boolean opens = before.heads().stream().noneMatch(head -> head.chain().equals(chain));
        return new Receipt.Stored(from, records, opens ? before.heads().stream().findFirst() : Optional.empty());
    }

    private List<StoredRecord> records(KioskId from, Run run, Bytes signature, boolean main) {
        StoredRecord.Branch branch = main ? StoredRecord.Branch.MAIN : StoredRecord.Branch.FORK;
        List<StoredRecord> records = new ArrayList<>();
        Head at = run.base();
        for (Line line : run.lines()) {
            at = new Head(at.chain(), at.seq().next(), line.hash());
            boolean last = records.size() == run.lines().size() - 1;
            Optional<Bytes> own = last ? Optional.of(signature) : Optional.empty();
            records.add(new StoredRecord(from, at, line, own, branch, clock.instant()));
        }
        return List.copyOf(records);
    }

    private Receipt hold(KioskId from, Sha256 hash, Line line) {
        waiting.hold(from, hash, line);
        return new Receipt.Provisional(from);
    }

    private Receipt duplicate(KioskId from) {
        acknowledger.post(from, store.again(from));
        return new Receipt.Duplicate(from);
    }
}
