package io.pitcrew.kiosk.content.stock;

import io.pitcrew.kiosk.store.ContentDb;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.release.Release;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which release calls which object by which name.
public final class Names {
    private final ContentDb db;

    public Names(ContentDb db) {
        this.db = db;
    }

    /// A release that was prepared here.
    ///
    /// @param envelope as it came
    public record Prepared(ReleaseNumber number, Bytes envelope, Instant issued) {}

    /// Writes down everything a release names, in one transaction that is on disk afterwards; what was
    /// written before under its number goes.
    public void prepare(Release release, byte[] envelope, Catalogue catalogue, Instant now) {
        long number = release.number().value();
        db.transaction(c -> {
            Sql.update(c, "DELETE FROM release WHERE number = ?", number);
            Sql.update(
                    c,
                    "INSERT INTO release (number, envelope, catalogue, issued, prepared_at) VALUES (?, ?, ?, ?, ?)",
                    number,
                    envelope,
                    release.catalogue().hash().hex(),
                    release.issued().toEpochMilli(),
                    now.toEpochMilli());
            for (var named : catalogue.objects().entrySet()) {
                ObjectRef ref = named.getValue();
                Sql.update(
                        c,
                        "INSERT INTO entry (release, name, hash, size, depth, root) VALUES (?, ?, ?, ?, ?, ?)",
                        number,
                        named.getKey(),
                        ref.hash().hex(),
                        ref.size(),
                        ref.depth(),
                        ref.root().hex());
            }
            return number;
        });
        db.checkpoint();
    }

    public Optional<Prepared> prepared(ReleaseNumber number) {
        return db.read(c -> Sql.first(
                c,
                row -> new Prepared(number, new Bytes(row.getBytes(1)), Instant.ofEpochMilli(row.getLong(2))),
                "SELECT envelope, issued FROM release WHERE number = ? AND prepared_at IS NOT NULL",
                number.value()));
    }

    /// The highest release that was prepared here.
    public Optional<Prepared> newest() {
        return db.read(c -> Sql.first(
                c,
                row -> new Prepared(
                        new ReleaseNumber(row.getLong(1)),
                        new Bytes(row.getBytes(2)),
                        Instant.ofEpochMilli(row.getLong(3))),
                "SELECT number, envelope, issued FROM release WHERE prepared_at IS NOT NULL"
                        + " ORDER BY number DESC LIMIT 1"));
    }

    /// The releases that are here.
    public List<ReleaseNumber> kept() {
        return db.read(c -> Sql.list(c, row -> new ReleaseNumber(row.getLong(1)), "SELECT number FROM release"));
    }

    public Optional<ObjectRef> get(ReleaseNumber number, String name) {
        return db.read(c -> Sql.first(
                c,
                row -> new ObjectRef(
                        new Sha256(row.getString(1)), row.getLong(2), row.getInt(3), new Sha256(row.getString(4))),
                "SELECT hash, size, depth, root FROM entry WHERE release = ? AND name = ?",
                number.value(),
                name));
    }

    /// The names that begin so, in order.
    public List<String> beginning(ReleaseNumber number, String prefix) {
        return db.read(c -> Sql.list(
                c,
                row -> row.getString(1),
                "SELECT name FROM entry WHERE release = ? AND substr(name, 1, ?) = ? ORDER BY name",
                number.value(),
                prefix.length(),
                prefix));
    }

    /// Forgets all releases but these and the `last` highest, and every object that none of the rest names.
    public void keepOnly(Collection<ReleaseNumber> pinned, int last) {
        String pins = pinned.stream().map(ReleaseNumber::toString).collect(Collectors.joining(","));
        db.transaction(c -> {
            Sql.update(
                    c,
                    "DELETE FROM release WHERE number NOT IN (" + pins
                            + ") AND number NOT IN (SELECT number FROM release ORDER BY number DESC LIMIT ?)",
                    last);
            return Sql.update(
                    c,
                    "DELETE FROM object WHERE hash NOT IN (SELECT hash FROM entry)"
                            + " AND hash NOT IN (SELECT catalogue FROM release)");
        });
    }
}
