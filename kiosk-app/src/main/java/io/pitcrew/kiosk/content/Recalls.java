package io.pitcrew.kiosk.content;

import io.pitcrew.kiosk.content.check.Checks;
import io.pitcrew.kiosk.content.check.Refusal;
import io.pitcrew.kiosk.ledger.Draft;
import io.pitcrew.kiosk.ledger.Ledger;
import io.pitcrew.kiosk.ledger.Outcome;
import io.pitcrew.kiosk.store.InForce;
import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.kiosk.store.Mark;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.kiosk.store.StorageFailed;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.release.Recall;
import io.pitcrew.station.release.Verdict.Reason;
import io.pitcrew.station.seal.Envelope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The recall list of this kiosk. It asks nobody: not what release is fetched, in force or halted, not whether a swap
/// is on trial. What is believed is in force at once, and only then written down; a disk that does not take it delays
/// the receipt and never the recall.
///
/// A list that lost an entry which was not lifted is refused. The list and its version are in `ledger.db`, so they
/// survive a wiped cache.
public final class Recalls {
    private static final Logger LOG = LoggerFactory.getLogger(Recalls.class);
    private final LedgerDb db;
    private final Ledger ledger;
    private final Content.Rules rules;
    private final Executor thread;
    private final Checks checks;
    private final Refusals refusals;
    private volatile Recall inForce;
    private Runnable watch = () -> {};
    private Optional<Unwritten> unwritten = Optional.empty();

    private record Unwritten(Recall list, long before, Bytes envelope) {}

    /// @param pace with a thread of its own, that never waits for content
    public Recalls(LedgerDb db, Ledger ledger, Content.Rules rules, Content.Pace pace) {
        this.db = db;
        this.ledger = ledger;
        this.rules = rules;
        this.thread = pace.thread();
        this.checks = new Checks(rules.root(), rules::ring);
        this.refusals = new Refusals(db, ledger, pace.millis());
        this.inForce = db.read(Recalls::kept);
    }

    /// What must not be used now. Any thread.
    public Recall inForce() {
        return inForce;
    }

    /// @param next runs on the recall thread whenever another list is in force
    public void start(Runnable next) {
        thread.execute(() -> watch = next);
    }

    /// A list as it came, from anywhere and on any thread.
    public void offered(byte[] envelope) {
        thread.execute(() -> weigh(envelope));
    }

    /// Call about once a second: what could not be written down is tried again.
    public void tick() {
        thread.execute(() -> unwritten.ifPresent(this::write));
    }

    private void weigh(byte[] envelope) {
        Recall before = inForce;
        try {
            long floor = Math.max(
                    db.read(Mark.RECALL::read),
                    unwritten.map(u -> u.list().version()).orElse(0L));
            Recall next = checks.recall(envelope, floor);
            if (next.equals(before)) {
                return;
            }
            // Only a trust root that replaced the recall keys lets the floor fall; then the list begins anew.
            boolean anew = floor < before.version();
            if (!anew && (next.version() == before.version() || !next.keeps(before))) {
                throw new Refusal(
                        Reason.MIXED,
                        "recall list " + next.version() + " has lost or changed an entry of recall list "
                                + before.version());
            }
            inForce = next;
            watch.run();
            write(new Unwritten(next, unwritten.map(Unwritten::before).orElse(before.version()), new Bytes(envelope)));
        } catch (Refusal e) {
            InForce shown = db.transaction(c -> InForce.readOr(rules.first(), c));
            refusals.record(shown, ReleaseNumber.ZERO, Sha256.of(envelope), e.verdict());
        }
    }

    private void write(Unwritten list) {
        unwritten = Optional.of(list);
        try {
            Outcome outcome =
                    ledger.queue(List.of(receipt(list)), c -> keep(list, c)).join();
            unwritten = outcome instanceof Outcome.NotRecorded ? unwritten : Optional.empty();
        } catch (StorageFailed e) {
            LOG.warn(
                    "recall list {} is in force and not yet written down: {}",
                    list.list().version(),
                    e.getMessage());
        }
    }

    private Draft receipt(Unwritten list) {
        InForce shown = db.transaction(c -> InForce.readOr(rules.first(), c));
        Fact fact = new Fact.RecallInForce(list.list().version(), list.before());
        return new Draft(Context.NONE.at(shown.station()), fact);
    }

    private static Recall keep(Unwritten list, Connection db) throws SQLException {
        Mark.RECALL.raise(db, list.list().version());
        Mark.TIME.raise(db, list.list().issued().toEpochMilli());
        Sql.update(
                db,
                "INSERT OR REPLACE INTO recall (one, version, envelope) VALUES (1, ?, ?)",
                list.list().version(),
                list.envelope().array());
        return list.list();
    }

    /// It was believed when it came in; its keys may have been replaced since, and that lifts nothing.
    private static Recall kept(Connection db) throws SQLException {
        Optional<byte[]> envelope = Sql.first(db, row -> row.getBytes(1), "SELECT envelope FROM recall");
        try {
            return envelope.isEmpty()
                    ? Recall.NONE
                    : Recall.parse(Envelope.parse(envelope.get()).payload().array());
        } catch (Malformed e) {
            throw new IllegalStateException("the recall list was read once and now is not: " + e.getMessage(), e);
        }
    }
}
