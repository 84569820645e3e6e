package io.pitcrew.kiosk.person;

import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.person.PersonState;
import io.pitcrew.station.person.SignOff;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The last believed state of each person, on the disk: it must not go back, and is needed without a network.
final class PersonBook {
    private final LedgerDb db;

    private record Row(Bytes state, long heard) {}

    PersonBook(LedgerDb db) {
        this.db = db;
    }

    Known known(WorkerId worker, Heard heard) {
        return db.read(connection -> {
            List<SignOff> here = SignOffs.of(connection, worker);
            Set<String> told = Set.copyOf(Sql.list(connection, row -> row.getString(1), "SELECT report FROM told"));
            return Known.of(here, told, heard);
        });
    }

    Heard heard(WorkerId worker) {
        Optional<Row> row = db.read(connection -> Sql.first(
                connection,
                found -> new Row(new Bytes(found.getBytes(1)), found.getLong(2)),
                "SELECT state, heard FROM person WHERE worker = ?",
                worker.value()));
        return row.map(PersonBook::read).orElse(Heard.NOTHING);
    }

    void keep(PersonState state, Instant heard) {
        db.transaction(connection -> Sql.update(
                connection,
                "INSERT OR REPLACE INTO person (worker, state, heard) VALUES (?, ?, ?)",
                state.worker().value(),
                state.bytes(),
                heard.toEpochMilli()));
    }

    /// One that a later version of this program cannot read any more is as good as none.
    private static Heard read(Row row) {
        try {
            PersonState state = PersonState.parse(row.state().array());
            return new Heard(Optional.of(state), Optional.of(Instant.ofEpochMilli(row.heard())), false);
        } catch (Malformed e) {
            return Heard.NOTHING;
        }
    }
}
