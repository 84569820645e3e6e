package io.pitcrew.kiosk.content.stock;

import io.pitcrew.kiosk.store.ContentDb;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Chunk;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Chunks that came, and the small objects made of them.
public final class Stock {
    private final ContentDb db;

    public Stock(ContentDb db) {
        this.db = db;
    }

    /// The bytes of a whole object.
    public Optional<byte[]> object(Sha256 hash) {
        return intact(hash, "object", "bytes");
    }

    public Optional<byte[]> chunk(Sha256 hash) {
        return intact(hash, "chunk", "raw");
    }

    /// Those of the wanted chunks that are here.
    public Set<Sha256> chunksAmong(Collection<Sha256> wanted) {
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

    public void put(Chunk chunk) {
        db.transaction(c -> Sql.update(
                c,
                "INSERT OR REPLACE INTO chunk (hash, raw) VALUES (?, ?)",
                chunk.hash().hex(),
                chunk.raw().array()));
    }

    /// @param hash of these bytes
    public void put(Sha256 hash, byte[] whole) {
        db.transaction(c -> Sql.update(
                c,
                "INSERT OR REPLACE INTO object (hash, size, bytes) VALUES (?, ?, ?)",
                hash.hex(),
                whole.length,
                whole));
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
