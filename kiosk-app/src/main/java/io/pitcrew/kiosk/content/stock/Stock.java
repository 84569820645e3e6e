package io.pitcrew.kiosk.content.stock;

import io.pitcrew.kiosk.store.ContentDb;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.ChunkList;
import io.pitcrew.station.release.Cutter;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Chunks that came, those inside what is whole here, and the small objects made of them.
public final class Stock {
    /// Wherever a chunk may be.
    private static final String HERE =
            "SELECT 1 FROM chunk WHERE hash = ?1 UNION ALL SELECT 1 FROM list WHERE hash = ?1"
                    + " UNION ALL SELECT 1 FROM place WHERE hash = ?1 LIMIT 1";

    private final ContentDb db;
    final Whereabouts whereabouts;

    /// @param folder of pictures and videos
    public Stock(ContentDb db, Path folder) {
        this.db = db;
        this.whereabouts = new Whereabouts(db, folder);
    }

    /// The bytes of a whole object.
    public Optional<byte[]> object(Sha256 hash) {
        return intact(hash, "object", "bytes");
    }

    public Optional<byte[]> chunk(Sha256 hash) {
        return intact(hash, "chunk", "raw")
                .or(() -> intact(hash, "list", "raw"))
                .or(() -> whereabouts.chunk(hash));
    }

    /// Where the bytes of an object go, in order.
    @FunctionalInterface
    public interface Sink {
        void take(byte[] raw) throws IOException;
    }

    /// Hands on an object's bytes chunk by chunk.
    ///
    /// @return its hash; empty if a chunk is not here any more, or not as long as was said
    public Optional<Sha256> join(List<ChunkList.Entry> leaves, Sink sink) throws IOException {
        MessageDigest whole = Sha256.digest();
        for (ChunkList.Entry leaf : leaves) {
            Optional<byte[]> raw = chunk(leaf.hash()).filter(bytes -> bytes.length == leaf.size());
            if (raw.isEmpty()) {
                return Optional.empty();
            }
            whole.update(raw.get());
            sink.take(raw.get());
        }
        return Optional.of(Sha256.of(whole));
    }

    /// Those of the wanted chunks that are here.
    public Set<Sha256> chunksAmong(Collection<Sha256> wanted) {
        return db.read(c -> {
            Set<Sha256> here = new HashSet<>();
            try (PreparedStatement query = c.prepareStatement(HERE)) {
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

    public void put(Chunk chunk) {
        db.transaction(c -> Sql.update(
                c,
                "INSERT OR REPLACE INTO chunk (hash, raw) VALUES (?, ?)",
                chunk.hash().hex(),
                chunk.raw().array()));
    }

    /// A small object that was made whole.
    ///
    /// @param name hash of these bytes
    /// @param lists that name its leaves
    public void put(Sha256 name, byte[] whole, List<ChunkList.Entry> lists, List<ChunkList.Entry> leaves) {
        Whereabouts.Layout layout = new Whereabouts.Layout(lists, leaves, Cutter.leaves(whole));
        db.transaction(c -> {
            whereabouts.put(c, name, whole.length, Optional.of(whole), layout);
            return name;
        });
    }

    /// Chunks have done their service once all that was fetched is whole.
    public void forgetChunks() {
        db.transaction(c -> Sql.update(c, "DELETE FROM chunk"));
    }

    /// Bytes that rotted on the disk are removed, so that they are fetched again.
    private Optional<byte[]> intact(Sha256 hash, String table, String column) {
        Optional<byte[]> found = db.read(c -> Sql.first(
                c,
                row -> row.getBytes(1),
                "SELECT " + column + " FROM " + table + " WHERE hash = ? AND " + column + " IS NOT NULL",
                hash.hex()));
        if (found.isPresent() && !Sha256.of(found.get()).equals(hash)) {
            db.transaction(c -> Sql.update(c, "DELETE FROM " + table + " WHERE hash = ?", hash.hex()));
            return Optional.empty();
        }
        return found;
    }
}
