package io.pitcrew.provisioning.collect.postgres;

import io.pitcrew.provisioning.collect.Waiting;
import io.pitcrew.provisioning.collect.sql.Database;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Line;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// A window's lines reach whichever collector the broker picks, so they wait where each finds them: in a table that the
/// database does not write to its log, and that is empty after its crash.
final class WaitingRows implements Waiting {
    private final Database database;

    WaitingRows(Database database) {
        this.database = database;
    }

    @Override
    public void hold(KioskId kiosk, Map<Sha256, Line> lines) {
        var _ = ask("insert into waiting (kiosk, hash, line) values (?, ?, ?) on conflict do nothing", put -> {
            for (Map.Entry<Sha256, Line> line : lines.entrySet()) {
                put.setString(1, kiosk.value());
                put.setString(2, line.getKey().hex());
                put.setBytes(3, line.getValue().json().array());
                put.addBatch();
            }
            return put.executeBatch();
        });
        var _ = ask("""
                delete from waiting where kiosk = ? and id <= (
                    select id from waiting where kiosk = ? order by id desc offset ? limit 1)
                """, push -> {
            push.setString(1, kiosk.value());
            push.setString(2, kiosk.value());
            push.setInt(3, MAX_LINES);
            return push.executeUpdate();
        });
    }

    @Override
    public Optional<Line> get(KioskId kiosk, Sha256 hash) {
        return ask("select line from waiting where kiosk = ? and hash = ?", query -> {
            query.setString(1, kiosk.value());
            query.setString(2, hash.hex());
            ResultSet row = query.executeQuery();
            return row.next() ? Optional.of(new Line(row.getBytes(1))) : Optional.empty();
        });
    }

    @Override
    public void forget(KioskId kiosk, Collection<Sha256> hashes) {
        var _ = ask("delete from waiting where kiosk = ? and hash = any (?)", gone -> {
            gone.setString(1, kiosk.value());
            gone.setArray(
                    2,
                    gone.getConnection()
                            .createArrayOf(
                                    "text", hashes.stream().map(Sha256::hex).toArray()));
            return gone.executeUpdate();
        });
    }

    private <T> T ask(String sql, Work<T> work) {
        try (PreparedStatement statement = database.connection().prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException e) {
            throw database.unavailable(e);
        }
    }

    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}
