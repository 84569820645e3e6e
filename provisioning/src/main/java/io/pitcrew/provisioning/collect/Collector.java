package io.pitcrew.provisioning.collect;

import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.seal.VerifyKey;
import java.time.InstantSource;
import java.util.List;

/// Decides what of the arriving counts; see the package. Confined to one thread. It throws [StoreUnavailable] and is
/// then as before. It holds nothing itself: several may share a store, and each takes what reaches it.
public final class Collector {
    private final RecordStore store;
    private final KioskKeys keys;
    private final Acknowledger acknowledger;
    private final InstantSource clock;
    private final Tally tally = new Tally();

    public Collector(RecordStore store, KioskKeys keys, Acknowledger acknowledger, InstantSource clock) {
        this.store = store;
        this.keys = keys;
        this.acknowledger = acknowledger;
        this.clock = clock;
    }

    /// @param from the kiosk on whose topic they arrived, which proves nothing
    /// @param messages in the order of arrival; what counts of them is one commit and one acknowledgement
    /// @return what became of each, in the same order
    public List<Receipt> receive(KioskId from, List<Bytes> messages) {
        List<VerifyKey> known = keys.keys(from);
        if (known.isEmpty()) {
            return messages.stream()
                    .<Receipt>map(message -> tally.drop(from, Receipt.Reason.UNKNOWN_KIOSK))
                    .toList();
        }
        return store.exclusively(from, () -> {
            Delivery delivery = new Delivery(from, new Delivery.Keys(known, keys.letterboxes()), store, tally, clock);
            List<Receipt> receipts = store.together(() -> delivery.take(messages));
            if (delivery.owesAnAnswer()) {
                acknowledger.post(from, store.standing(from));
            }
            return receipts;
        });
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
}
