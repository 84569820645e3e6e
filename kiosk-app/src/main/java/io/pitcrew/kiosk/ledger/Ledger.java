package io.pitcrew.kiosk.ledger;

import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.kiosk.store.Mark;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.kiosk.store.StorageFailed;
import io.pitcrew.kiosk.store.Work;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.NewChain;
import io.pitcrew.station.seal.SigningKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// The records of this kiosk. An append is one transaction: the next places in the chain, the lines, and what they say
/// about open work, reports and the session; it answers when that is on disk.
///
/// Writes belong to one thread, the executor given at the start: [#queue] gets there by itself, [#append], [#prune] and
/// [Acknowledging] are called on it. Everything that reads may be called from any thread.
public final class Ledger {
    private final LedgerDb db;
    private final Timepiece time;
    private final Executor thread;
    private volatile Identity identity;
    private volatile Runnable grown = () -> {};

    private Ledger(LedgerDb db, Identity identity, Timepiece time, Executor thread) {
        this.db = db;
        this.identity = identity;
        this.time = time;
        this.thread = thread;
    }

    /// Counts the start, opens the chain if this key has none, and closes a session that a power cut left open; its
    /// work stays open. Call it once, before anything else.
    ///
    /// @param thread where [#queue] writes: runs one task after the other
    /// @throws StorageFailed when not even this can be written
    public static Ledger start(LedgerDb db, Identity identity, Timepiece time, Executor thread) {
        Ledger ledger = new Ledger(db, identity, time, thread);
        db.transaction(connection -> {
            Mark.BOOT.raise(connection, Mark.BOOT.read(connection) + 1);
            Chains.Row chain = ledger.chain(connection);
            Optional<Context> left = openSession(connection);
            if (left.isPresent()) {
                Draft signedOut = new Draft(left.get(), new Fact.SignedOut(Fact.SignedOut.By.POWER));
                ledger.write(connection, chain, signedOut);
            }
            return chain;
        });
        return ledger;
    }

    /// An id for something that records will name: a run of an aid, for example.
    public String freshId() {
        return time.freshId();
    }

    /// [#append], later, on the ledger's thread. A failure that is a bug ends the future exceptionally.
    public CompletableFuture<Outcome> queue(List<Draft> drafts) {
        return CompletableFuture.supplyAsync(() -> append(drafts), thread);
    }

    /// [#append] with something alongside, later, on the ledger's thread.
    public CompletableFuture<Outcome> queue(List<Draft> drafts, Work<?> alongside) {
        return CompletableFuture.supplyAsync(() -> append(drafts, alongside), thread);
    }

    public Outcome append(List<Draft> drafts) {
        return append(drafts, connection -> drafts);
    }

    /// Records, and in the same transaction does something else in `ledger.db` that must not be true without the
    /// record, nor the record without it.
    ///
    /// After [Outcome.NotRecorded] a disk that failed in the middle of the commit may still show the records at the
    /// next start. They then count as records like any other.
    public Outcome append(List<Draft> drafts, Work<?> alongside) {
        if (drafts.isEmpty()) {
            throw new IllegalArgumentException("nothing to record");
        }
        try {
            Outcome.Recorded recorded = db.transaction(connection -> {
                alongside.on(connection);
                return write(connection, drafts);
            });
            grown.run();
            return recorded;
        } catch (StorageFailed e) {
            return new Outcome.NotRecorded(String.valueOf(e.getMessage()));
        }
    }

    public Head head() {
        return db.read(connection -> Chains.head(connection, current(connection)));
    }

    public KioskId kiosk() {
        return identity.kiosk();
    }

    /// How many records operations has not acknowledged. The floor asks often: it is counted from the ends of the
    /// chains, in which nothing is missing.
    public long waiting() {
        return db.read(connection -> Sql.number(
                connection,
                "SELECT coalesce(sum((SELECT max(seq) FROM record WHERE record.chain = no) - acked), 0)"
                        + " FROM chain WHERE forked = 0"));
    }

    /// When operations last acknowledged something.
    public Optional<Instant> acknowledgedAt() {
        long millis = db.read(Mark.ACKNOWLEDGED::read);
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /// Forgets records that are safe elsewhere and older than `before`; never the last of a chain, which the next is
    /// chained to.
    ///
    /// @return how many
    public int prune(Instant before) {
        return db.transaction(connection -> {
            Sql.update(connection, "DELETE FROM work WHERE completed IS NOT NULL AND since < ?", before.toEpochMilli());
            return Sql.update(
                    connection,
                    "DELETE FROM record WHERE at < ? AND seq <= (SELECT safe FROM chain WHERE no = record.chain)"
                            + " AND seq < (SELECT max(seq) FROM record AS last WHERE last.chain = record.chain)",
                    before.toEpochMilli());
        });
    }

    /// Runs after each append and each believed acknowledgement, on the ledger's thread, and must return at once.
    void whenGrown(Runnable listener) {
        grown = listener;
    }

    void moved() {
        grown.run();
    }

    LedgerDb db() {
        return db;
    }

    Timepiece time() {
        return time;
    }

    Identity identity() {
        return identity;
    }

    Chains.Row current(Connection connection) throws SQLException {
        return Chains.find(connection, identity.chain()).orElseThrow();
    }

    /// Gives up the key that wrote until now. The new chain is announced first, under both keys, then the new key is
    /// kept, then the chain opened: wherever this stops, the next start or acknowledgement goes on from there.
    void renew(SigningKey next, String reason) {
        Identity renewed = identity.with(next);
        db.transaction(connection -> {
            Chains.forgetUnopened(connection);
            Chains.Row chain = current(connection);
            signTail(connection, chain);
            NewChain announced = new NewChain(
                    NewChain.FORMAT, identity.kiosk(), next.verifyKey(), Chains.head(connection, chain), reason);
            return Chains.add(connection, renewed.chain(), Optional.of(announced.seal(identity.key(), next)));
        });
        identity.keeper().keep(next);
        identity = renewed;
        db.transaction(this::chain);
        grown.run();
    }

    /// What was not acknowledged can be sent later only with signatures of the key that is given up.
    private void signTail(Connection connection, Chains.Row chain) throws SQLException {
        Head end = Chains.head(connection, chain);
        for (Head head : Chains.heads(connection, chain, chain.acked())) {
            if (head.seq().value() % SendWindow.SIGNED == 0 || head.equals(end)) {
                Chains.keepSignature(connection, chain, head, identity.key().sign(head.toBeSigned()));
            }
        }
    }

    /// The chain of our key, opened if it has no record yet.
    private Chains.Row chain(Connection connection) throws SQLException {
        Optional<Chains.Row> ours = Chains.find(connection, identity.chain());
        Optional<Chains.Row> before = Chains.newest(connection);
        Chains.Row chain = ours.isPresent() ? ours.get() : Chains.add(connection, identity.chain(), Optional.empty());
        if (Chains.head(connection, chain).seq().value() > 0) {
            return chain;
        }
        Optional<Head> end = before.isPresent() ? Optional.of(Chains.head(connection, before.get())) : Optional.empty();
        String reason = end.isEmpty() ? "first start" : ours.isPresent() ? "the chain before was forked" : "new key";
        if (ours.isPresent() && before.isPresent()) {
            Chains.markForked(connection, before.get());
        }
        Fact opened = new Fact.ChainOpened(end.map(Head::chain), end.map(Head::seq), reason);
        write(connection, chain, new Draft(Context.NONE, opened));
        return chain;
    }

    private Outcome.Recorded write(Connection connection, List<Draft> drafts) throws SQLException {
        Chains.Row chain = current(connection);
        List<String> ids = new ArrayList<>();
        for (Draft draft : drafts) {
            ids.add(write(connection, chain, draft));
        }
        return new Outcome.Recorded(List.copyOf(ids), Chains.head(connection, chain));
    }

    private String write(Connection connection, Chains.Row chain, Draft draft) throws SQLException {
        Head head = Chains.head(connection, chain);
        Entry entry = Entry.of(identity.kiosk(), head, time.stamp(connection), draft.context(), draft.fact());
        Chains.append(connection, chain, entry);
        Projections.apply(connection, entry, draft.fact());
        return entry.id();
    }

    private static Optional<Context> openSession(Connection connection) throws SQLException {
        return Sql.first(
                connection,
                row -> Context.NONE.by(new WorkerId(row.getString(1))).at(new StationPath(row.getString(2))),
                "SELECT worker, station FROM session");
    }
}
