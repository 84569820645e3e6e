package io.pitcrew.provisioning.publish;

import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.provisioning.publish.Shelf.State;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.ObjectRef;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The kept releases on a shelf, read back: which chunks each needs, and what a plant changes against the newest.
record Kept(Shelf shelf) {
    private static final String AIDS = "aid/";
    private static final int COUNT = 3;

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
    Set<Sha256> all(State state) throws IOException {
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
    Set<Sha256> chunks(ReleaseNumber number) throws IOException {
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

    List<Difference> differences(Plant plant, State state) throws IOException, Malformed {
        return Difference.between(aids(state.newest()), plant.objects());
    }

    /// By the names that the release gives them.
    Map<String, JobAid> aids(ReleaseNumber number) throws IOException, Malformed {
        Map<String, JobAid> aids = new TreeMap<>();
        if (!number.equals(ReleaseNumber.ZERO)) {
            for (Map.Entry<String, ObjectRef> object :
                    catalogue(number).objects().entrySet()) {
                if (object.getKey().startsWith(AIDS)) {
                    aids.put(object.getKey(), JobAid.parse(shelf.object(object.getValue())));
                }
            }
        }
        return aids;
    }

    /// Of these chunks on the wire.
    long size(Collection<Sha256> hashes) throws IOException {
        long bytes = 0;
        for (Sha256 hash : hashes) {
            bytes += shelf.wire(hash).size();
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
