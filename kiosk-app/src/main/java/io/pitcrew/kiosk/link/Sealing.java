package io.pitcrew.kiosk.link;

import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.seal.Letterbox;
import java.util.Optional;
import java.util.function.Supplier;

/// Puts records where only collectors read them: into the letterbox that the trust root names, under a key of this
/// connection. If it names none they go as they are.
final class Sealing {
    private final Supplier<Optional<Letterbox>> letterbox;
    private final String purpose;
    private Optional<Letterbox> known = Optional.empty();
    private Optional<Letterbox.Sender> sender = Optional.empty();

    /// @param letterbox as the trust root in force names it
    Sealing(Supplier<Optional<Letterbox>> letterbox, KioskId kiosk) {
        this.letterbox = letterbox;
        this.purpose = Line.Message.purpose(kiosk);
    }

    /// The connection is a new one.
    synchronized void renew() {
        known = Optional.empty();
    }

    synchronized byte[] seal(byte[] message) {
        Optional<Letterbox> now = letterbox.get();
        if (now.isEmpty()) {
            return message;
        }
        if (sender.isEmpty() || !now.equals(known)) {
            sender = now.map(Letterbox::sender);
            known = now;
        }
        return sender.orElseThrow().put(message, purpose);
    }
}
