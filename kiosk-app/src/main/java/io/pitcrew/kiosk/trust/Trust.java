package io.pitcrew.kiosk.trust;

import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.kiosk.store.Mark;
import io.pitcrew.kiosk.store.Sql;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Fingerprint;
import io.pitcrew.station.seal.Seal;
import io.pitcrew.station.seal.TrustRoot;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;

/// The trust root in force. [#current] may be asked from any thread; the rest belongs to [Walk].
public final class Trust {
    private final Optional<Fingerprint> byPerson;
    private volatile TrustRoot current;

    private Trust(TrustRoot current, Optional<Fingerprint> byPerson) {
        this.current = current;
        this.byPerson = byPerson;
    }

    /// Goes on with the newest root that was trusted here; on a new kiosk with the one that was carried here by hand.
    ///
    /// @param carried the envelope of the first root
    /// @param byPerson of the root that somebody at this kiosk says to trust, whoever signed it
    /// @throws IllegalArgumentException if neither can be read
    public static Trust open(LedgerDb db, Bytes carried, Optional<Fingerprint> byPerson) {
        Optional<byte[]> kept = db.read(c ->
                Sql.first(c, row -> row.getBytes(1), "SELECT envelope FROM trust_root ORDER BY version DESC LIMIT 1"));
        TrustRoot root = read(kept.orElse(carried.array()));
        if (kept.isEmpty()) {
            db.transaction(c -> keep(c, root, carried));
        }
        return new Trust(root, byPerson);
    }

    public TrustRoot current() {
        return current;
    }

    /// Only words depend on it: what is believed stays believed.
    public boolean overdue(Instant now) {
        return now.isAfter(current.expires());
    }

    Step judge(byte[] bytes) {
        try {
            Envelope envelope = Envelope.parse(bytes);
            boolean vouched = byPerson.equals(
                    Optional.of(Fingerprint.of(envelope.payload().array())));
            Seal seal = vouched ? TrustRoot.checkItself(envelope) : current.checkNext(envelope);
            return switch (seal) {
                case Seal.Broken broken -> notSigned(envelope, broken);
                case Seal.Intact intact ->
                    follows(TrustRoot.parse(intact.payload().array()), new Bytes(bytes), vouched);
            };
        } catch (Malformed e) {
            return new Step.Refused("DAMAGED", String.valueOf(e.getMessage()));
        }
    }

    /// In the transaction that records it.
    void write(Connection ledgerDb, Step.Follows step) throws SQLException {
        Sql.update(
                ledgerDb,
                "DELETE FROM trust_root WHERE version >= ?",
                step.next().version());
        if (step.byPerson()) {
            Mark.ROOT.replace(ledgerDb, step.next().version());
        }
        keep(ledgerDb, step.next(), step.envelope());
        Floors.apply(ledgerDb, step, EnumSet.copyOf(step.next().replaced(step.before())));
    }

    /// After its commit.
    void took(Step.Follows step) {
        current = step.next();
    }

    private Step follows(TrustRoot next, Bytes envelope, boolean vouched) {
        TrustRoot now = current;
        if (next.equals(now) || (!vouched && next.version() <= now.version())) {
            return new Step.Known();
        }
        if (!vouched && next.version() != now.version() + 1) {
            return new Step.Refused(
                    "MIXED", "trust root " + next.version() + " does not follow trust root " + now.version());
        }
        return new Step.Follows(now, next, envelope, vouched);
    }

    /// A broker may well hold the roots of years; those behind us need not be signed by our keys.
    private Step notSigned(Envelope envelope, Seal.Broken broken) {
        try {
            boolean ours = TrustRoot.parse(envelope.payload().array()).equals(current);
            return ours ? new Step.Known() : new Step.Refused(broken.fault().name(), broken.why());
        } catch (Malformed e) {
            return new Step.Refused(broken.fault().name(), broken.why());
        }
    }

    private static TrustRoot read(byte[] envelope) {
        try {
            return TrustRoot.parse(Envelope.parse(envelope).payload().array());
        } catch (Malformed e) {
            throw new IllegalArgumentException("no trust root: " + e.getMessage(), e);
        }
    }

    private static TrustRoot keep(Connection ledgerDb, TrustRoot root, Bytes envelope) throws SQLException {
        Sql.update(
                ledgerDb, "INSERT INTO trust_root (version, envelope) VALUES (?, ?)", root.version(), envelope.array());
        Mark.ROOT.raise(ledgerDb, root.version());
        Mark.TIME.raise(ledgerDb, root.issued().toEpochMilli());
        return root;
    }
}
