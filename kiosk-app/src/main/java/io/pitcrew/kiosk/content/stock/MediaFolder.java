package io.pitcrew.kiosk.content.stock;

import io.pitcrew.kiosk.store.ContentDb;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.ChunkList;
import io.pitcrew.station.release.Cutter;
import io.pitcrew.station.release.Grain;
import io.pitcrew.station.release.ObjectRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Pictures and videos as files named by their hash: a player needs something to open. A file counts once its row says
/// that it is whole; the row is written after the file, and removed before it.
public final class MediaFolder {
    private final ContentDb db;
    private final Stock stock;
    private final Path folder;

    /// Makes the folder if it is not there, and sweeps out what a power cut left half done.
    public MediaFolder(ContentDb db, Stock stock, Path folder) {
        this.db = db;
        this.stock = stock;
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sweep();
    }

    /// The file, if it is here whole.
    public Optional<Path> file(Sha256 hash) {
        return db.read(c -> Sql.first(
                        c,
                        row -> row.getLong(1),
                        "SELECT size FROM object WHERE hash = ? AND bytes IS NULL AND whole",
                        hash.hex()))
                .flatMap(size -> Optional.of(folder.resolve(hash.hex())).filter(p -> sizeOf(p) == size));
    }

    /// Makes the file of chunks that are all in stock, and keeps them nowhere else.
    ///
    /// @param lists that name its leaves
    /// @return false if together they are not what the reference says; then nothing was kept
    public boolean assemble(ObjectRef ref, List<ChunkList.Entry> lists, List<ChunkList.Entry> leaves) {
        Path half = folder.resolve(ref.hash().hex() + ".part");
        Path file = folder.resolve(ref.hash().hex());
        Whereabouts.Layout layout;
        try {
            if (!write(half, leaves).filter(ref.hash()::equals).isPresent()) {
                Files.delete(half);
                return false;
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
            layout = new Whereabouts.Layout(lists, leaves, parts(file, ref.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        db.transaction(c -> {
            stock.whereabouts.put(c, ref.hash(), ref.size(), Optional.empty(), layout);
            return ref;
        });
        return true;
    }

    /// A large one came in the pieces already in which its next version comes.
    private static List<ChunkList.Entry> parts(Path file, long size) throws IOException {
        return Grain.of(size) == Grain.COARSE ? List.of() : Cutter.leaves(Files.readAllBytes(file));
    }

    /// Bytes that the disk has left for more.
    public long free() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Forgets all files but these.
    public void keepOnly(Set<Sha256> needed) {
        String names = needed.stream().map(hash -> '"' + hash.hex() + '"').collect(Collectors.joining(",", "[", "]"));
        db.transaction(c -> Sql.update(
                c, "DELETE FROM object WHERE bytes IS NULL AND hash NOT IN (SELECT value FROM json_each(?))", names));
        sweep();
    }

    /// Removes the files that no row speaks of.
    public void sweep() {
        Set<String> known = new HashSet<>(
                db.read(c -> Sql.list(c, row -> row.getString(1), "SELECT hash FROM object WHERE bytes IS NULL")));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!known.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Sha256> write(Path half, List<ChunkList.Entry> leaves) throws IOException {
        try (FileChannel out = FileChannel.open(
                half, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            Optional<Sha256> hash = stock.join(leaves, raw -> {
                ByteBuffer rest = ByteBuffer.wrap(raw);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
            });
            out.force(true);
            return hash;
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1; // not there, or not to be read: missing either way
        }
    }
}
