package io.pitcrew.kiosk.content.stock;

import io.pitcrew.kiosk.store.ContentDb;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.ChunkList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Where chunks are inside the objects that lie here whole. The object is the only copy: a chunk is read out of it and
/// hashed again before it is used.
final class Whereabouts {
    private final ContentDb db;
    private final Path folder;

    /// @param folder of pictures and videos
    Whereabouts(ContentDb db, Path folder) {
        this.db = db;
        this.folder = folder;
    }

    /// @param inFile in the media folder; else in the database
    private record Place(Sha256 chunk, long object, Sha256 name, boolean inFile, long at, int size) {}

    /// @param lists that name its leaves, from the top down
    /// @param leaves its bytes in order, as they came
    /// @param parts its bytes in order, as its next version may share them
    record Layout(List<ChunkList.Entry> lists, List<ChunkList.Entry> leaves, List<ChunkList.Entry> parts) {}

    Optional<byte[]> chunk(Sha256 hash) {
        for (Place place : where("p.hash = ?", hash.hex())) {
            Optional<byte[]> raw = intact(place);
            if (raw.isPresent()) {
                return raw;
            }
            mistrust(place.object());
        }
        return Optional.empty();
    }

    /// The object counts as whole from now on, and what it is made of is no longer kept beside it.
    ///
    /// @param bytes empty if it is a file
    void put(Connection c, Sha256 name, long size, Optional<byte[]> bytes, Layout layout) throws SQLException {
        Sql.update(
                c,
                "INSERT INTO object (hash, size, bytes) VALUES (?, ?, ?)"
                        + " ON CONFLICT (hash) DO UPDATE SET size = excluded.size, bytes = excluded.bytes, whole = 1",
                name.hex(),
                size,
                bytes.orElse(null));
        long object = Sql.number(c, "SELECT id FROM object WHERE hash = ?", name.hex());
        Sql.update(c, "DELETE FROM place WHERE object = ?", object);
        for (ChunkList.Entry list : layout.lists()) {
            String hash = list.hash().hex();
            Sql.update(
                    c,
                    "INSERT OR IGNORE INTO list (hash, object, raw) SELECT hash, ?, raw FROM"
                            + " (SELECT hash, raw FROM chunk UNION ALL SELECT hash, raw FROM list) WHERE hash = ? LIMIT 1",
                    object,
                    hash);
            Sql.update(c, "DELETE FROM chunk WHERE hash = ?", hash);
        }
        places(c, object, layout.leaves());
        for (ChunkList.Entry leaf : layout.leaves()) {
            Sql.update(c, "DELETE FROM chunk WHERE hash = ?", leaf.hash().hex());
        }
        places(c, object, layout.parts());
    }

    private static void places(Connection c, long object, List<ChunkList.Entry> pieces) throws SQLException {
        long at = 0;
        for (ChunkList.Entry piece : pieces) {
            Sql.update(
                    c,
                    "INSERT OR IGNORE INTO place (hash, object, at, size) VALUES (?, ?, ?, ?)",
                    piece.hash().hex(),
                    object,
                    at,
                    piece.size());
            at += piece.size();
        }
    }

    /// Something in it rotted: it is no longer whole, and only what is still good in it is offered any more.
    private void mistrust(long object) {
        List<Place> rotten = where("p.object = ?", object).stream()
                .filter(place -> intact(place).isEmpty())
                .toList();
        db.transaction(c -> {
            for (Place place : rotten) {
                Sql.update(
                        c,
                        "DELETE FROM place WHERE hash = ? AND object = ? AND at = ?",
                        place.chunk().hex(),
                        object,
                        place.at());
            }
            return Sql.update(c, "UPDATE object SET whole = 0 WHERE id = ?", object);
        });
    }

    private List<Place> where(String which, Object value) {
        return db.read(c -> Sql.list(
                c,
                row -> new Place(
                        new Sha256(row.getString(1)),
                        row.getLong(2),
                        new Sha256(row.getString(3)),
                        row.getBoolean(4),
                        row.getLong(5),
                        row.getInt(6)),
                "SELECT p.hash, p.object, o.hash, o.bytes IS NULL, p.at, p.size FROM place p"
                        + " JOIN object o ON o.id = p.object WHERE "
                        + which,
                value));
    }

    private Optional<byte[]> intact(Place place) {
        Optional<byte[]> raw = place.inFile() ? ofFile(place) : ofRow(place);
        return raw.filter(bytes -> Sha256.of(bytes).equals(place.chunk()));
    }

    private Optional<byte[]> ofRow(Place place) {
        return db.read(c -> Sql.first(
                c,
                row -> row.getBytes(1),
                "SELECT substr(bytes, ?, ?) FROM object WHERE id = ? AND bytes IS NOT NULL",
                place.at() + 1,
                place.size(),
                place.object()));
    }

    private Optional<byte[]> ofFile(Place place) {
        ByteBuffer raw = ByteBuffer.allocate(place.size());
        try (FileChannel in = FileChannel.open(folder.resolve(place.name().hex()), StandardOpenOption.READ)) {
            in.position(place.at());
            while (raw.hasRemaining() && in.read(raw) >= 0) {
                // until it is full or the file ends
            }
            return Optional.of(raw.array());
        } catch (IOException e) {
            return Optional.empty(); // not there, or not to be read: rotten either way
        }
    }
}
