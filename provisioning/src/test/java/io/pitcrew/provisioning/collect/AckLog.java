package io.pitcrew.provisioning.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.record.Acknowledgement;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Seal;
import io.pitcrew.station.seal.SigningKey;
import java.util.ArrayList;
import java.util.List;

/// Where acknowledgements are put up in a test; reads them as a kiosk would.
final class AckLog implements Acknowledger.Board {
    private final SigningKey collectorKey = SigningKey.generate();
    private final List<Acknowledgement> posted = new ArrayList<>();

    Acknowledger acknowledger() {
        return new Acknowledger(collectorKey, this);
    }

    @Override
    public void post(KioskId kiosk, Envelope envelope) {
        Seal seal = envelope.check(Acknowledgement.TYPE, collectorKey.verifyKey());
        try {
            Acknowledgement said = Acknowledgement.parse(
                    assertInstanceOf(Seal.Intact.class, seal).payload().array());
            assertEquals(kiosk, said.kiosk());
            posted.add(said);
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }

    int count() {
        return posted.size();
    }

    void clear() {
        posted.clear();
    }

    Acknowledgement last(KioskId kiosk) {
        return posted.reversed().stream()
                .filter(said -> said.kiosk().equals(kiosk))
                .findFirst()
                .orElseThrow();
    }

    List<Head> heads(KioskId kiosk) {
        return last(kiosk).heads().stream()
                .map(held -> new Head(held.chain(), held.stored(), held.hash()))
                .toList();
    }
}
