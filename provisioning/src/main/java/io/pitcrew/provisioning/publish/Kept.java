package io.pitcrew.provisioning.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.provisioning.publish.Shelf.State;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.release.Pointer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The kept releases on a shelf, read back: which chunks each needs, and what a plant changes against the newest.
public record Kept(Shelf shelf) {
    private static final int COUNT = 3;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /// Is this what the newest release holds?
    boolean isNewest(Cut cut, State state) throws IOException {
        return !state.newest().equals(ReleaseNumber.ZERO)
                && shelf.release(state.newest()).catalogue().equals(cut.catalogue());
    }

    /// What is still to be sent of the newest release.
    Outcome pending(State state) throws IOException {
        if (state.announced().equals(state.newest())) {
            return new Outcome.Unchanged(state.newest());
        }
        Set<Sha256> missing = missing(state);
        return new Outcome.Released(state.newest(), List.of(), missing.size(), size(missing));
    }

    /// Everything that kiosks may still ask for.
    public Set<Sha256> all(State state) throws IOException {
        Set<Sha256> all = new LinkedHashSet<>();
        long newest = state.newest().value();
        for (long n = newest; n > Math.max(0, newest - COUNT); n--) {
            all.addAll(chunks(new ReleaseNumber(n)));
        }
        return all;
    }

    /// What the newest release needs and the announced one did not.
    Set<Sha256> missing(State state) throws IOException {
        Set<Sha256> missing = new LinkedHashSet<>(chunks(state.newest()));
        missing.removeAll(chunks(state.announced()));
        return missing;
    }

    /// Every chunk that a kiosk needs for a release, its envelope included; none for release 0.
    public Set<Sha256> chunks(ReleaseNumber number) throws IOException {
        Set<Sha256> all = new LinkedHashSet<>();
        if (number.equals(ReleaseNumber.ZERO)) {
            return all;
        }
        for (ObjectRef ref : catalogue(number).objects().values()) {
            all.addAll(shelf.chunks(ref));
        }
        all.addAll(shelf.chunks(shelf.release(number).catalogue()));
        all.add(Sha256.of(shelf.sealed(number).array()));
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
            for (AidId aid : StationProfile.parse(shelf.object(station)).aids()) {
                Optional<ObjectRef> words = catalogue.get(catalogue.name(aid, path));
                if (words.isPresent()) {
                    Matcher hash = HASH.matcher(new String(shelf.object(words.get()), UTF_8));
                    while (hash.find()) {
                        shown.add(Catalogue.MEDIA + hash.group());
                    }
                }
            }
        }
        Set<Sha256> all = new LinkedHashSet<>();
        for (Map.Entry<String, ObjectRef> object : catalogue.objects().entrySet()) {
            if (!object.getKey().startsWith(Catalogue.MEDIA) || shown.contains(object.getKey())) {
                all.addAll(shelf.chunks(object.getValue()));
            }
        }
        all.addAll(shelf.chunks(shelf.release(number).catalogue()));
        all.add(Sha256.of(shelf.sealed(number).array()));
        return all;
    }

    /// The pointers that lead to a release, to be sealed. They say what those at the broker say, or are newer.
    public List<Pointer> pointersFor(ReleaseNumber number, int rootVersion, Instant now, Duration lasts)
            throws IOException {
        State state = shelf.state();
        if (!state.announced().equals(number)) {
            state = state.announcing();
            shelf.state(state);
        }
        Bytes sealed = shelf.sealed(number);
        return List.of(new Pointer(
                Pointer.FORMAT,
                Publisher.RING,
                state.counter(),
                number,
                Sha256.of(sealed.array()),
                sealed.size(),
                rootVersion,
                now,
                now.plus(lasts)));
    }

    /// The pictures and videos of the newest release by what they hold, as far as all of each is on the shelf.
    Map<Sha256, ObjectRef> media() throws IOException {
        Map<Sha256, ObjectRef> media = new HashMap<>();
        ReleaseNumber newest = shelf.state().newest();
        if (!newest.equals(ReleaseNumber.ZERO)) {
            for (Map.Entry<String, ObjectRef> object :
                    catalogue(newest).objects().entrySet()) {
                ObjectRef ref = object.getValue();
                if (Catalogue.isMedia(object.getKey())
                        && shelf.chunks(ref).stream().allMatch(shelf::holds)) {
                    media.put(ref.hash(), ref);
                }
            }
        }
        return media;
    }

    Set<Sha256> chunks(ObjectRef ref) throws IOException {
        return shelf.chunks(ref);
    }

    List<Difference> differences(Plant plant, State state) throws IOException, Malformed {
        return Difference.between(aids(state.newest()), plant.objects());
    }

    /// By the names that the release gives them.
    Map<String, JobAid> aids(ReleaseNumber number) throws IOException, Malformed {
        Map<String, JobAid> aids = new TreeMap<>();
        if (!number.equals(ReleaseNumber.ZERO)) {
            for (Map.Entry<String, ObjectRef> object :
                    catalogue(number).objects().entrySet()) {
                if (Catalogue.isAid(object.getKey())) {
                    aids.put(object.getKey(), JobAid.parse(shelf.object(object.getValue())));
                }
            }
        }
        return aids;
    }

    /// Of these chunks on the wire.
    public long size(Collection<Sha256> hashes) throws IOException {
        long bytes = 0;
        for (Sha256 hash : hashes) {
            bytes += shelf.size(hash);
        }
        return bytes;
    }

    private Catalogue catalogue(ReleaseNumber number) throws IOException {
        try {
            return Catalogue.parse(shelf.object(shelf.release(number).catalogue()));
        } catch (Malformed e) {
            throw new IOException("the catalogue of release " + number + " is damaged: " + e.getMessage(), e);
        }
    }
}
