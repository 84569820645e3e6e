package io.pitcrew.provisioning.publish;

import io.pitcrew.provisioning.plant.Plant;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.jobaid.Media;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.Cutter;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.seal.SecretBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// A plant and its people as chunks. Equal input gives equal chunks.
///
/// @param catalogue how to get the catalogue itself
/// @param chunks everything, the catalogue's included
record Cut(ObjectRef catalogue, Map<Sha256, Chunk> chunks) {

    static Cut of(Plant plant, Roster roster, SecretBox rosterKey) throws IOException {
        Map<Sha256, Chunk> chunks = new LinkedHashMap<>();
        Map<String, ObjectRef> objects = new HashMap<>();
        plant.objects().forEach((name, aid) -> objects.put(name, cut(aid.bytes(), chunks)));
        for (StationProfile station : plant.stations()) {
            objects.put(Catalogue.station(station.path()), cut(station.bytes(), chunks));
        }
        for (Map.Entry<Media, Path> media : plant.media().entrySet()) {
            Sha256 hash = media.getKey().hash();
            objects.put(Catalogue.media(hash), cut(unchanged(media.getValue(), hash), chunks));
        }
        objects.put(Catalogue.GLOSSARY, cut(plant.glossary().bytes(), chunks));
        objects.put(Catalogue.ROSTER, cut(rosterKey.encrypt(roster.bytes(), Roster.PURPOSE), chunks));
        return new Cut(cut(Catalogue.of(objects).bytes(), chunks), chunks);
    }

    private static ObjectRef cut(byte[] bytes, Map<Sha256, Chunk> chunks) {
        return Cutter.cut(bytes, chunk -> chunks.put(chunk.hash(), chunk));
    }

    private static byte[] unchanged(Path file, Sha256 hash) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!Sha256.of(bytes).equals(hash)) {
            throw new IOException(file + " was changed while it was being published; publish again");
        }
        return bytes;
    }
}
