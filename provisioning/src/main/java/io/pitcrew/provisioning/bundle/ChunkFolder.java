package io.pitcrew.provisioning.bundle;

import io.pitcrew.provisioning.publish.Shelf;
import io.pitcrew.station.bundle.Bundle;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Chunk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A folder of chunks by hash, as kiosks read it. Each file is written aside, synced and renamed: whoever reads finds
/// it
/// whole or not at all.
public final class ChunkFolder {
    private final Path folder;

    public ChunkFolder(Path folder) {
        this.folder = folder;
    }

    /// Of these chunks, those that are not there whole. Reads every one that is: a stick may have lost bits.
    public Set<Sha256> missing(Collection<Sha256> wanted) {
        Set<Sha256> missing = new LinkedHashSet<>();
        for (Sha256 hash : wanted) {
            if (!holds(hash)) {
                missing.add(hash);
            }
        }
        return missing;
    }

    /// Writes these chunks.
    public void put(Collection<Sha256> hashes, Shelf from, Meter meter) throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        for (Sha256 hash : hashes) {
            Bytes wire = from.wire(hash);
            Path file = folder.resolve(Bundle.chunk(hash));
            folders.add(Files.createDirectories(file.getParent()));
            write(file, wire);
            meter.sent(wire.size());
        }
        for (Path written : folders) {
            sync(written);
        }
    }

    /// Writes a paper under its name.
    public void put(String name, Bytes bytes) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve(name), bytes);
        sync(folder);
    }

    /// What was written before for a newer paper to take its place; a kiosk that looks now finds none.
    public void withdraw(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    /// Removes chunks that none of these are, and half-written files.
    ///
    /// @return how many
    public int keepOnly(Set<Sha256> kept) throws IOException {
        List<Path> old = new ArrayList<>();
        try (var files = Files.find(
                folder, 2, (file, attributes) -> attributes.isRegularFile() && isChunk(file) && !isOneOf(kept, file))) {
            files.forEach(old::add);
        }
        for (Path file : old) {
            Files.delete(file);
        }
        return old.size();
    }

    private boolean holds(Sha256 hash) {
        try {
            Chunk.read(hash, Files.readAllBytes(folder.resolve(Bundle.chunk(hash))));
            return true;
        } catch (IOException | Malformed e) {
            return false;
        }
    }

    private boolean isChunk(Path file) {
        String name = file.getFileName().toString();
        boolean inside = !folder.equals(file.getParent());
        return inside && name.matches("[0-9a-f]{64}(\\.part)?");
    }

    private static boolean isOneOf(Set<Sha256> kept, Path file) {
        String name = file.getFileName().toString();
        return Optional.of(name)
                .filter(n -> !n.endsWith(".part"))
                .map(Sha256::new)
                .filter(kept::contains)
                .isPresent();
    }

    private static void write(Path file, Bytes bytes) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel out = FileChannel.open(
                half, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes.array());
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
