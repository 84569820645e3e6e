package io.pitcrew.provisioning.export;

import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.evidence.Exhibit;
import io.pitcrew.provisioning.evidence.Item;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Media;
import io.pitcrew.station.record.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// What was on the screens when records were made, as far as the releases that are kept still have it: each version of
/// an aid that a record names by its hashes, once, and its pictures.
final class ScreensSeen {
    /// A release and something of it.
    private record Of<T>(ReleaseNumber release, T what) {}

    private final Map<Of<AidId>, Map<Sha256, Entry>> aids = new TreeMap<>(
            Comparator.<Of<AidId>, ReleaseNumber>comparing(Of::release).thenComparing(Of::what));
    private final Map<StationPath, ReleaseNumber> stations = new TreeMap<>(Comparator.comparing(StationPath::value));

    /// Notes what this record was made by.
    void note(StoredRecord record) {
        record.entry().ifPresent(this::note);
    }

    private void note(Entry entry) {
        entry.release().ifPresent(release -> {
            entry.station().ifPresent(path -> stations.merge(path, release, ScreensSeen::later));
            entry.aid()
                    .ifPresent(aid -> entry.shown()
                            .ifPresent(shown -> aids.computeIfAbsent(new Of<>(release, aid), _ -> new HashMap<>())
                                    .putIfAbsent(shown, entry)));
        });
    }

    private static ReleaseNumber later(ReleaseNumber one, ReleaseNumber other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /// @param pictures also the pictures
    void write(Kept kept, boolean pictures, Consumer<Item> out) throws IOException, Malformed {
        for (Map.Entry<StationPath, ReleaseNumber> place : stations.entrySet()) {
            kept.station(place.getValue(), place.getKey())
                    .ifPresent(station -> out.accept(new Item.Station(text(station.bytes()))));
        }
        Set<Sha256> written = new HashSet<>();
        for (Map.Entry<Of<AidId>, Map<Sha256, Entry>> seen : aids.entrySet()) {
            Of<AidId> of = seen.getKey();
            for (JobAid version : kept.versions(of.release(), of.what())) {
                boolean shown = seen.getValue().values().stream().anyMatch(entry -> Exhibit.shows(version, entry));
                if (shown && written.add(Sha256.of(version.bytes()))) {
                    out.accept(new Item.Aid(text(version.bytes())));
                    if (pictures) {
                        pictures(kept, of.release(), version, written, out);
                    }
                }
            }
        }
    }

    private static void pictures(Kept kept, ReleaseNumber release, JobAid aid, Set<Sha256> written, Consumer<Item> out)
            throws IOException {
        for (Media medium : aid.media()) {
            if (medium.type().startsWith("image/") && written.add(medium.hash())) {
                Optional<Bytes> picture = kept.medium(release, aid.id(), medium.hash());
                picture.ifPresent(bytes -> out.accept(new Item.Picture(bytes)));
            }
        }
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
