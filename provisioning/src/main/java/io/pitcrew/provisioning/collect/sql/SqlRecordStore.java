package io.pitcrew.provisioning.collect.sql;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.collect.Waiting;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Head;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Records in tables, in the SQL that every engine speaks; what differs is the engine's [Database].
public final class SqlRecordStore implements RecordStore {
    private static final int ROWS_AT_A_TIME = 500;

    private final Database database;
    private boolean together;

    public SqlRecordStore(Database database) {
        this.database = database;
    }

    @Override
    public <T> T exclusively(KioskId kiosk, Supplier<T> work) {
        ask(_ -> {
            database.lock(kiosk);
            return true;
        });
        T done;
        try {
            done = work.get();
        } catch (RuntimeException e) {
            letGo(kiosk, e);
            throw e;
        }
        ask(_ -> {
            database.unlock(kiosk);
            return true;
        });
        return done;
    }

    /// A lock on a lost connection is gone by itself.
    private void letGo(KioskId kiosk, RuntimeException reason) {
        try {
            database.unlock(kiosk);
        } catch (SQLException lost) {
            reason.addSuppressed(lost);
        }
    }

    @Override
    public <T> T together(Supplier<T> work) {
        return transaction(connection -> {
            together = true;
            try {
                return work.get();
            } finally {
                together = false;
            }
        });
    }

    @Override
    public Waiting waiting() {
        return database.waiting();
    }

    @Override
    public Head head(KioskId kiosk, Chain chain) {
        return ask(connection -> {
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
                || ask(connection -> {
                    try (PreparedStatement query = connection.prepareStatement(
                            "select 1 from record where chain = ? and seq = ? and hash = ?")) {
                        Rows.key(query, record);
                        return query.executeQuery().next();
                    }
                });
    }

    @Override
    public void append(List<StoredRecord> run) {
        transaction(connection -> {
            KioskId kiosk = run.getFirst().kiosk();
            try (PreparedStatement chain = connection.prepareStatement(
                    "insert into chain (chain, kiosk) values (?, ?) on conflict (chain) do nothing")) {
                chain.setString(1, run.getFirst().at().chain().value());
                chain.setString(2, kiosk.value());
                chain.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement(Rows.INSERT)) {
                for (StoredRecord record : run) {
                    Rows.write(insert, record);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            count(connection, kiosk);
            return run.size();
        });
    }

    @Override
    public Standing standing(KioskId kiosk) {
        return ask(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select generation, coalesce((select n from kiosk where kiosk = ?), 0) from store")) {
                query.setString(1, kiosk.value());
                ResultSet row = query.executeQuery();
                row.next();
                return new Standing(row.getLong(1), row.getLong(2), heads(connection, kiosk));
            }
        });
    }

    @Override
    public Standing again(KioskId kiosk) {
        transaction(connection -> {
            count(connection, kiosk);
            return 1;
        });
        return standing(kiosk);
    }

    @Override
    public List<KioskId> kiosks() {
        return ask(connection -> {
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
        // in one transaction: an engine that is elsewhere sends rows as they are read only within one
        transaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement(Rows.SELECT_ALL)) {
                read(query, reader);
            }
            return true;
        });
    }

    @Override
    public void after(Head last, Consumer<StoredRecord> reader) {
        transaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement(Rows.SELECT_AFTER)) {
                query.setString(1, last.chain().value());
                query.setLong(2, last.seq().value());
                read(query, reader);
            }
            return true;
        });
    }

    @Override
    public List<StoredRecord> next(Head last, int most) {
        return ask(connection -> {
            List<StoredRecord> few = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(Rows.SELECT_AFTER + " limit ?")) {
                query.setString(1, last.chain().value());
                query.setLong(2, last.seq().value());
                query.setInt(3, most);
                read(query, few::add);
            }
            return few;
        });
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw database.unavailable(e);
        }
    }

    private static void read(PreparedStatement query, Consumer<StoredRecord> reader) throws SQLException {
        query.setFetchSize(ROWS_AT_A_TIME);
        ResultSet rows = query.executeQuery();
        while (rows.next()) {
            reader.accept(Rows.read(rows));
        }
    }

    private static List<Head> heads(Connection connection, KioskId kiosk) throws SQLException {
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

    private static void count(Connection connection, KioskId kiosk) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "insert into kiosk (kiosk, n) values (?, 1) on conflict (kiosk) do update set n = kiosk.n + 1")) {
            update.setString(1, kiosk.value());
            update.executeUpdate();
        }
    }

    private <T> T transaction(Work<T> work) {
        if (together) {
            return ask(work);
        }
        return ask(connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.run(connection);
                connection.commit();
                return result;
            } finally {
                if (!connection.isClosed()) {
                    connection.rollback(); // of nothing, once committed
                    connection.setAutoCommit(true);
                }
            }
        });
    }

    private <T> T ask(Work<T> work) {
        try {
            return work.run(database.connection());
        } catch (SQLException e) {
            throw database.unavailable(e);
        }
    }

    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }
}
