package io.pitcrew.kiosk.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pitcrew.kiosk.proof.line.Shopfloor;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.ChunkList;
import io.pitcrew.station.release.Cutter;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.release.Pointer;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.seal.Envelope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The release after the one in an operations home, with half a gigabyte more for one aid: everything of it that a
/// kiosk can fetch within the proof is at the broker, and signed with the keys of the home. Of the rest there are only
/// names: half a gigabyte that nobody will fetch need not be made.
final class LargeRelease {
    private static final int PER_LIST = 1800;
    private final Operations operations;
    private final Path home;
    private final Shopfloor floor;

    LargeRelease(Operations operations, Shopfloor floor) {
        this.operations = operations;
        this.home = operations.home();
        this.floor = floor;
    }

    /// @param bytes that a kiosk of this aid's stations will lack
    /// @param there how many of its chunks the broker has
    void publish(AidId aid, long bytes, int there, long counter) throws IOException, Malformed {
        ReleaseNumber before = new ReleaseNumber(1);
        Release old = Release.parse(
                Envelope.parse(Files.readAllBytes(home.resolve("releases").resolve("release." + before + ".json")))
                        .payload()
                        .array());
        Map<String, ObjectRef> objects =
                new TreeMap<>(Catalogue.parse(object(old.catalogue())).objects());
        List<Chunk> chunks = new ArrayList<>();
        ObjectRef film = film(bytes, there, chunks);
        String shown = objects.keySet().stream()
                .filter(name -> name.startsWith(Catalogue.aid(aid) + "/"))
                .findFirst()
                .orElseThrow();
        String hash = shown.substring(shown.lastIndexOf('/') + 1);
        for (String name : List.copyOf(objects.keySet())) {
            if (name.equals(Catalogue.aid(aid)) || name.startsWith(Catalogue.aid(aid) + "@")) {
                String words = new String(object(Objects.requireNonNull(objects.get(name))), UTF_8)
                        .replace(hash, film.hash().hex());
                objects.put(name, Cutter.cut(words.getBytes(UTF_8), chunks::add));
            }
        }
        objects.remove(shown);
        objects.put(Catalogue.media(aid, film.hash()), film);
        Instant now = Instant.now();
        Release next = new Release(
                Release.FORMAT,
                before.next(),
                before,
                now,
                "half a gigabyte",
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Catalogue.of(objects).cut(chunks::add));
        byte[] sealed = Envelope.seal(Release.TYPE, next.bytes(), operations.key("author"))
                .bytes();
        chunks.add(Chunk.of(sealed));
        floor.put(chunks.stream());
        Pointer pointer = new Pointer(
                Pointer.FORMAT,
                "all",
                counter,
                next.number(),
                Sha256.of(sealed),
                sealed.length,
                1,
                now,
                now.plus(Duration.ofDays(1)));
        byte[] envelope = Envelope.seal(Pointer.TYPE, pointer.bytes(), operations.key("pointer"))
                .bytes();
        floor.publish(Shopfloor.TOPICS.ring("all"), envelope, true).join();
    }

    private ObjectRef film(long bytes, int there, List<Chunk> chunks) {
        List<ChunkList.Entry> leaves = new ArrayList<>();
        for (int i = 0; i < there; i++) {
            Chunk chunk = floor.chunk(Chunk.MAX_RAW);
            chunks.add(chunk);
            leaves.add(new ChunkList.Entry(chunk.hash(), Chunk.MAX_RAW));
        }
        while ((long) leaves.size() * Chunk.MAX_RAW < bytes) {
            leaves.add(new ChunkList.Entry(floor.chunk(16).hash(), Chunk.MAX_RAW));
        }
        List<ChunkList.Entry> lists = new ArrayList<>();
        for (int from = 0; from < leaves.size(); from += PER_LIST) {
            lists.add(list(leaves.subList(from, Math.min(leaves.size(), from + PER_LIST)), chunks));
        }
        Sha256 whole = floor.chunk(17).hash();
        return new ObjectRef(
                whole,
                (long) leaves.size() * Chunk.MAX_RAW,
                2,
                list(lists, chunks).hash());
    }

    private static ChunkList.Entry list(List<ChunkList.Entry> entries, List<Chunk> chunks) {
        Chunk chunk = Chunk.of(new ChunkList(entries).bytes());
        chunks.add(chunk);
        return new ChunkList.Entry(chunk.hash(), chunk.raw().size());
    }

    private byte[] object(ObjectRef ref) throws IOException, Malformed {
        List<Sha256> level = List.of(ref.root());
        for (int depth = ref.depth(); depth > 0; depth--) {
            List<Sha256> below = new ArrayList<>();
            for (Sha256 list : level) {
                ChunkList.parse(raw(list).array()).entries().forEach(entry -> below.add(entry.hash()));
            }
            level = below;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Sha256 leaf : level) {
            out.write(raw(leaf).array());
        }
        return out.toByteArray();
    }

    private Bytes raw(Sha256 hash) throws IOException, Malformed {
        Path file = home.resolve("objects").resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
        return Chunk.read(hash, Files.readAllBytes(file)).raw();
    }
}
