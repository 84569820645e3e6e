package io.pitcrew.provisioning.collect.sqlite;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.StoreUnavailable;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Head;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Write-ahead log and a full sync at each commit: what was acknowledged survives a power cut. One process writes at a
/// time; others may open the same file to read (an export beside a running collector).
public final class SqliteRecordStore implements RecordStore {
    private final Path file;
    private final Connection connection;

    private SqliteRecordStore(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// Makes the file if there is none.
    public static SqliteRecordStore open(Path file) {
        try {
            return new SqliteRecordStore(file, Schema.open(file));
        } catch (SQLException e) {
            throw unavailable(file, e);
        }
    }

    @Override
    public Head head(KioskId kiosk, Chain chain) {
        return ask(() -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select seq, hash from record where chain = ? and branch = 'MAIN' order by seq desc limit 1")) {
                query.setString(1, chain.value());
                ResultSet row = query.executeQuery();
                return row.next()
                        ? new Head(chain, new Seq(row.getLong(1)), new Sha256(row.getString(2)))
                        : Head.before(chain);
            }
        });
    }

    @Override
    public boolean holds(Head record) {
        return record.equals(Head.before(record.chain()))
                || ask(() -> {
                    try (PreparedStatement query = connection.prepareStatement(
                            "select 1 from record where chain = ? and seq = ? and hash = ?")) {
                        Rows.key(query, record);
                        return query.executeQuery().next();
                    }
                });
    }

    @Override
    public void append(List<StoredRecord> run) {
        ask(() -> transaction(() -> {
            KioskId kiosk = run.getFirst().kiosk();
            try (PreparedStatement chain =
                    connection.prepareStatement("insert or ignore into chain (chain, kiosk) values (?, ?)")) {
                chain.setString(1, run.getFirst().at().chain().value());
                chain.setString(2, kiosk.value());
                chain.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement(Rows.INSERT)) {
                for (StoredRecord record : run) {
                    Rows.write(insert, record);
                    insert.executeUpdate();
                }
            }
            count(kiosk);
            return run.size();
        }));
    }

    @Override
    public Standing standing(KioskId kiosk) {
        return ask(() -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select generation, coalesce((select n from kiosk where kiosk = ?), 0) from store")) {
                query.setString(1, kiosk.value());
                ResultSet row = query.executeQuery();
                row.next();
                return new Standing(row.getLong(1), row.getLong(2), heads(kiosk));
            }
        });
    }

    @Override
    public Standing again(KioskId kiosk) {
        ask(() -> transaction(() -> {
            count(kiosk);
            return 1;
        }));
        return standing(kiosk);
    }

    @Override
    public List<KioskId> kiosks() {
        return ask(() -> {
            List<KioskId> kiosks = new ArrayList<>();
            try (PreparedStatement query =
                    connection.prepareStatement("select distinct kiosk from chain order by kiosk")) {
                ResultSet rows = query.executeQuery();
                while (rows.next()) {
                    kiosks.add(new KioskId(rows.getString(1)));
                }
            }
            return kiosks;
        });
    }

    @Override
    public void each(Consumer<StoredRecord> reader) {
        ask(() -> {
            try (PreparedStatement query = connection.prepareStatement(Rows.SELECT_ALL)) {
                ResultSet rows = query.executeQuery();
                while (rows.next()) {
                    reader.accept(Rows.read(rows));
                }
            }
            return true;
        });
    }

    @Override
    public void close() {
        ask(() -> {
            connection.close();
            return true;
        });
    }

    private List<Head> heads(KioskId kiosk) throws SQLException {
        List<Head> heads = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select chain, seq, hash from chain join record using (chain)
                where chain.kiosk = ? and branch = 'MAIN'
                  and seq = (select max(seq) from record r where r.chain = chain.chain and r.branch = 'MAIN')
                order by chain.id desc
                """)) {
            query.setString(1, kiosk.value());
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                heads.add(new Head(
                        new Chain(rows.getString(1)), new Seq(rows.getLong(2)), new Sha256(rows.getString(3))));
            }
        }
        return heads;
    }

    private void count(KioskId kiosk) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "insert into kiosk (kiosk, n) values (?, 1) on conflict (kiosk) do update set n = n + 1")) {
            update.setString(1, kiosk.value());
            update.executeUpdate();
        }
    }

    private <T> T transaction(Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.run();
            connection.commit();
            return result;
        } finally {
            connection.rollback(); // of nothing, once committed
            connection.setAutoCommit(true);
        }
    }

    private <T> T ask(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw unavailable(file, e);
        }
    }

    private static StoreUnavailable unavailable(Path file, SQLException e) {
        return new StoreUnavailable(
                "the record store " + file + " cannot be used: " + e.getMessage()
                        + " – check that the disk has space and that this user may write there",
                e);
    }

    private interface Work<T> {
        T run() throws SQLException;
    }
}
