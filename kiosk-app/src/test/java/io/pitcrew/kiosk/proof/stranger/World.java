package io.pitcrew.kiosk.proof.stranger;

import io.pitcrew.kiosk.content.Content;
import io.pitcrew.kiosk.content.Kiosk;
import io.pitcrew.kiosk.content.Recalls;
import io.pitcrew.kiosk.ledger.Acknowledging;
import io.pitcrew.kiosk.trust.RootSource;
import io.pitcrew.kiosk.trust.Walk;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.record.Acknowledgement;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.release.Pointer;
import io.pitcrew.station.release.Recall;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import io.pitcrew.station.testkit.Plants;
import io.pitcrew.station.testkit.Releases;
import io.pitcrew.station.testkit.Roots;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/// A plant with two of three root keys, an author, an approver, a pointer and a collector key, and one of its kiosks.
/// Between them a broker that does as it likes. All that honest people ever signed is in [#signed].
final class World implements AutoCloseable, RootSource {
    final Releases releases = new Releases();
    final SigningKey[] owners = {SigningKey.generate(), SigningKey.generate(), SigningKey.generate()};
    final SigningKey ledgerKey = SigningKey.generate();
    final SigningKey stranger = SigningKey.generate();
    final List<Message> signed = new ArrayList<>();
    SigningKey collector = SigningKey.generate();
    Kiosk kiosk;
    TrustRoot root;
    long number;
    /// The last honest release that two people signed.
    Releases.Made approved;
    /// How many entries, and which version, the last honest recall list has.
    long listed;
    private Recalls recalls;
    private final Path folder;
    private Walk walk;
    private Acknowledging acknowledging;
    private long acknowledgements;
    private Duration clockOff = Duration.ZERO;

    enum On {
        ROOT,
        RING,
        ACK,
        RECALL
    }

    /// Something on a topic that is signed.
    record Message(On on, Bytes bytes) {}

    /// All that an attack might move.
    ///
    /// @param recalled how many entries the recall list in force has
    record State(long release, int root, long waiting, int recalled) {}

    World(Path folder) {
        this.folder = folder;
        start();
        SigningKey approver = SigningKey.generate();
        releases.approver = Optional.of(approver);
        root = Roots.after(releases.root)
                .keys(TrustRole.ROOT, 2, owners)
                .keys(TrustRole.APPROVER, 1, approver)
                .keys(TrustRole.COLLECTOR, 1, collector)
                .approval(true)
                .made();
        send(On.ROOT, Roots.seal(root, List.of(releases.owner, owners[0], owners[1])));
        release();
        recall();
        release();
        recall();
    }

    /// The kiosk goes off and on again.
    void restart(boolean wipeCache, Duration clock) {
        kiosk.close();
        if (wipeCache) {
            Floor.wipe(folder.resolve("content.db"), folder.resolve("media"));
        }
        clockOff = clock;
        start();
    }

    private void start() {
        kiosk = new Kiosk(folder, releases, ledgerKey, Kiosk.LIMITS);
        kiosk.now = kiosk.now.plus(clockOff);
        walk = new Walk(kiosk.trust, kiosk.ledger, this, Runnable::run, kiosk.millis::get);
        walk.start(releases.sealedRoot(), kiosk.content::believesOthers);
        acknowledging = new Acknowledging(kiosk.ledger, SigningKey::generate);
        Content.Pace now = new Content.Pace(kiosk.clock, kiosk.millis::get, Runnable::run);
        recalls = new Recalls(kiosk.ledgerDb, kiosk.ledger, kiosk.rules(), now);
        kiosk.broker.holds.putAll(releases.chunks);
        kiosk.settle();
    }

    State state() {
        return new State(
                kiosk.content.shelf().release().value(),
                kiosk.trust.current().version(),
                kiosk.ledger.waiting(),
                recalls.inForce().entries().size());
    }

    /// An honest release, by whoever holds the keys now.
    ///
    /// @return was it put in force?
    boolean release() {
        number++;
        approved = made(number);
        send(On.RING, approved.pointer());
        return state().release() == number;
    }

    Releases.Made made(long as) {
        Releases.Made made = releases.make(as, content(as));
        kiosk.broker.holds.putAll(releases.chunks);
        return made;
    }

    /// What is in a release.
    static Plants.Plant content(long of) {
        Plants.Plant plant = Plants.small();
        return plant.with(Plants.aid("die-change", plant.aids().getFirst().cover(), "Version " + of));
    }

    /// Somebody left: an honest release that waits for nobody's approval.
    ///
    /// @return was it put in force?
    boolean people() {
        number++;
        send(On.RING, people(number, approved).pointer());
        return state().release() == number;
    }

    /// The content of another release, for other people.
    Releases.Made people(long as, Releases.Made of) {
        Roster others = new Roster(Roster.FORMAT, (int) as, "k1", List.of(Plants.AMARA));
        return vouched(as, content(of.release().number().value()).with(others), of);
    }

    Releases.Made vouched(long as, Plants.Plant plant, Releases.Made by) {
        Releases.Made made = releases.vouched(as, plant, by);
        kiosk.broker.holds.putAll(releases.chunks);
        return made;
    }

    /// An honest recall list: all that was in the one before, and one entry more.
    ///
    /// @return was it put in force?
    boolean recall() {
        listed++;
        send(On.RECALL, list(listed, listed, releases.recall));
        return state().recalled() == listed;
    }

    /// @param entries so many
    static Bytes list(long version, long entries, SigningKey by) {
        List<Recall.Entry> all =
                LongStream.rangeClosed(1, entries).mapToObj(World::recalled).toList();
        Recall list = new Recall(Recall.FORMAT, version, Releases.ISSUED.plusSeconds(version), all);
        return new Bytes(Envelope.seal(Recall.TYPE, list.bytes(), by).bytes());
    }

    private static Recall.Entry recalled(long count) {
        return new Recall.Entry(
                count,
                new AidId("aid-" + count),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of(Plants.EN, "The clamp slips."),
                Optional.empty(),
                Optional.empty(),
                Releases.ISSUED,
                Optional.empty());
    }

    /// An honest root after the one in force.
    boolean nextRoot(Roots next, SigningKey... more) {
        root = next.made();
        List<SigningKey> signers = new ArrayList<>(List.of(owners[0], owners[1]));
        signers.addAll(List.of(more));
        send(On.ROOT, Roots.seal(root, signers));
        return kiosk.trust.current().equals(root);
    }

    Roots after() {
        return Roots.after(root);
    }

    /// An honest acknowledgement of all there is.
    boolean acknowledge() {
        send(On.ACK, acknowledgement(new KioskId("kiosk-1"), collector));
        return kiosk.ledger.waiting() == 0;
    }

    Bytes acknowledgement(KioskId to, SigningKey by) {
        acknowledgements++;
        Head head = kiosk.ledger.head();
        var held = new Acknowledgement.Held(head.chain(), head.seq(), head.hash(), Seq.ZERO);
        Acknowledgement ack = new Acknowledgement(1, to, 1, acknowledgements, List.of(held));
        return new Bytes(Envelope.seal(Acknowledgement.TYPE, ack.bytes(), by).bytes());
    }

    Bytes pointer(Pointer to, SigningKey... by) {
        return new Bytes(Envelope.seal(Pointer.TYPE, to.bytes(), by).bytes());
    }

    /// Honest, and remembered by the broker.
    void send(On on, Bytes bytes) {
        signed.add(new Message(on, bytes));
        deliver(on, bytes);
    }

    /// Of those that honest people signed.
    Bytes lastPointer() {
        return signed.reversed().stream()
                .filter(message -> message.on() == On.RING)
                .findFirst()
                .orElseThrow()
                .bytes();
    }

    /// By whomever.
    void deliver(On on, Bytes bytes) {
        switch (on) {
            case ROOT -> walk.offered(bytes.array());
            case RING -> kiosk.offer(bytes.array());
            case ACK -> {
                var _ = acknowledging.judge(bytes.array(), kiosk.trust.current());
            }
            case RECALL -> recalls.offered(bytes.array());
        }
        kiosk.settle();
    }

    @Override
    public void askForRoot(int version) {}

    @Override
    public void askAgain() {}

    @Override
    public void close() {
        kiosk.close();
    }
}
