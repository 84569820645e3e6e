package io.pitcrew.provisioning.collect;

import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.record.Acknowledgement;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import java.util.List;

/// Signs what is stored and posts it.
public final class Acknowledger {
    private static final int MAX_HEADS = 8;

    private final SigningKey collectorKey;
    private final Board board;

    /// Where a kiosk looks up what of it is stored. Only the newest matters; losing one is no harm, since a kiosk that
    /// does not see it sends again and is answered again.
    public interface Board {
        void post(KioskId kiosk, Envelope acknowledgement);
    }

    public Acknowledger(SigningKey collectorKey, Board board) {
        this.collectorKey = collectorKey;
        this.board = board;
    }

    void post(KioskId kiosk, RecordStore.Standing standing) {
        board.post(kiosk, seal(kiosk, standing, collectorKey));
    }

    /// As a kiosk gets it.
    public static Envelope seal(KioskId kiosk, RecordStore.Standing standing, SigningKey collectorKey) {
        List<Acknowledgement.Held> heads = standing.heads().stream()
                .limit(MAX_HEADS)
                .map(head -> new Acknowledgement.Held(
                        head.chain(), head.seq(), head.hash(), standing.safe().getOrDefault(head.chain(), Seq.ZERO)))
                .toList();
        Acknowledgement said =
                new Acknowledgement(Acknowledgement.FORMAT, kiosk, standing.generation(), standing.n(), heads);
        return Envelope.seal(Acknowledgement.TYPE, said.bytes(), collectorKey);
    }
}
