package io.pitcrew.kiosk.ledger;

import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.seal.Envelope;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The chains and records of this kiosk as rows.
final class Chains {

    /// @param acked stored by operations up to here
    /// @param forked operations hold another continuation of it
    record Row(long no, Chain chain, Seq acked, boolean forked) {}

    private static final String ROW = "SELECT no, chain, acked, forked FROM chain ";

    private Chains() {}

    static Optional<Row> find(Connection db, Chain chain) throws SQLException {
        return Sql.first(db, Chains::row, ROW + "WHERE chain = ?", chain.value());
    }

    /// The chain written to last, if any has records.
    static Optional<Row> newest(Connection db) throws SQLException {
        return Sql.first(
                db, Chains::row, ROW + "WHERE EXISTS (SELECT 1 FROM record WHERE chain = no) ORDER BY no DESC LIMIT 1");
    }

    static List<Row> forked(Connection db) throws SQLException {
        return Sql.list(db, Chains::row, ROW + "WHERE forked = 1 ORDER BY no");
    }

    static Row add(Connection db, Chain chain, Optional<Envelope> announced) throws SQLException {
        Sql.update(
                db,
                "INSERT INTO chain (chain, announced) VALUES (?, ?)",
                chain.value(),
                announced.map(Envelope::bytes).orElse(null));
        return find(db, chain).orElseThrow();
    }

    static Head head(Connection db, Row chain) throws SQLException {
        return Sql.first(
                        db,
                        row -> new Head(chain.chain(), new Seq(row.getLong(1)), new Sha256(row.getString(2))),
                        "SELECT seq, hash FROM record WHERE chain = ? ORDER BY seq DESC LIMIT 1",
                        chain.no())
                .orElse(Head.before(chain.chain()));
    }

    static Head append(Connection db, Row chain, Entry entry) throws SQLException {
        Line line = entry.line();
        if (line.json().size() > Line.MAX_BYTES) {
            throw new IllegalArgumentException(
                    "a record of " + line.json().size() + " bytes; longer data belongs into an object");
        }
        Sha256 hash = line.hash();
        Sql.update(
                db,
                "INSERT INTO record (chain, seq, hash, at, line) VALUES (?, ?, ?, ?, ?)",
                chain.no(),
                entry.seq().value(),
                hash.hex(),
                entry.at().toEpochMilli(),
                line.json().array());
        return new Head(chain.chain(), entry.seq(), hash);
    }

    static Optional<Sha256> hashAt(Connection db, Row chain, Seq seq) throws SQLException {
        return Sql.first(
                db,
                row -> new Sha256(row.getString(1)),
                "SELECT hash FROM record WHERE chain = ? AND seq = ?",
                chain.no(),
                seq.value());
    }

    /// Records with the signatures kept with them.
    static List<Line.Message> after(Connection db, Row chain, Seq seq, int atMost) throws SQLException {
        return Sql.list(
                db,
                row -> new Line.Message(
                        new Line(row.getBytes(1)),
                        Optional.ofNullable(row.getBytes(2)).map(Bytes::new)),
                "SELECT line, signature FROM record WHERE chain = ? AND seq > ? ORDER BY seq LIMIT ?",
                chain.no(),
                seq.value(),
                atMost);
    }

    static List<Head> heads(Connection db, Row chain, Seq after) throws SQLException {
        return Sql.list(
                db,
                row -> new Head(chain.chain(), new Seq(row.getLong(1)), new Sha256(row.getString(2))),
                "SELECT seq, hash FROM record WHERE chain = ? AND seq > ? ORDER BY seq",
                chain.no(),
                after.value());
    }

    static void keepSignature(Connection db, Row chain, Head head, Bytes signature) throws SQLException {
        Sql.update(
                db,
                "UPDATE record SET signature = ? WHERE chain = ? AND seq = ?",
                signature.array(),
                chain.no(),
                head.seq().value());
    }

    static void markForked(Connection db, Row chain) throws SQLException {
        Sql.update(db, "UPDATE chain SET forked = 1 WHERE no = ?", chain.no());
    }

    /// Chains that were announced, but whose key was lost before it was used.
    static void forgetUnopened(Connection db) throws SQLException {
        Sql.update(db, "DELETE FROM chain WHERE NOT EXISTS (SELECT 1 FROM record WHERE record.chain = no)");
    }

    static Optional<Envelope> announcement(Connection db, Row chain) throws SQLException {
        Optional<byte[]> sealed = Sql.first(
                db,
                row -> row.getBytes(1),
                "SELECT announced FROM chain WHERE no = ? AND announced IS NOT NULL",
                chain.no());
        try {
            return sealed.isPresent() ? Optional.of(Envelope.parse(sealed.get())) : Optional.empty();
        } catch (Malformed e) {
            throw new IllegalStateException("an envelope that we wrote", e);
        }
    }

    static void acknowledge(Connection db, Row chain, Seq stored, Seq safe) throws SQLException {
        Sql.update(
                db,
                "UPDATE chain SET acked = ?, safe = max(safe, ?) WHERE no = ?",
                stored.value(),
                safe.value(),
                chain.no());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong(1), new Chain(row.getString(2)), new Seq(row.getLong(3)), row.getBoolean(4));
    }
}
