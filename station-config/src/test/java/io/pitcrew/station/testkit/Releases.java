package io.pitcrew.station.testkit;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.Cutter;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.release.Pointer;
import io.pitcrew.station.release.Recall;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SecretBox;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Operations in small: holds the keys, cuts and seals releases. Every chunk it ever cut is in [#chunks], by its hash,
/// as it goes on the wire.
public final class Releases {
    public static final String RING = "all";
    public static final Instant ISSUED = Instant.parse("2026-11-20T09:24:00Z");
    /// Who signs from now on; tests replace them.
    public SigningKey author;

    public SigningKey pointer;
    public SigningKey recall;
    /// Signs releases too, if there is one.
    public Optional<SigningKey> approver = Optional.empty();
    /// What the next pointers ask for.
    public int rootVersion = 1;
    public final SecretBox rosterKey;
    /// Holds the root key.
    public final SigningKey owner;
    public final TrustRoot root;
    public final Map<Sha256, byte[]> chunks = new LinkedHashMap<>();
    /// Of the last pointer.
    public long counter;

    public Releases() {
        this(SigningKey::generate, SecretBox.generate());
    }

    /// @param keys makes them, one after another; the same keys and calls make the same releases
    public Releases(Supplier<SigningKey> keys, SecretBox rosterKey) {
        this.author = keys.get();
        this.pointer = keys.get();
        this.rosterKey = rosterKey;
        this.owner = keys.get();
        this.recall = keys.get();
        this.root = root(owner, author, pointer, recall);
    }

    /// A release as it was cut.
    ///
    /// @param pointer the sealed pointer to it, as it arrives
    /// @param envelope the chunk that is the release's envelope
    public record Made(Bytes pointer, Sha256 envelope, Release release, Catalogue catalogue) {
        public ObjectRef object(String name) {
            return catalogue.get(name).orElseThrow();
        }
    }

    public Made make(long number, Plants.Plant plant) {
        return make(number, Catalogue.of(objects(plant)));
    }

    public Made make(long number, Catalogue catalogue) {
        return make(number, catalogue, catalogue.cut(this::keep));
    }

    /// @param ref where the catalogue is said to be
    public Made make(long number, Catalogue catalogue, ObjectRef ref) {
        return make(number, catalogue, ref, Map.of());
    }

    /// A release of which some aids must not wait.
    public Made makeUrgent(long number, Plants.Plant plant, AidId... safety) {
        Catalogue catalogue = Catalogue.of(objects(plant));
        Map<AidId, ReleaseNumber> urgent =
                Stream.of(safety).collect(Collectors.toMap(aid -> aid, _ -> new ReleaseNumber(number)));
        return make(number, catalogue, cut(catalogue.bytes()), urgent);
    }

    private Made make(long number, Catalogue catalogue, ObjectRef ref, Map<AidId, ReleaseNumber> safety) {
        Release release = release(number, ref, safety, Optional.empty());
        SigningKey[] signers =
                Stream.concat(Stream.of(author), approver.stream()).toArray(SigningKey[]::new);
        return seal(Envelope.seal(Release.TYPE, release.bytes(), signers).bytes(), release, catalogue);
    }

    /// A release that its author signed alone: as it says, all of it but its people is what that other one holds.
    public Made vouched(long number, Plants.Plant plant, Made base) {
        int size = raw(base.envelope()).length;
        Release was = base.release();
        return vouched(
                number, plant, new Release.Base(was.number(), base.envelope(), size), was.safety(), was.effective());
    }

    /// @param safety as it says itself
    public Made vouched(long number, Plants.Plant plant, Release.Base base, Map<AidId, ReleaseNumber> safety) {
        return vouched(number, plant, base, safety, Optional.empty());
    }

    private Made vouched(
            long number,
            Plants.Plant plant,
            Release.Base base,
            Map<AidId, ReleaseNumber> safety,
            Optional<Instant> effective) {
        Catalogue catalogue = Catalogue.of(objects(plant));
        Release release =
                release(number, catalogue.cut(this::keep), safety, effective).on(base);
        return seal(Envelope.seal(Release.TYPE, release.bytes(), author).bytes(), release, catalogue);
    }

    private static Release release(
            long number, ObjectRef catalogue, Map<AidId, ReleaseNumber> safety, Optional<Instant> effective) {
        return new Release(
                Release.FORMAT,
                new ReleaseNumber(number),
                new ReleaseNumber(Math.max(0, number - 1)),
                ISSUED.plusSeconds(60 * number),
                "for a test",
                effective,
                Map.<AidId, Release.Change>of(),
                safety,
                Optional.empty(),
                catalogue);
    }

    /// Sends an envelope, whatever is in it, and points at it.
    public Made seal(byte[] envelope, Release release, Catalogue catalogue) {
        Sha256 name = chunk(envelope);
        Pointer to = pointer(release.number(), name, envelope.length);
        return new Made(new Bytes(seal(to)), name, release, catalogue);
    }

    /// The next pointer of the ring.
    public Pointer pointer(ReleaseNumber number, Sha256 envelope, int size) {
        counter++;
        return new Pointer(
                Pointer.FORMAT, RING, counter, number, envelope, size, rootVersion, ISSUED, ISSUED.plusSeconds(86_400));
    }

    public byte[] seal(Pointer to) {
        return Envelope.seal(Pointer.TYPE, to.bytes(), pointer).bytes();
    }

    /// A sealed recall list.
    public byte[] recall(long version, Recall.Entry... entries) {
        Recall list = new Recall(Recall.FORMAT, version, ISSUED.plusSeconds(version), List.of(entries));
        return Envelope.seal(Recall.TYPE, list.bytes(), recall).bytes();
    }

    /// The objects of a plant by name, cut.
    public Map<String, ObjectRef> objects(Plants.Plant plant) {
        Map<String, ObjectRef> objects = new LinkedHashMap<>();
        plant.stations().forEach(s -> objects.put(Catalogue.station(s.path()), cut(s.bytes())));
        plant.aids().forEach(a -> objects.put(Catalogue.aid(a.id()), cut(a.bytes())));
        for (JobAid aid : plant.aids()) {
            aid.media()
                    .forEach(one -> objects.put(
                            Catalogue.media(aid.id(), one.hash()),
                            cut(Objects.requireNonNull(plant.media().get(one.hash()))
                                    .array())));
        }
        objects.put(Catalogue.GLOSSARY, cut(plant.glossary().bytes()));
        objects.put(Catalogue.ROSTER, cut(rosterKey.encrypt(plant.roster().bytes(), Roster.PURPOSE)));
        return objects;
    }

    public ObjectRef cut(byte[] bytes) {
        return Cutter.cut(bytes, this::keep);
    }

    public Sha256 chunk(byte[] raw) {
        Chunk chunk = Chunk.of(raw);
        keep(chunk);
        return chunk.hash();
    }

    /// What a chunk holds that was cut here.
    public byte[] raw(Sha256 chunk) {
        try {
            return Chunk.read(chunk, Objects.requireNonNull(chunks.get(chunk)))
                    .raw()
                    .array();
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }

    private void keep(Chunk chunk) {
        chunks.putIfAbsent(chunk.hash(), chunk.wire());
    }

    /// The first trust root, as it is carried to a kiosk.
    public Bytes sealedRoot() {
        return new Bytes(Envelope.seal(TrustRoot.TYPE, root.bytes(), owner).bytes());
    }

    private static TrustRoot root(SigningKey owner, SigningKey author, SigningKey pointer, SigningKey recall) {
        return new TrustRoot(
                1,
                ISSUED,
                ISSUED.plusSeconds(86_400 * 365),
                Map.of(
                        TrustRole.ROOT, new TrustRoot.RoleKeys(1, List.of(owner.verifyKey())),
                        TrustRole.AUTHOR, new TrustRoot.RoleKeys(1, List.of(author.verifyKey())),
                        TrustRole.POINTER, new TrustRoot.RoleKeys(1, List.of(pointer.verifyKey())),
                        TrustRole.RECALL, new TrustRoot.RoleKeys(1, List.of(recall.verifyKey()))));
    }
}
