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
import java.util.Optional;
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
        Pieces pieces = new Pieces(shelf, sink);
        Map<String, ObjectRef> objects = new HashMap<>();
        for (StationProfile station : plant.stations()) {
            String name = Catalogue.station(station.path());
            objects.put(name, pieces.of(name, station.bytes()));
        }
        for (Map.Entry<String, JobAid> named : plant.objects().entrySet()) {
            JobAid aid = named.getValue();
            objects.put(named.getKey(), pieces.of(named.getKey(), aid.bytes()));
            for (Media media : aid.media()) {
                objects.put(
                        Catalogue.media(aid.id(), media.hash()),
                        pieces.of(named.getKey(), media.hash(), file(plant, media)));
            }
        }
        objects.put(
                Catalogue.GLOSSARY,
                pieces.of(Catalogue.GLOSSARY, plant.glossary().bytes()));
        if (!plant.withdrawn().all().isEmpty()) {
            objects.put(
                    Catalogue.WITHDRAWN,
                    pieces.of(Catalogue.WITHDRAWN, plant.withdrawn().bytes()));
        }
        byte[] people = rosterKey.encrypt(roster.bytes(), Roster.PURPOSE);
        objects.put(Catalogue.ROSTER, pieces.of(Catalogue.ROSTER, people));
        return new Cut(Catalogue.of(objects).cut(pieces.sink), pieces.chunks);
    }

    /// What the newest release has keeps its pieces. What takes the place of something there is cut finely, so that
    /// kiosks, which have that, fetch little; what is new altogether, in pieces as large as can be.
    private static final class Pieces {
        private final Kept shelf;
        private final Catalogue newest;
        private final Map<Sha256, ObjectRef> before = new HashMap<>();
        /// Of several aids: what is cut now need not be on the shelf, where it is only previewed.
        private final Map<Sha256, ObjectRef> now = new HashMap<>();
        private final Set<Sha256> chunks = new HashSet<>();
        private final Consumer<Chunk> sink;

        Pieces(Kept shelf, Consumer<Chunk> sink) throws IOException {
            this.shelf = shelf;
            this.newest = shelf.newest();
            newest.objects().values().forEach(ref -> before.put(ref.hash(), ref));
            this.sink = chunk -> {
                chunks.add(chunk.hash());
                sink.accept(chunk);
            };
        }

        ObjectRef of(String name, byte[] bytes) throws IOException {
            Sha256 hash = Sha256.of(bytes);
            return known(hash)
                    .orElseGet(() -> keep(replaces(name) ? Cutter.cut(bytes, sink) : Cutter.large(bytes, sink)));
        }

        /// @param aid the name of the aid that shows it
        ObjectRef of(String aid, Sha256 hash, Path file) throws IOException {
            Optional<ObjectRef> known = known(hash);
            if (known.isPresent()) {
                return known.get();
            }
            ObjectRef ref = replaces(aid) ? Cutter.cut(file, sink) : Cutter.large(file, sink);
            if (!ref.hash().equals(hash)) {
                throw new IOException(file + " was changed while it was being published; publish again");
            }
            return keep(ref);
        }

        private boolean replaces(String name) {
            return newest.get(name).isPresent();
        }

        private ObjectRef keep(ObjectRef ref) {
            now.put(ref.hash(), ref);
            return ref;
        }

        private Optional<ObjectRef> known(Sha256 hash) throws IOException {
            ObjectRef cut = now.get(hash);
            if (cut != null) {
                return Optional.of(cut);
            }
            ObjectRef kept = before.get(hash);
            if (kept == null || !shelf.holds(kept)) {
                return Optional.empty();
            }
            chunks.addAll(shelf.chunks(kept));
            return Optional.of(keep(kept));
        }
    }

    private static Path file(Plant plant, Media media) {
        Path file = plant.media().get(media);
        if (file == null) {
            throw new IllegalStateException("a plant knows where " + media + " lies");
        }
        return file;
    }
}
