package io.pitcrew.kiosk.proof.stranger;

import io.pitcrew.kiosk.content.Content;
import io.pitcrew.kiosk.content.Kiosk;
import io.pitcrew.kiosk.content.Recalls;
import io.pitcrew.kiosk.content.Shelf;
import io.pitcrew.kiosk.ledger.Acknowledging;
import io.pitcrew.kiosk.proof.stranger.Corruptions.Kind;
import io.pitcrew.kiosk.trust.RootSource;
import io.pitcrew.kiosk.trust.Walk;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.record.Acknowledgement;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.release.Recall;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.testkit.Plants;
import io.pitcrew.station.testkit.Releases;
import io.pitcrew.station.testkit.Roots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A kiosk with release 1 in force, to which release 2 is offered: on real files, with real keys.
final class Floor implements AutoCloseable, RootSource {
    private static final List<Kind> TRAVELLING = List.of(Kind.RELEASE, Kind.CATALOGUE, Kind.CHUNK, Kind.LIST);

    private final Releases releases = new Releases();
    private final SigningKey collector = SigningKey.generate();
    private final SigningKey approver = SigningKey.generate();
    private final Plants.Plant plant = Plants.small();
    private final Kiosk kiosk;
    private final Walk walk;
    private final Acknowledging acknowledging;
    private final Releases.Made one;
    private final Releases.Made two;
    /// Offered to nobody: what vouches for [#people].
    private final Releases.Made four;
    private final Plants.Plant people;
    private final Recalls recalls;
    private final Shelf shelf;
    private final JobAid next;
    private long acknowledgements;

    Floor(Path folder) {
        kiosk = new Kiosk(folder, releases, SigningKey.generate(), Kiosk.LIMITS);
        walk = new Walk(kiosk.trust, kiosk.ledger, this, Runnable::run, kiosk.millis::get);
        walk.start(releases.sealedRoot(), kiosk.content::believesOthers);
        acknowledging = new Acknowledging(kiosk.ledger, SigningKey::generate);
        walk.offered(Roots.after(releases.root)
                .keys(TrustRole.COLLECTOR, 1, collector)
                .keys(TrustRole.APPROVER, 1, approver)
                .approval(true)
                .sealed(releases.owner)
                .array());
        releases.approver = Optional.of(approver);
        Content.Pace now = new Content.Pace(kiosk.clock, kiosk.millis::get, Runnable::run);
        recalls = new Recalls(kiosk.ledgerDb, kiosk.ledger, kiosk.rules(), now);
        recalls.offered(list(1).array());
        one = releases.make(1, plant);
        kiosk.broker.holds.putAll(releases.chunks);
        kiosk.offer(one);
        shelf = kiosk.content.shelf();
        Map<Sha256, Bytes> media = new LinkedHashMap<>(plant.media());
        next = Plants.aid("die-change", Plants.picture("another-picture", media), "New", "Do");
        Plants.Plant changed =
                new Plants.Plant(plant.stations(), plant.with(next).aids(), media, plant.glossary(), plant.roster());
        two = releases.make(2, changed);
        Plants.Plant later =
                changed.with(Plants.aid("clamp-torque", plant.aids().get(1).cover(), "Later"));
        four = releases.make(4, later);
        people = later.with(new Roster(Roster.FORMAT, 5, "k1", List.of(Plants.AMARA)));
        if (!shelf.release().equals(new ReleaseNumber(1))) {
            throw new AssertionError("release 1 is not in force");
        }
    }

    /// A good one, as it would arrive now.
    byte[] good(Kind kind) {
        return switch (kind) {
            case CHUNK, LIST, CATALOGUE, RELEASE -> wire(name(kind));
            case SIGNED_RELEASE -> sealedRelease(two);
            case POINTER -> pointer().array();
            case ROOT -> nextRoot().array();
            case ACKNOWLEDGEMENT -> acknowledgement();
            case RECALL -> list(recalls.inForce().version() + 1).array();
            case VOUCHING -> wire(four.envelope());
            case SIGNED_VOUCHING -> releases.raw(four.envelope());
        };
    }

    /// A good one of the same kind, of the time before.
    byte[] another(Kind kind) {
        return switch (kind) {
            case CHUNK -> wire(one.object("aid/clamp-torque").root());
            case LIST -> wire(cover(one, plant.aids().getFirst()));
            case CATALOGUE -> wire(one.release().catalogue().root());
            case RELEASE -> wire(one.envelope());
            case SIGNED_RELEASE -> sealedRelease(one);
            case POINTER -> one.pointer().array();
            case ROOT -> releases.sealedRoot().array();
            case ACKNOWLEDGEMENT -> one.pointer().array();
            case RECALL -> list(1).array();
            case VOUCHING -> wire(one.envelope());
            case SIGNED_VOUCHING -> releases.raw(one.envelope());
        };
    }

    boolean sameBytes(Kind kind, byte[] bad) {
        return switch (kind) {
            case CHUNK, LIST, CATALOGUE, RELEASE -> Corruptions.unpacksTo(name(kind), bad);
            case VOUCHING -> Corruptions.unpacksTo(four.envelope(), bad);
            case SIGNED_RELEASE, POINTER, ROOT, ACKNOWLEDGEMENT, RECALL, SIGNED_VOUCHING -> false;
        };
    }

    /// Offers damage, and looks whether all is as before.
    boolean refuses(Kind kind, byte[] bad) {
        int root = kiosk.trust.current().version();
        long waiting = kiosk.ledger.waiting();
        Recall list = recalls.inForce();
        boolean refused = offered(kind, bad);
        return refused
                && kiosk.content.shelf().equals(shelf)
                && list.equals(recalls.inForce())
                && root == kiosk.trust.current().version()
                && (kind != Kind.ACKNOWLEDGEMENT || waiting == kiosk.ledger.waiting())
                && served();
    }

    boolean acceptsGood(Kind kind) {
        long counted = kiosk.trust.current().version();
        return switch (kind) {
            case CHUNK, LIST, CATALOGUE, RELEASE, SIGNED_RELEASE, POINTER -> {
                kiosk.broker.holds.putAll(releases.chunks);
                kiosk.offer(pointer().array());
                yield kiosk.content.shelf().release().equals(new ReleaseNumber(2));
            }
            case VOUCHING, SIGNED_VOUCHING -> {
                long number = Math.max(5, kiosk.content.shelf().release().value() + 1);
                Releases.Made made = releases.vouched(number, people, four);
                kiosk.broker.holds.putAll(releases.chunks);
                kiosk.offer(made);
                yield kiosk.content.shelf().release().value() == number;
            }
            case RECALL -> {
                long next = recalls.inForce().version() + 1;
                recalls.offered(good(Kind.RECALL));
                yield recalls.inForce().version() == next;
            }
            case ROOT -> {
                walk.offered(nextRoot().array());
                yield kiosk.trust.current().version() == counted + 1;
            }
            case ACKNOWLEDGEMENT -> {
                boolean believed = acknowledging.judge(acknowledgement(), kiosk.trust.current())
                        instanceof Acknowledging.Judged.Believed;
                yield believed && kiosk.ledger.waiting() == 0;
            }
        };
    }

    /// @return false if it was believed at once
    private boolean offered(Kind kind, byte[] bad) {
        switch (kind) {
            case CHUNK, LIST, CATALOGUE, RELEASE -> {
                // what comes before it is there, what comes after it is not: so it is asked for, every time
                for (Kind other : TRAVELLING) {
                    if (other.compareTo(kind) < 0) {
                        kiosk.broker.holds.put(name(other), wire(name(other)));
                    } else {
                        kiosk.broker.holds.remove(name(other));
                    }
                }
                kiosk.broker.holds.put(name(kind), bad);
                kiosk.offer(pointer().array());
                return kiosk.content.progress().refused().isPresent();
            }
            case SIGNED_RELEASE -> {
                if (bad.length > Chunk.MAX_RAW || bad.length == 0) {
                    return true; // nobody can send such a chunk
                }
                Releases.Made made = releases.seal(bad, two.release(), two.catalogue());
                kiosk.broker.holds.putAll(releases.chunks);
                kiosk.offer(made);
                return kiosk.content.progress().refused().isPresent();
            }
            case POINTER -> {
                kiosk.broker.holds.putAll(releases.chunks);
                kiosk.offer(bad);
            }
            case ROOT -> walk.offered(bad);
            case RECALL -> recalls.offered(bad);
            case VOUCHING -> {
                Releases.Made made = releases.vouched(5, people, four);
                kiosk.broker.holds.putAll(releases.chunks);
                kiosk.broker.holds.put(four.envelope(), bad);
                kiosk.offer(made);
                return kiosk.content.progress().refused().isPresent();
            }
            case SIGNED_VOUCHING -> {
                if (bad.length > Chunk.MAX_RAW || bad.length == 0) {
                    return true; // nobody can send such a chunk
                }
                Release.Base base = new Release.Base(four.release().number(), releases.chunk(bad), bad.length);
                Releases.Made made = releases.vouched(5, people, base, Map.of());
                kiosk.broker.holds.putAll(releases.chunks);
                kiosk.offer(made);
                return kiosk.content.progress().refused().isPresent();
            }
            case ACKNOWLEDGEMENT -> {
                return acknowledging.judge(bad, kiosk.trust.current()) instanceof Acknowledging.Judged.Ignored;
            }
        }
        return true;
    }

    /// Every aid and every picture of release 1 is what it was.
    private boolean served() {
        for (JobAid aid : shelf.aids()) {
            if (!kiosk.library.aid(shelf.release(), aid.id(), Plants.PRESS).equals(Optional.of(aid))) {
                return false;
            }
            Path picture = kiosk.library.media(aid.cover().hash()).orElseThrow();
            try {
                if (!Sha256.of(Files.readAllBytes(picture)).equals(aid.cover().hash())) {
                    return false;
                }
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    private Sha256 name(Kind kind) {
        return switch (kind) {
            case CHUNK -> two.object("aid/die-change").root();
            case LIST -> cover(two, next);
            case CATALOGUE -> two.release().catalogue().root();
            default -> two.envelope();
        };
    }

    /// The list that the picture of an aid is made of.
    private static Sha256 cover(Releases.Made made, JobAid aid) {
        ObjectRef picture = made.object(Catalogue.media(aid.id(), aid.cover().hash()));
        if (picture.depth() == 0) {
            throw new AssertionError("the picture is no list");
        }
        return picture.root();
    }

    private byte[] wire(Sha256 chunk) {
        return Objects.requireNonNull(releases.chunks.get(chunk));
    }

    private byte[] sealedRelease(Releases.Made made) {
        return releases.raw(made.envelope());
    }

    private Bytes list(long version) {
        return World.list(version, version, releases.recall);
    }

    private Bytes pointer() {
        byte[] sealed = sealedRelease(two);
        return new Bytes(releases.seal(releases.pointer(new ReleaseNumber(2), two.envelope(), sealed.length)));
    }

    private Bytes nextRoot() {
        return Roots.after(kiosk.trust.current()).sealed(releases.owner);
    }

    private byte[] acknowledgement() {
        acknowledgements++;
        Head head = kiosk.ledger.head();
        var held = new Acknowledgement.Held(head.chain(), head.seq(), head.hash(), head.seq());
        Acknowledgement ack = new Acknowledgement(1, new KioskId("kiosk-1"), 1, acknowledgements, List.of(held));
        return Envelope.seal(Acknowledgement.TYPE, ack.bytes(), collector).bytes();
    }

    @Override
    public void askForRoot(int version) {}

    @Override
    public void askAgain() {}

    @Override
    public void close() {
        kiosk.close();
    }

    static void wipe(Path... what) {
        try {
            for (Path one : what) {
                delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
