package io.pitcrew.provisioning.collect.sql;

import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.Line;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A record as a row.
final class Rows {
    static final String INSERT = """
            insert into record (chain, seq, hash, line, signature, branch, readable, received)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (chain, seq, hash) do nothing
            """;

    static final String SELECT_ALL = """
            select chain, seq, hash, line, signature, branch, received, kiosk from chain join record using (chain)
            order by kiosk, chain.id, seq, branch = 'FORK', record.rowid
            """;

    static final String SELECT_AFTER = """
            select chain, seq, hash, line, signature, branch, received, kiosk from chain join record using (chain)
            where chain = ? and seq > ? and branch = 'MAIN' order by seq
            """;

    private Rows() {}

    static void key(PreparedStatement statement, Head at) throws SQLException {
        statement.setString(1, at.chain().value());
        statement.setLong(2, at.seq().value());
        statement.setString(3, at.hash().hex());
    }

    static void write(PreparedStatement insert, StoredRecord record) throws SQLException {
        key(insert, record.at());
        insert.setBytes(4, record.line().json().array());
        insert.setBytes(5, record.signature().map(Bytes::array).orElse(null));
        insert.setString(6, record.branch().name());
        insert.setBoolean(7, record.entry().isPresent());
        insert.setString(8, record.received().toString());
    }

    static StoredRecord read(ResultSet row) throws SQLException {
        byte @Nullable [] signature = row.getBytes(5);
        return new StoredRecord(
                new KioskId(row.getString(8)),
                new Head(new Chain(row.getString(1)), new Seq(row.getLong(2)), new Sha256(row.getString(3))),
                new Line(row.getBytes(4)),
                Optional.ofNullable(signature).map(Bytes::new),
                StoredRecord.Branch.valueOf(row.getString(6)),
                Instant.parse(row.getString(7)));
    }
}
