package io.pitcrew.provisioning.publish;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.ChunkList;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.PrivateFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/// What was published, on disk: `releases/state.json`, `releases/release.<n>.json` (sealed), `objects/<hash>` (chunks
/// as they go over the wire). A release is on the shelf before anything of it is sent.
public final class Shelf {
    private final Path releases;
    private final Path objects;

    /// @param newest the last release on the shelf
    /// @param announced the last release whose pointer the broker has acknowledged
    /// @param counter of the last pointer made, sent or not
    public record State(int format, ReleaseNumber newest, ReleaseNumber announced, long counter) {
        static final State NEW = new State(1, ReleaseNumber.ZERO, ReleaseNumber.ZERO, 0);

        State released(ReleaseNumber number) {
            return new State(format, number, announced, counter);
        }

        State announcing() {
            return new State(format, newest, announced, counter + 1);
        }

        State announced(ReleaseNumber number) {
            return new State(format, newest, number, counter);
        }
    }

    public Shelf(Path releases, Path objects) {
        this.releases = releases;
        this.objects = objects;
    }

    public State state() throws IOException {
        Path file = releases.resolve("state.json");
        if (!Files.exists(file)) {
            return State.NEW;
        }
        try {
            return Json.read(Files.readAllBytes(file), State.class);
        } catch (Malformed e) {
            throw damaged(file, e);
        }
    }

    void state(State state) throws IOException {
        PrivateFile.write(releases.resolve("state.json"), Json.write(state));
    }

    void put(Collection<Chunk> chunks) throws IOException {
        for (Chunk chunk : chunks) {
            Path file = objects.resolve(chunk.hash().hex());
            if (!Files.exists(file)) {
                PrivateFile.write(file, chunk.wire());
            }
        }
    }

    public Bytes wire(Sha256 hash) throws IOException {
        return new Bytes(Files.readAllBytes(objects.resolve(hash.hex())));
    }

    void put(ReleaseNumber number, Envelope sealed) throws IOException {
        PrivateFile.write(file(number), sealed.bytes());
    }

    boolean holds(ReleaseNumber number) {
        return Files.exists(file(number));
    }

    /// The sealed release, byte for byte as kiosks get it.
    Bytes sealed(ReleaseNumber number) throws IOException {
        return new Bytes(Files.readAllBytes(file(number)));
    }

    Release release(ReleaseNumber number) throws IOException {
        try {
            return Release.parse(
                    Envelope.parse(sealed(number).array()).payload().array());
        } catch (Malformed e) {
            throw damaged(file(number), e);
        }
    }

    /// Reads an object back from its chunks.
    byte[] object(ObjectRef ref) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        leaves(ref.root(), ref.depth(), new LinkedHashSet<>(), out);
        return out.toByteArray();
    }

    /// Every chunk that an object is made of, lists included.
    Set<Sha256> chunks(ObjectRef ref) throws IOException {
        Set<Sha256> seen = new LinkedHashSet<>();
        leaves(ref.root(), ref.depth(), seen, new ByteArrayOutputStream());
        return seen;
    }

    private void leaves(Sha256 hash, int depth, Set<Sha256> seen, ByteArrayOutputStream out) throws IOException {
        seen.add(hash);
        byte[] raw = raw(hash);
        if (depth == 0) {
            out.write(raw);
            return;
        }
        try {
            for (ChunkList.Entry entry : ChunkList.parse(raw).entries()) {
                leaves(entry.hash(), depth - 1, seen, out);
            }
        } catch (Malformed e) {
            throw damaged(objects.resolve(hash.hex()), e);
        }
    }

    private byte[] raw(Sha256 hash) throws IOException {
        try {
            return Chunk.read(hash, wire(hash).array()).raw().array();
        } catch (Malformed e) {
            throw damaged(objects.resolve(hash.hex()), e);
        }
    }

    private Path file(ReleaseNumber number) {
        return releases.resolve("release." + number + ".json");
    }

    private static IOException damaged(Path file, Malformed e) {
        return new IOException(file + " is damaged (" + e.getMessage() + "); restore it from a copy of the home", e);
    }
}
