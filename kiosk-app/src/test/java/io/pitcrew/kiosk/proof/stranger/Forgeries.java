package io.pitcrew.kiosk.proof.stranger;

import static io.pitcrew.kiosk.proof.stranger.World.On.ACK;
import static io.pitcrew.kiosk.proof.stranger.World.On.RING;
import static io.pitcrew.kiosk.proof.stranger.World.On.ROOT;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.release.Pointer;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.testkit.Releases;
import java.util.Arrays;
import java.util.Optional;

/// What somebody between a kiosk and operations can make or send again, with the keys that the attack grants.
final class Forgeries {
    private Forgeries() {}

    static void replacedKeys(World w) {
        SigningKey author = w.releases.author;
        SigningKey pointer = w.releases.pointer;
        SigningKey collector = w.collector;
        SigningKey was = approver(w);
        SigningKey[] owners = w.owners.clone();
        w.releases.author = SigningKey.generate();
        w.releases.pointer = SigningKey.generate();
        w.collector = SigningKey.generate();
        SigningKey approver = SigningKey.generate();
        w.releases.approver = Optional.of(approver);
        for (int i = 0; i < w.owners.length; i++) {
            w.owners[i] = SigningKey.generate();
        }
        World.State before = w.state();
        boolean walked = w.nextRoot(
                w.after()
                        .keys(TrustRole.ROOT, 2, w.owners)
                        .keys(TrustRole.AUTHOR, 1, w.releases.author)
                        .keys(TrustRole.APPROVER, 1, approver)
                        .keys(TrustRole.POINTER, 1, w.releases.pointer)
                        .keys(TrustRole.COLLECTOR, 1, w.collector),
                owners);
        if (!walked || w.state().release() != before.release()) {
            throw new AssertionError("the new keys were not taken");
        }
        w.deliver(RING, w.pointer(next(w), pointer));
        released(w, author, was);
        w.deliver(ACK, w.acknowledgement(new KioskId("kiosk-1"), collector));
        w.deliver(ROOT, w.after().sealed(owners));
    }

    static SigningKey approver(World w) {
        return w.releases.approver.orElseThrow();
    }

    /// A pointer to the next release, which is honest but for that.
    static void pointed(World w, SigningKey... by) {
        w.deliver(RING, w.pointer(next(w), by));
    }

    static Pointer next(World w) {
        Releases.Made made = w.made(w.number + 1);
        w.number++;
        return w.releases.pointer(new ReleaseNumber(w.number), made.envelope(), envelope(w, made).length);
    }

    /// The release in force, pointed at once more.
    static Bytes again(World w) {
        Pointer last = pointerIn(w.lastPointer());
        return new Bytes(w.releases.seal(w.releases.pointer(last.release(), last.envelope(), last.envelopeSize())));
    }

    /// The next release signed by these, under a pointer that is as it must be.
    static void released(World w, SigningKey... by) {
        Releases.Made made = w.made(w.number + 1);
        w.number++;
        byte[] sealed = Envelope.seal(Release.TYPE, made.release().bytes(), by).bytes();
        Releases.Made bad = w.releases.seal(sealed, made.release(), made.catalogue());
        w.kiosk.broker.holds.putAll(w.releases.chunks);
        w.deliver(RING, bad.pointer());
    }

    /// The next release, honest, of which a mirror delivers one chunk so.
    static void replacing(World w, byte[] wire) {
        Releases.Made next = w.made(w.number + 1);
        w.number++;
        w.kiosk.broker.holds.put(next.object("aid/die-change").root(), wire);
        w.deliver(RING, next.pointer());
    }

    static byte[] envelope(World w, Releases.Made made) {
        return w.releases.raw(made.envelope());
    }

    static Envelope parsed(Bytes envelope) {
        try {
            return Envelope.parse(envelope.array());
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }

    static Pointer pointerIn(Bytes envelope) {
        try {
            return Pointer.parse(parsed(envelope).payload().array());
        } catch (Malformed e) {
            throw new AssertionError(Arrays.toString(envelope.array()), e);
        }
    }
}
