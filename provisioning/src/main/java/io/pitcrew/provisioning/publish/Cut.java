package io.pitcrew.provisioning.publish;

import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Media;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.Cutter;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.seal.SecretBox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// A plant and its people as chunks. Equal input gives equal chunks. Only their names are held: of a film no more is in
/// memory than the piece being cut.
///
/// @param catalogue how to get the catalogue itself
/// @param chunks the names of everything, the catalogue's chunks included
record Cut(ObjectRef catalogue, Set<Sha256> chunks) {

    /// @param shelf what was cut before is found there and not cut again
    /// @param sink is handed every chunk that was cut
    static Cut of(Plant plant, Roster roster, SecretBox rosterKey, Kept shelf, Consumer<Chunk> sink)
            throws IOException {
        try {
            return cut(plant, roster, rosterKey, shelf, sink);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Cut cut(Plant plant, Roster roster, SecretBox rosterKey, Kept shelf, Consumer<Chunk> sink)
            throws IOException {
        Map<Sha256, ObjectRef> before = shelf.media();
        Map<Sha256, ObjectRef> now = new HashMap<>();
        Set<Sha256> chunks = new HashSet<>();
        Consumer<Chunk> each = chunk -> {
            chunks.add(chunk.hash());
            sink.accept(chunk);
        };
        Map<String, ObjectRef> objects = new HashMap<>();
        for (StationProfile station : plant.stations()) {
            objects.put(Catalogue.station(station.path()), Cutter.cut(station.bytes(), each));
        }
        for (Map.Entry<String, JobAid> named : plant.objects().entrySet()) {
            JobAid aid = named.getValue();
            objects.put(named.getKey(), Cutter.cut(aid.bytes(), each));
            for (Media media : aid.media()) {
                // of several aids: what is cut now need not be on the shelf, where it is only previewed
                ObjectRef ref = now.get(media.hash());
                if (ref == null) {
                    ref = before.get(media.hash());
                    if (ref == null) {
                        ref = cut(file(plant, media), media.hash(), each);
                    } else {
                        chunks.addAll(shelf.chunks(ref));
                    }
                    now.put(media.hash(), ref);
                }
                objects.put(Catalogue.media(aid.id(), media.hash()), ref);
            }
        }
        objects.put(Catalogue.GLOSSARY, Cutter.cut(plant.glossary().bytes(), each));
        objects.put(Catalogue.ROSTER, Cutter.cut(rosterKey.encrypt(roster.bytes(), Roster.PURPOSE), each));
        return new Cut(Catalogue.of(objects).cut(each), chunks);
    }

    private static Path file(Plant plant, Media media) {
        Path file = plant.media().get(media);
        if (file == null) {
            throw new IllegalStateException("a plant knows where " + media + " lies");
        }
        return file;
    }

    private static ObjectRef cut(Path file, Sha256 hash, Consumer<Chunk> sink) throws IOException {
        ObjectRef ref = Cutter.cut(file, sink);
        if (!ref.hash().equals(hash)) {
            throw new IOException(file + " was changed while it was being published; publish again");
        }
        return ref;
    }
}
