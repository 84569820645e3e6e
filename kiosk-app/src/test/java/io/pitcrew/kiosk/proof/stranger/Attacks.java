package io.pitcrew.kiosk.proof.stranger;

import static io.pitcrew.kiosk.proof.stranger.Forgeries.again;
import static io.pitcrew.kiosk.proof.stranger.Forgeries.approver;
import static io.pitcrew.kiosk.proof.stranger.Forgeries.envelope;
import static io.pitcrew.kiosk.proof.stranger.Forgeries.next;
import static io.pitcrew.kiosk.proof.stranger.Forgeries.parsed;
import static io.pitcrew.kiosk.proof.stranger.Forgeries.pointed;
import static io.pitcrew.kiosk.proof.stranger.Forgeries.released;
import static io.pitcrew.kiosk.proof.stranger.Forgeries.replacing;
import static io.pitcrew.kiosk.proof.stranger.World.On.ACK;
import static io.pitcrew.kiosk.proof.stranger.World.On.RING;
import static io.pitcrew.kiosk.proof.stranger.World.On.ROOT;

import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.Pointer;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.testkit.Releases;
import io.pitcrew.station.testkit.Roots;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The attacks of TUF and three of Uptane's, as a broker would make them.
final class Attacks {
    private Attacks() {}

    static List<Attack> all() {
        return Stream.of(arbitrary(), versions(), withholding(), mixing(), compromised(), uptane(), Bypasses.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Attack> arbitrary() {
        return List.of(
                new Attack("arbitrary software", "a pointer of a stranger", w -> pointed(w, w.stranger)),
                new Attack("arbitrary software", "a pointer of nobody", w -> pointed(w)),
                new Attack("arbitrary software", "a pointer by the author", w -> pointed(w, w.releases.author)),
                new Attack("arbitrary software", "a pointer by the collector", w -> pointed(w, w.collector)),
                new Attack("arbitrary software", "a release of a stranger", w -> released(w, w.stranger)),
                new Attack("arbitrary software", "a release by the pointer key", w -> released(w, w.releases.pointer)),
                new Attack(
                        "arbitrary software",
                        "a release by author and stranger",
                        w -> released(w, w.releases.author, w.stranger)),
                new Attack(
                        "arbitrary software",
                        "a root of a stranger",
                        w -> w.deliver(
                                ROOT,
                                w.after().keys(TrustRole.ROOT, 1, w.stranger).sealed(w.stranger)),
                        w -> w.nextRoot(w.after())),
                new Attack(
                        "arbitrary software",
                        "a root by all keys but root keys",
                        w -> w.deliver(
                                ROOT,
                                w.after().sealed(w.releases.author, w.releases.pointer, approver(w), w.collector)),
                        w -> w.nextRoot(w.after())),
                new Attack(
                        "arbitrary software",
                        "an acknowledgement of a stranger",
                        w -> w.deliver(ACK, w.acknowledgement(new KioskId("kiosk-1"), w.stranger)),
                        World::acknowledge),
                new Attack(
                        "arbitrary software",
                        "an acknowledgement by the pointer key",
                        w -> w.deliver(ACK, w.acknowledgement(new KioskId("kiosk-1"), w.releases.pointer)),
                        World::acknowledge),
                new Attack(
                        "wrong software",
                        "another kiosk's acknowledgement",
                        w -> w.deliver(ACK, w.acknowledgement(new KioskId("kiosk-2"), w.collector)),
                        World::acknowledge));
    }

    private static List<Attack> versions() {
        return List.of(
                new Attack(
                        "rollback",
                        "every pointer before, again",
                        w -> w.signed.stream()
                                .filter(m -> m.on() == RING)
                                .toList()
                                .forEach(m -> w.deliver(RING, m.bytes()))),
                new Attack(
                        "rollback",
                        "an older release under a new counter",
                        w -> w.deliver(RING, w.made(w.number - 1).pointer())),
                new Attack(
                        "rollback",
                        "the first root again",
                        w -> w.deliver(ROOT, w.releases.sealedRoot()),
                        w -> w.nextRoot(w.after())),
                new Attack(
                        "rollback",
                        "a second root 2",
                        w -> w.deliver(
                                ROOT, Roots.seal(Roots.after(w.releases.root).made(), List.of(w.releases.owner))),
                        w -> w.nextRoot(w.after())),
                new Attack(
                        "fast-forward",
                        "a root far ahead",
                        w -> w.deliver(ROOT, w.after().version(1 << 30).sealed(w.owners)),
                        w -> w.nextRoot(w.after())),
                new Attack(
                        "fast-forward",
                        "a stolen pointer key counts to the end; a root takes it back",
                        w -> {
                            long honest = w.releases.counter;
                            w.releases.counter = (1L << 53) - 10;
                            w.deliver(RING, again(w));
                            w.releases.counter = honest;
                        },
                        w -> {
                            long counter = w.releases.counter;
                            boolean stuck = !w.release();
                            SigningKey next = SigningKey.generate();
                            w.releases.pointer = next;
                            w.nextRoot(
                                    w.after().keys(TrustRole.POINTER, 1, next).floor(TrustRole.POINTER, counter));
                            return stuck && w.release();
                        }));
    }

    private static List<Attack> withholding() {
        return List.of(
                new Attack("indefinite freeze", "a year of the same pointer", w -> {
                    Bytes last = w.lastPointer();
                    for (int week = 0; week < 52; week++) {
                        w.kiosk.now = w.kiosk.now.plusSeconds(7 * 86_400);
                        w.deliver(RING, last);
                    }
                    if (!Words.overdue(w.kiosk)) {
                        throw new AssertionError("a year without news is not said in words");
                    }
                }),
                new Attack("endless data", "a pointer of 50 MB", w -> w.deliver(RING, new Bytes(new byte[50_000_000]))),
                new Attack("endless data", "a root of 50 MB", w -> w.deliver(ROOT, new Bytes(new byte[50_000_000]))),
                new Attack("endless data", "a chunk of 50 MB", w -> replacing(w, new byte[50_000_000])),
                new Attack("endless data", "a chunk that unpacks to 200 MB", w -> {
                    byte[] frame = com.github.luben.zstd.Zstd.compress(new byte[200_000_000]);
                    byte[] bomb = new byte[frame.length + 1];
                    bomb[0] = 1;
                    System.arraycopy(frame, 0, bomb, 1, frame.length);
                    replacing(w, bomb);
                }),
                new Attack("extraneous dependencies", "chunks that nobody asked for", w -> {
                    Chunk more = Chunk.of("run me".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    w.kiosk.broker.push(more.hash(), more.wire());
                    w.kiosk.settle();
                    if (w.kiosk.holds(more.hash())) {
                        throw new AssertionError("it kept what it did not ask for");
                    }
                }),
                new Attack(
                        "malicious mirrors", "one that sends rubbish first", w -> replacing(w, new byte[] {0, 1, 2})));
    }

    private static List<Attack> mixing() {
        return List.of(
                new Attack("mix-and-match", "a pointer to the envelope of another release", w -> {
                    Releases.Made next = w.made(w.number + 1);
                    Releases.Made other = w.made(w.number + 2);
                    int size = envelope(w, other).length;
                    Pointer to = w.releases.pointer(next.release().number(), other.envelope(), size);
                    w.deliver(RING, new Bytes(w.releases.seal(to)));
                    w.number += 2;
                }),
                new Attack(
                        "mix-and-match",
                        "other content under the number in force",
                        w -> w.deliver(
                                RING,
                                w.releases
                                        .make(w.number, io.pitcrew.station.testkit.Plants.small())
                                        .pointer())),
                new Attack("mix-and-match", "one document under the signature of another", w -> {
                    Releases.Made next = w.made(w.number + 1);
                    Envelope good = parsed(next.pointer());
                    Envelope old = parsed(w.lastPointer());
                    w.deliver(
                            RING,
                            new Bytes(new Envelope(good.payloadType(), good.payload(), old.signatures()).bytes()));
                }),
                new Attack("mix-and-match", "a catalogue of the release before", w -> {
                    Releases.Made old = w.made(w.number);
                    Releases.Made next = w.made(w.number + 1);
                    w.kiosk.broker.holds.put(
                            next.release().catalogue().root(),
                            Objects.requireNonNull(w.releases.chunks.get(
                                    old.release().catalogue().root())));
                    w.deliver(RING, next.pointer());
                    w.number++;
                }),
                new Attack("wrong software", "the pointer of another ring", w -> {
                    Pointer p = next(w);
                    Pointer other = new Pointer(
                            1,
                            "pilot",
                            p.counter(),
                            p.release(),
                            p.envelope(),
                            p.envelopeSize(),
                            1,
                            p.issued(),
                            p.expires());
                    w.deliver(RING, w.pointer(other, w.releases.pointer));
                }),
                new Attack("wrong software", "one aid's bytes under another's name", w -> {
                    Releases.Made next = w.made(w.number + 1);
                    byte[] other = Objects.requireNonNull(w.releases.chunks.get(
                            next.object("aid/clamp-torque").root()));
                    w.kiosk.broker.holds.put(next.object("aid/die-change").root(), other);
                    w.deliver(RING, next.pointer());
                    w.number++;
                }),
                new Attack("wrong software", "a root as a pointer, a pointer as a root, both as acknowledgement", w -> {
                    for (World.Message message : List.copyOf(w.signed)) {
                        for (World.On on : World.On.values()) {
                            if (on != message.on()) {
                                w.deliver(on, message.bytes());
                            }
                        }
                    }
                }));
    }

    private static List<Attack> compromised() {
        return List.of(
                new Attack(
                        "key compromise",
                        "pointer key alone: content of one's own",
                        w -> released(w, w.releases.pointer)),
                new Attack("key compromise", "author key and pointer key, no approver", w -> {
                    released(w, w.releases.author);
                }),
                new Attack("key compromise", "approver key and pointer key, no author", w -> released(w, approver(w))),
                new Attack(
                        "key compromise", "author signs twice", w -> released(w, w.releases.author, w.releases.author)),
                new Attack(
                        "key compromise",
                        "one of two root keys",
                        w -> w.deliver(
                                ROOT,
                                w.after().keys(TrustRole.AUTHOR, 1, w.stranger).sealed(w.owners[2])),
                        w -> w.nextRoot(w.after())),
                new Attack(
                        "key compromise",
                        "one root key signs twice, under two names",
                        w -> {
                            Envelope once = parsed(w.after().sealed(w.owners[2]));
                            Envelope.Signed one = once.signatures().getFirst();
                            w.deliver(
                                    ROOT,
                                    new Bytes(new Envelope(
                                                    once.payloadType(),
                                                    once.payload(),
                                                    List.of(
                                                            one,
                                                            one,
                                                            new Envelope.Signed(
                                                                    w.owners[1]
                                                                            .verifyKey()
                                                                            .id(),
                                                                    one.sig())))
                                            .bytes()));
                        },
                        w -> w.nextRoot(w.after())),
                new Attack(
                        "key compromise",
                        "enough old root keys, not enough new ones",
                        w -> w.deliver(
                                ROOT,
                                w.after()
                                        .keys(TrustRole.ROOT, 2, w.stranger, w.owners[0])
                                        .sealed(w.owners[0], w.owners[1])),
                        w -> w.nextRoot(w.after())),
                new Attack("key compromise", "every key that was ever replaced", Forgeries::replacedKeys));
    }

    private static List<Attack> uptane() {
        return List.of(
                new Attack("partial bundle (Uptane)", "one chunk is withheld for ever", w -> {
                    Releases.Made next = w.made(w.number + 1);
                    w.kiosk.broker.holds.remove(next.object("aid/die-change").root());
                    w.deliver(RING, next.pointer());
                    w.kiosk.pass(java.time.Duration.ofMinutes(5));
                    w.number++;
                }),
                new Attack("mixed bundle (Uptane)", "old chunks under new names", w -> {
                    Releases.Made old = w.made(w.number - 1);
                    Releases.Made next = w.made(w.number + 1);
                    w.kiosk.broker.holds.put(
                            next.object("aid/die-change").root(),
                            Objects.requireNonNull(w.releases.chunks.get(
                                    old.object("aid/die-change").root())));
                    w.deliver(RING, next.pointer());
                    w.number++;
                }),
                new Attack(
                        "drop-request (Uptane)",
                        "records are swallowed, and said to be received",
                        w -> w.kiosk.pass(java.time.Duration.ofMinutes(5)),
                        World::acknowledge));
    }
}
