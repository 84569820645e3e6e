package io.pitcrew.kiosk.content;

import io.pitcrew.kiosk.store.ContentDb;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.ChunkList;
import io.pitcrew.station.release.ObjectRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What lies here: chunks that came, whole objects, and media as files named by their hash. All of it was verified when
/// it came in; what no longer is what its name says counts as missing.
final class Stock {
    private final ContentDb db;
    private final Path folder;

    /// @param folder for media; made if it is not there
    Stock(ContentDb db, Path folder) {
        this.db = db;
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<byte[]> object(Sha256 hash) {
        return intact(hash, "SELECT bytes FROM object WHERE hash = ? AND bytes IS NOT NULL");
    }

    Optional<byte[]> chunk(Sha256 hash) {
        return intact(hash, "SELECT raw FROM chunk WHERE hash = ?");
    }

    Set<Sha256> chunksOf(Collection<Sha256> wanted) {
        return db.read(c -> {
            Set<Sha256> here = new HashSet<>();
            try (PreparedStatement query = c.prepareStatement("SELECT 1 FROM chunk WHERE hash = ?")) {
                for (Sha256 hash : wanted) {
                    query.setString(1, hash.hex());
                    try (ResultSet rows = query.executeQuery()) {
                        if (rows.next()) {
                            here.add(hash);
                        }
                    }
                }
            }
            return here;
        });
    }

    void put(Chunk chunk) {
        db.transaction(c -> update(
                c,
                "INSERT OR REPLACE INTO chunk (hash, raw) VALUES (?, ?)",
                chunk.hash().hex(),
                chunk.raw().array()));
    }

    void put(Sha256 hash, byte[] whole) {
        db.transaction(c -> update(
                c,
                "INSERT OR REPLACE INTO object (hash, size, bytes) VALUES (?, ?, ?)",
                hash.hex(),
                whole.length,
                whole));
    }

    /// The file of a medium, if it is here whole.
    Optional<Path> file(Sha256 hash, long size) {
        boolean known = db.read(c -> has(c, "SELECT 1 FROM object WHERE hash = ? AND bytes IS NULL", hash.hex()));
        return known ? Optional.of(path(hash)).filter(p -> sizeOf(p) == size) : Optional.empty();
    }

    Path path(Sha256 hash) {
        return folder.resolve(hash.hex());
    }

    /// Makes a file of chunks that are all here. First the file is on disk under its name, then it is known.
    ///
    /// @return false if the whole is not what the reference says
    boolean assemble(ObjectRef ref, List<ChunkList.Entry> pieces) {
        Path half = folder.resolve(ref.hash().hex() + ".part");
        MessageDigest digest = Sha256.digest();
        try {
            try (FileChannel out = FileChannel.open(
                    half, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                for (ChunkList.Entry piece : pieces) {
                    byte[] raw = chunk(piece.hash()).orElse(new byte[0]);
                    digest.update(raw);
                    ByteBuffer rest = ByteBuffer.wrap(raw);
                    while (rest.hasRemaining()) {
                        out.write(rest);
                    }
                }
                out.force(true);
            }
            if (!Sha256.of(digest).equals(ref.hash())) {
                Files.delete(half);
                return false;
            }
            Files.move(half, path(ref.hash()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        db.transaction(c -> {
            for (ChunkList.Entry piece : pieces) {
                update(c, "DELETE FROM chunk WHERE hash = ?", piece.hash().hex());
            }
            return update(
                    c,
                    "INSERT OR REPLACE INTO object (hash, size, bytes) VALUES (?, ?, NULL)",
                    ref.hash().hex(),
                    ref.size());
        });
        return true;
    }

    /// Chunks have done their service once all that was fetched is whole.
    void forgetChunks() {
        db.transaction(c -> update(c, "DELETE FROM chunk"));
    }

    /// Forgets objects that no release names. The row goes first: a file without a row is swept, a row without a file
    /// would be a lie.
    void prune() {
        db.transaction(c -> update(
                c,
                "DELETE FROM object WHERE hash NOT IN (SELECT hash FROM entry) AND hash NOT IN (SELECT catalogue FROM release)"));
        sweep();
    }

    /// Removes files that nothing speaks of: half-written ones, and those of objects that were forgotten.
    void sweep() {
        Set<String> known = db.read(c -> {
            Set<String> names = new HashSet<>();
            try (PreparedStatement query = c.prepareStatement("SELECT hash FROM object WHERE bytes IS NULL");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        });
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

    private Optional<byte[]> intact(Sha256 hash, String sql) {
        return db.read(c -> {
                    try (PreparedStatement query = c.prepareStatement(sql)) {
                        query.setString(1, hash.hex());
                        try (ResultSet rows = query.executeQuery()) {
                            return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.<byte[]>empty();
                        }
                    }
                })
                .filter(bytes -> Sha256.of(bytes).equals(hash));
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1; // it is not there: the same as missing
        }
    }

    private static boolean has(Connection c, String sql, String value) throws SQLException {
        try (PreparedStatement query = c.prepareStatement(sql)) {
            query.setString(1, value);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    static int update(Connection c, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = c.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
