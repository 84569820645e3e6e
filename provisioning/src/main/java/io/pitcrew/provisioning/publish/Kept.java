package io.pitcrew.provisioning.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pitcrew.provisioning.keys.Budget;
import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.provisioning.publish.Shelf.State;
import io.pitcrew.provisioning.publish.compare.Changes;
import io.pitcrew.provisioning.publish.compare.Contents;
import io.pitcrew.provisioning.publish.room.Held;
import io.pitcrew.provisioning.publish.room.Parcel;
import io.pitcrew.provisioning.publish.room.Room;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.jobaid.Glossary;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Tombstones;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.Cutter;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.release.Pointer;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SecretBox;
import io.pitcrew.station.seal.SigningKey;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The kept releases on a shelf, read back: which chunks each needs, and what a plant changes against the newest.
public record Kept(Shelf shelf) {
    private static final int COUNT = 3;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /// Is this what the newest release holds?
    boolean isNewest(ObjectRef catalogue, State state) throws IOException {
        return !state.newest().equals(ReleaseNumber.ZERO)
                && shelf.release(state.newest()).catalogue().equals(catalogue);
    }

    /// Everything that kiosks may still ask for: the last few releases, and what a ring shows.
    public Set<Sha256> all(State state) throws IOException {
        return chunks(numbers(state));
    }

    /// Newest first; nothing that waits for approval. What was proposed and withdrawn takes nobody's place.
    private SortedSet<ReleaseNumber> numbers(State state) throws IOException {
        List<ReleaseNumber> published = new ArrayList<>(shelf.numbers());
        published.removeIf(number -> number.compareTo(state.newest()) > 0 || state.proposes(number));
        SortedSet<ReleaseNumber> kept = new TreeSet<>(Comparator.reverseOrder());
        kept.addAll(published.subList(Math.max(0, published.size() - COUNT), published.size()));
        for (Ring ring : state.rings().values()) {
            kept.add(ring.release());
            kept.add(ring.announced());
        }
        kept.remove(ReleaseNumber.ZERO);
        return kept;
    }

    /// Of what waits for approval.
    Set<Sha256> waiting(State state) throws IOException {
        return chunks(state.proposal().map(Shelf.Proposal::number).orElse(ReleaseNumber.ZERO));
    }

    /// What of all that is to lie at the broker.
    Room room(State state, Budget budget) throws IOException {
        List<Parcel> parcels = new ArrayList<>();
        int age = 0;
        for (ReleaseNumber number : numbers(state)) {
            parcels.add(parcel(false, age, papers(number)));
            for (Map.Entry<String, ObjectRef> object :
                    catalogue(number).objects().entrySet()) {
                parcels.add(parcel(Catalogue.isMedia(object.getKey()), age, shelf.chunks(object.getValue())));
            }
            age++;
        }
        return Room.of(parcels, budget.bytes());
    }

    private Parcel parcel(boolean large, int age, Set<Sha256> chunks) throws IOException {
        Map<Sha256, Long> sizes = new LinkedHashMap<>();
        for (Sha256 hash : chunks) {
            sizes.put(hash, shelf.size(hash));
        }
        return new Parcel(large, age, sizes);
    }

    /// What the broker has, as far as it ever said so and did not forget.
    Set<Sha256> announced(State state) throws IOException {
        Optional<Set<Sha256>> held = new Held(shelf.held()).now();
        if (held.isPresent()) {
            return held.get();
        }
        Set<ReleaseNumber> known = new LinkedHashSet<>();
        state.rings().values().forEach(ring -> known.add(ring.announced()));
        return chunks(known);
    }

    /// What publishing would do.
    Outcome preview(Plant plant, Roster roster, SecretBox rosterKey, Wish wish, Instant now)
            throws IOException, Malformed {
        State state = shelf.state();
        Map<Sha256, Integer> fresh = new HashMap<>();
        Cut cut = Cut.of(plant, roster, rosterKey, this, chunk -> {
            if (!shelf.holds(chunk.hash())) {
                fresh.put(chunk.hash(), chunk.wire().length);
            }
        });
        if (isNewest(cut.catalogue(), state)) {
            return pending(state, wish.rings());
        }
        Changes changes = Changes.between(contents(state.newest(), rosterKey), Contents.of(plant, roster))
                .asking(wish.asked());
        Set<Sha256> missing = new HashSet<>(cut.chunks());
        missing.removeAll(announced(state));
        // as long as the one that will be signed
        Release release = wish.release(state.next(), newest(state), cut.catalogue(), changes, now);
        int envelope = Chunk.of(Envelope.seal(Release.TYPE, release.bytes(), SigningKey.generate())
                        .bytes())
                .wire()
                .length;
        int count = missing.size() + 1;
        missing.removeAll(fresh.keySet());
        long bytes = envelope
                + size(missing)
                + fresh.values().stream().mapToLong(b -> b).sum();
        return new Outcome.Released(release.number(), Optional.of(changes), count, bytes);
    }

    /// What the release that waits for approval changes against the newest that counts.
    Changes proposed(State state, SecretBox rosterKey) throws IOException, Malformed {
        ReleaseNumber number = state.proposal().orElseThrow().number();
        return Changes.between(contents(state.newest(), rosterKey), contents(number, rosterKey))
                .asking(shelf.release(number).changes());
    }

    /// What is still to be sent of the newest release, if a ring does not have it yet.
    Outcome pending(State state, List<String> rings) throws IOException {
        if (rings.stream().allMatch(ring -> state.ring(ring).announced().equals(state.newest()))) {
            return new Outcome.Unchanged(state.newest());
        }
        Set<Sha256> missing = chunks(state.newest());
        missing.removeAll(announced(state));
        return new Outcome.Released(state.newest(), Optional.empty(), missing.size(), size(missing));
    }

    /// The newest release that counts; empty before the first.
    Optional<Release> newest(State state) throws IOException {
        return state.newest().equals(ReleaseNumber.ZERO)
                ? Optional.empty()
                : Optional.of(shelf.release(state.newest()));
    }

    private Set<Sha256> chunks(Set<ReleaseNumber> numbers) throws IOException {
        Set<Sha256> all = new LinkedHashSet<>();
        for (ReleaseNumber number : numbers) {
            all.addAll(chunks(number));
        }
        return all;
    }

    /// Every chunk that a kiosk needs for a release, its envelope included; none for release 0.
    public Set<Sha256> chunks(ReleaseNumber number) throws IOException {
        return number.equals(ReleaseNumber.ZERO) ? new LinkedHashSet<>() : chunks(number, _ -> true);
    }

    /// Those for objects of some names, and for what names them.
    public Set<Sha256> chunks(ReleaseNumber number, Predicate<String> names) throws IOException {
        Set<Sha256> all = new LinkedHashSet<>();
        for (Map.Entry<String, ObjectRef> object : catalogue(number).objects().entrySet()) {
            if (names.test(object.getKey())) {
                all.addAll(shelf.chunks(object.getValue()));
            }
        }
        all.addAll(papers(number));
        return all;
    }

    /// What some stations need of a release: all that is small, and of pictures and videos what their aids show.
    ///
    /// @throws IOException if one of them is not in the release
    public Set<Sha256> chunks(ReleaseNumber number, Collection<StationPath> stations) throws IOException, Malformed {
        Catalogue catalogue = catalogue(number);
        Set<String> shown = new HashSet<>();
        for (StationPath path : stations) {
            ObjectRef station = catalogue
                    .get(Catalogue.station(path))
                    .orElseThrow(() -> new IOException("release " + number + " has no station " + path));
            for (AidId aid : StationProfile.parse(shelf.object(station)).shown()) {
                Optional<ObjectRef> words = catalogue.get(catalogue.name(aid, path));
                if (words.isPresent()) {
                    Matcher hash = HASH.matcher(new String(shelf.object(words.get()), UTF_8));
                    while (hash.find()) {
                        shown.add(Catalogue.media(aid, new Sha256(hash.group())));
                    }
                }
            }
        }
        return chunks(number, name -> !Catalogue.isMedia(name) || shown.contains(name));
    }

    /// What says what is in a release; with the one that vouches for it, if nothing but people differs from that.
    private Set<Sha256> papers(ReleaseNumber number) throws IOException {
        Release release = shelf.release(number);
        Set<Sha256> papers = shelf.chunks(release.catalogue());
        papers.add(Sha256.of(shelf.sealed(number).array()));
        if (release.base().isPresent()) {
            papers.add(release.base().get().envelope());
            papers.addAll(shelf.chunks(shelf.release(release.content()).catalogue()));
        }
        return papers;
    }

    /// The pointers that lead to a release, to be sealed: those of the rings that were given it. They say what those at
    /// the broker say, or are newer.
    public List<Pointer> pointersFor(ReleaseNumber number, int rootVersion, Instant now, Duration lasts)
            throws IOException {
        State state = shelf.change(before -> {
            State next = before;
            for (Map.Entry<String, Ring> ring : before.rings().entrySet()) {
                if (ring.getValue().release().equals(number) && ring.getValue().waits()) {
                    next = next.with(ring.getKey(), ring.getValue().pointing(now));
                }
            }
            return next;
        });
        Bytes sealed = shelf.sealed(number);
        return state.rings().entrySet().stream()
                .filter(ring -> ring.getValue().release().equals(number))
                .map(ring -> new Pointer(
                        Pointer.FORMAT,
                        ring.getKey(),
                        ring.getValue().counter(),
                        number,
                        Sha256.of(sealed.array()),
                        sealed.size(),
                        rootVersion,
                        now,
                        now.plus(lasts)))
                .toList();
    }

    /// What the newest release holds; nothing before the first.
    Catalogue newest() throws IOException {
        ReleaseNumber newest = shelf.state().newest();
        return newest.equals(ReleaseNumber.ZERO) ? Catalogue.of(Map.of()) : catalogue(newest);
    }

    /// The aids of the newest release, on whatever ring; none before the first.
    public Set<AidId> aids() throws IOException {
        return newest().objects().keySet().stream()
                .filter(Catalogue::isAid)
                .map(Catalogue::aidOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Is all of it on the shelf?
    boolean holds(ObjectRef ref) throws IOException {
        return shelf.holds(ref.root()) && shelf.chunks(ref).stream().allMatch(shelf::holds);
    }

    Set<Sha256> chunks(ObjectRef ref) throws IOException {
        return shelf.chunks(ref);
    }

    /// An aid as it was published in a release: more than one where stations have their own values, none if it is not
    /// in it or the release is not on the shelf any more.
    public List<JobAid> versions(ReleaseNumber number, AidId aid) throws IOException, Malformed {
        if (!shelf.holds(number)) {
            return List.of();
        }
        List<JobAid> found = new ArrayList<>();
        for (Map.Entry<String, ObjectRef> object : catalogue(number).objects().entrySet()) {
            if (Catalogue.isAid(object.getKey())
                    && Catalogue.aidOf(object.getKey()).equals(aid)) {
                found.add(JobAid.parse(shelf.object(object.getValue())));
            }
        }
        return List.copyOf(found);
    }

    /// A station as a release describes it.
    public Optional<StationProfile> station(ReleaseNumber number, StationPath path) throws IOException, Malformed {
        if (!shelf.holds(number)) {
            return Optional.empty();
        }
        Optional<ObjectRef> profile = catalogue(number).get(Catalogue.station(path));
        return profile.isEmpty() ? Optional.empty() : Optional.of(StationProfile.parse(shelf.object(profile.get())));
    }

    /// A file that an aid shows; empty if it is not kept any more.
    public Optional<Bytes> medium(ReleaseNumber number, AidId aid, Sha256 hash) throws IOException {
        Optional<ObjectRef> file = catalogue(number).get(Catalogue.media(aid, hash));
        return file.isPresent() && holds(file.get())
                ? Optional.of(new Bytes(shelf.object(file.get())))
                : Optional.empty();
    }

    /// The catalogue of a release with these people in it, put on the shelf with them; its own if they are in it.
    ObjectRef withPeople(ReleaseNumber number, Roster roster, SecretBox rosterKey) throws IOException {
        byte[] people = rosterKey.encrypt(roster.bytes(), Roster.PURPOSE);
        Catalogue before = catalogue(number);
        if (before.get(Catalogue.ROSTER).map(ObjectRef::hash).equals(Optional.of(Sha256.of(people)))) {
            return shelf.release(number).catalogue();
        }
        Map<String, ObjectRef> objects = new HashMap<>(before.objects());
        objects.put(Catalogue.ROSTER, Cutter.cut(people, shelf::put));
        return Catalogue.of(objects).cut(shelf::put);
    }

    /// A release as people meet it.
    Contents contents(ReleaseNumber number, SecretBox rosterKey) throws IOException, Malformed {
        if (number.equals(ReleaseNumber.ZERO)) {
            return Contents.NOTHING;
        }
        Map<String, JobAid> aids = new HashMap<>();
        Map<StationPath, StationProfile> stations = new HashMap<>();
        Catalogue catalogue = catalogue(number);
        for (Map.Entry<String, ObjectRef> object : catalogue.objects().entrySet()) {
            if (Catalogue.isAid(object.getKey())) {
                aids.put(object.getKey(), JobAid.parse(shelf.object(object.getValue())));
            } else if (object.getKey().startsWith(Catalogue.STATIONS)) {
                StationProfile station = StationProfile.parse(shelf.object(object.getValue()));
                stations.put(station.path(), station);
            }
        }
        return Contents.of(
                aids,
                stations,
                Glossary.parse(object(catalogue, Catalogue.GLOSSARY)),
                withdrawn(catalogue),
                Roster.parse(rosterKey.decrypt(object(catalogue, Catalogue.ROSTER), Roster.PURPOSE)));
    }

    private Tombstones withdrawn(Catalogue catalogue) throws IOException, Malformed {
        Optional<ObjectRef> stones = catalogue.get(Catalogue.WITHDRAWN);
        return stones.isEmpty() ? Tombstones.NONE : Tombstones.parse(shelf.object(stones.get()));
    }

    private byte[] object(Catalogue catalogue, String name) throws IOException {
        return shelf.object(
                catalogue.get(name).orElseThrow(() -> new IOException("the release on the shelf has no " + name)));
    }

    /// Of these chunks on the wire.
    public long size(Collection<Sha256> hashes) throws IOException {
        long bytes = 0;
        for (Sha256 hash : hashes) {
            bytes += shelf.size(hash);
        }
        return bytes;
    }

    /// Of those that are on the shelf.
    long sizeHere(Collection<Sha256> hashes) throws IOException {
        return size(hashes.stream().filter(shelf::holds).toList());
    }

    private Catalogue catalogue(ReleaseNumber number) throws IOException {
        try {
            return Catalogue.parse(shelf.object(shelf.release(number).catalogue()));
        } catch (Malformed e) {
            throw new IOException("the catalogue of release " + number + " is damaged: " + e.getMessage(), e);
        }
    }
}
