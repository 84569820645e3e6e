package io.pitcrew.provisioning.publish;

import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.publish.Shelf.State;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Pointer;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.TrustRole;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The signed word of each ring: which release it shows now.
final class Pointers {
    /// Kiosks say that news is overdue when a pointer is older than this.
    static final Duration LASTS = Duration.ofDays(30);

    private final OperationsHome home;
    private final Shelf shelf;
    private final ReleaseBoard board;
    private final Delivery delivery;
    private final Clock clock;

    Pointers(OperationsHome home, Shelf shelf, ReleaseBoard board, Delivery delivery, Clock clock) {
        this.home = home;
        this.shelf = shelf;
        this.board = board;
        this.delivery = delivery;
        this.clock = clock;
    }

    /// The counter is on disk before the pointer leaves: no two pointers of a ring ever share one.
    void point(String name) throws IOException, Malformed, NotDelivered {
        Instant now = clock.instant();
        Ring ring = shelf.change(state -> state.with(name, state.ring(name).pointing(now)))
                .ring(name);
        Bytes sealed = shelf.sealed(ring.release());
        Pointer pointer = new Pointer(
                Pointer.FORMAT,
                name,
                ring.counter(),
                ring.release(),
                Sha256.of(sealed.array()),
                sealed.size(),
                home.rootVersion(),
                now,
                now.plus(LASTS));
        Envelope envelope = Envelope.seal(Pointer.TYPE, pointer.bytes(), home.key(TrustRole.POINTER));
        delivery.pointer(name, new Bytes(envelope.bytes()));
        shelf.change(state -> state.with(name, state.ring(name).told(ring.release())));
    }

    /// Has the broker lost its memory, or does it hold something older than what was announced?
    boolean forgotten(State state) throws NotDelivered {
        for (Map.Entry<String, Ring> entry : state.rings().entrySet()) {
            Ring ring = entry.getValue();
            if (ring.announced().value() > 0 && !ring.waits()) {
                Optional<Bytes> held = delivery.await(board.pointer(entry.getKey()));
                if (held.flatMap(Pointers::counter)
                        .filter(counter -> counter >= ring.counter())
                        .isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<Long> counter(Bytes envelope) {
        try {
            Envelope sealed = Envelope.parse(envelope.array());
            return Optional.of(Pointer.parse(sealed.payload().array()).counter());
        } catch (Malformed e) {
            return Optional.empty(); // whatever the broker holds, it is not our pointer
        }
    }
}
