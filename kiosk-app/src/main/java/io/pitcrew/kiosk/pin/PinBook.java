package io.pitcrew.kiosk.pin;

import io.pitcrew.kiosk.ledger.Draft;
import io.pitcrew.kiosk.ledger.Ledger;
import io.pitcrew.kiosk.ledger.Outcome;
import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.kiosk.store.Work;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// The PINs of this kiosk, and who may try when. One thread only, neither the screen's nor the floor's: a try takes a
/// fifth of a second, and a commit before it.
///
/// What is waited for counts from the last wrong try, by a clock that nobody can set; after a start, from the start.
final class PinBook {
    private final LedgerDb db;
    private final Ledger ledger;
    private final SlowHash hash;
    private final KioskConfig.Pin rules;
    private final LongSupplier millis;
    private final long started;
    private final Map<WorkerId, Long> lastWrong = new HashMap<>();

    private record Row(Bytes salt, int rounds, Bytes hash, int wrong, boolean locked) {}

    PinBook(LedgerDb db, Ledger ledger, SlowHash hash, KioskConfig.Pin rules, LongSupplier millis) {
        this.db = db;
        this.ledger = ledger;
        this.hash = hash;
        this.rules = rules;
        this.millis = millis;
        this.started = millis.getAsLong();
    }

    PinState look(Context who) {
        WorkerId worker = who.worker().orElseThrow();
        Optional<Row> row = row(worker);
        if (row.isEmpty()) {
            return new PinState.None(rules.length());
        }
        if (row.get().locked()) {
            return new PinState.Locked(rules.length());
        }
        int wrong = row.get().wrong();
        if (wrong >= rules.tries()) {
            // the plug was pulled behind the last try: what was to be written then is written now
            return lock(who, wrong) ? new PinState.Locked(rules.length()) : waits(worker, wrong);
        }
        return waits(worker, wrong);
    }

    /// Counts the try as wrong, on the disk, before it is judged; if it is right, it takes that back.
    PinAnswer check(Context who, char[] typed) {
        if (!(look(who) instanceof PinState.Ready(int _, int left, long wait)) || left == 0 || wait > 0) {
            return new PinAnswer.Wrong(look(who));
        }
        WorkerId worker = who.worker().orElseThrow();
        Row row = row(worker).orElseThrow();
        count(worker, row.wrong() + 1);
        Bytes tried = hash.of(worker, typed, row.salt(), row.rounds());
        if (MessageDigest.isEqual(tried.array(), row.hash().array())) {
            count(worker, 0);
            lastWrong.remove(worker);
            return new PinAnswer.Right();
        }
        lastWrong.put(worker, millis.getAsLong());
        return new PinAnswer.Wrong(look(who));
    }

    /// Together with the record that says who vouched for it: neither is there without the other.
    PinAnswer choose(Context who, Fact.PinSet chosen, char[] typed) {
        WorkerId worker = who.worker().orElseThrow();
        Bytes salt = hash.salt();
        Bytes kept = hash.of(worker, typed, salt, SlowHash.ROUNDS);
        return switch (written(
                who,
                chosen,
                c -> Sql.update(
                        c,
                        "INSERT OR REPLACE INTO pin (worker, salt, rounds, hash) VALUES (?, ?, ?, ?)",
                        worker.value(),
                        salt.array(),
                        SlowHash.ROUNDS,
                        kept.array()))) {
            case Outcome.Recorded _ -> {
                lastWrong.remove(worker);
                yield new PinAnswer.Kept(new PinState.Ready(rules.length(), rules.tries(), 0));
            }
            case Outcome.NotRecorded(String reason) -> new PinAnswer.Failed(reason);
        };
    }

    /// After the first wrong one 2 s, then twice as long each time.
    private PinState waits(WorkerId worker, int wrong) {
        long until = wrong == 0 ? 0 : lastWrong.getOrDefault(worker, started) + (1_000L << Math.min(wrong, 20));
        return new PinState.Ready(
                rules.length(), Math.max(0, rules.tries() - wrong), Math.max(0, until - millis.getAsLong()));
    }

    private boolean lock(Context who, int wrong) {
        Outcome outcome = written(
                who,
                new Fact.PinLocked(wrong),
                c -> Sql.update(
                        c,
                        "UPDATE pin SET locked = 1 WHERE worker = ?",
                        who.worker().orElseThrow().value()));
        return outcome instanceof Outcome.Recorded;
    }

    private Outcome written(Context who, Fact fact, Work<?> alongside) {
        return ledger.queue(List.of(new Draft(who, fact)), alongside).join();
    }

    private void count(WorkerId worker, int wrong) {
        db.transaction(c -> Sql.update(c, "UPDATE pin SET wrong = ? WHERE worker = ?", wrong, worker.value()));
    }

    private Optional<Row> row(WorkerId worker) {
        return db.read(c -> Sql.first(
                c,
                row -> new Row(
                        new Bytes(row.getBytes(1)),
                        row.getInt(2),
                        new Bytes(row.getBytes(3)),
                        row.getInt(4),
                        row.getBoolean(5)),
                "SELECT salt, rounds, hash, wrong, locked FROM pin WHERE worker = ?",
                worker.value()));
    }
}
