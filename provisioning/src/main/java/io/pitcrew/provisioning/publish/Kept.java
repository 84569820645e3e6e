package io.pitcrew.provisioning.publish;

import io.pitcrew.provisioning.publish.Shelf.State;
import io.pitcrew.provisioning.publish.compare.Contents;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.jobaid.Glossary;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.seal.SecretBox;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The kept releases on a shelf, read back: which chunks each needs, and what a plant changes against the newest.
record Kept(Shelf shelf) {
    private static final String AIDS = "aid/";
    private static final int COUNT = 3;

    /// Is this what the newest release holds?
    boolean isNewest(ObjectRef catalogue, State state) throws IOException {
        return !state.newest().equals(ReleaseNumber.ZERO)
                && shelf.release(state.newest()).catalogue().equals(catalogue);
    }

    /// Everything that kiosks may still ask for: the last few releases, and what a ring shows.
    Set<Sha256> all(State state) throws IOException {
        Set<ReleaseNumber> kept = new LinkedHashSet<>();
        long newest = state.newest().value();
        for (long n = newest; n > Math.max(0, newest - COUNT); n--) {
            kept.add(new ReleaseNumber(n));
        }
        state.rings().values().forEach(ring -> kept.add(ring.release()));
        Set<Sha256> all = new LinkedHashSet<>();
        for (ReleaseNumber number : kept) {
            all.addAll(chunks(number));
        }
        return all;
    }

    /// What the broker has, as far as it ever said so and did not forget.
    Set<Sha256> announced(State state) throws IOException {
        Set<ReleaseNumber> known = new LinkedHashSet<>();
        state.rings().values().forEach(ring -> known.add(ring.announced()));
        Set<Sha256> there = new LinkedHashSet<>();
        for (ReleaseNumber number : known) {
            there.addAll(chunks(number));
        }
        return there;
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

    /// A release as people meet it.
    Contents contents(ReleaseNumber number, SecretBox rosterKey) throws IOException, Malformed {
        if (number.equals(ReleaseNumber.ZERO)) {
            return Contents.NOTHING;
        }
        Map<String, JobAid> aids = new HashMap<>();
        Map<StationPath, StationProfile> stations = new HashMap<>();
        Catalogue catalogue = catalogue(number);
        for (Map.Entry<String, ObjectRef> object : catalogue.objects().entrySet()) {
            if (object.getKey().startsWith(AIDS)) {
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
                Roster.parse(rosterKey.decrypt(object(catalogue, Catalogue.ROSTER), Roster.PURPOSE)));
    }

    private byte[] object(Catalogue catalogue, String name) throws IOException {
        return shelf.object(
                catalogue.get(name).orElseThrow(() -> new IOException("the release on the shelf has no " + name)));
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
