package io.pitcrew.kiosk.store;

import io.pitcrew.station.config.Prefetch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// A number in `ledger.db` that only rises: what was trusted once is the least that is trusted later, also after the
/// content was wiped. 0 until it is first raised.
public record Mark(String name) {
    private static final String FOLLOWS = "follows/";
    private static final String KEEPS = "keeps/";

    /// How often this kiosk was started.
    public static final Mark BOOT = new Mark("boot");
    /// Version of the trust root.
    public static final Mark ROOT = new Mark("root");
    /// The highest release ever switched to.
    public static final Mark RELEASE = new Mark("release");
    /// The highest release whose content was ever switched to; below [#RELEASE] where only people changed since.
    public static final Mark CONTENT = new Mark("content");
    /// It cannot be earlier than this: milliseconds since 1970, from the latest verified signature.
    public static final Mark TIME = new Mark("time");

    /// When operations last acknowledged a record: milliseconds since 1970.
    public static final Mark ACKNOWLEDGED = new Mark("acknowledged");

    /// Version of the recall list.
    public static final Mark RECALL = new Mark("recall");
    /// Counter of what assigns this kiosk its station.
    public static final Mark ASSIGN = new Mark("assign");
    /// Of the collector's store, and the acknowledgements of a generation.
    public static final Mark ACK_GENERATION = new Mark("ack/generation");

    public static final Mark ACK_N = new Mark("ack/n");

    /// Counter of a ring's pointer.
    public static Mark pointer(String ring) {
        return new Mark("pointer/" + ring);
    }

    /// Counter of the assignment by which a ring is followed; the ring with the highest is the one.
    public static Mark follows(String ring) {
        return new Mark(FOLLOWS + ring);
    }

    /// The ring that operations last assigned; empty before the first assignment.
    public static Optional<String> followed(Connection ledgerDb) throws SQLException {
        return last(FOLLOWS, ledgerDb);
    }

    /// The counter of the last assignment; 0 before the first.
    public static long followedSince(Connection ledgerDb) throws SQLException {
        return Sql.number(
                ledgerDb,
                "SELECT coalesce(max(value), 0) FROM mark WHERE substr(name, 1, ?) = ?",
                FOLLOWS.length(),
                FOLLOWS);
    }

    /// Counter of the assignment by which such neighbours are kept; those with the highest are the ones.
    public static Mark keeps(Prefetch neighbours) {
        return new Mark(KEEPS + neighbours.name());
    }

    /// The neighbours that operations last assigned; empty if it never did.
    public static Optional<Prefetch> kept(Connection ledgerDb) throws SQLException {
        return last(KEEPS, ledgerDb).map(Prefetch::valueOf);
    }

    private static Optional<String> last(String prefix, Connection ledgerDb) throws SQLException {
        return Sql.first(
                ledgerDb,
                row -> row.getString(1).substring(prefix.length()),
                "SELECT name FROM mark WHERE substr(name, 1, ?) = ? ORDER BY value DESC LIMIT 1",
                prefix.length(),
                prefix);
    }

    public long read(Connection ledgerDb) throws SQLException {
        return Sql.number(ledgerDb, "SELECT value FROM mark WHERE name = ?", name);
    }

    /// A lower value changes nothing.
    public void raise(Connection ledgerDb, long value) throws SQLException {
        write(ledgerDb, value, "max(value, excluded.value)");
    }

    /// Only a new trust root that replaces a role's keys may let that role's version fall.
    public void replace(Connection ledgerDb, long value) throws SQLException {
        write(ledgerDb, value, "excluded.value");
    }

    private void write(Connection ledgerDb, long value, String kept) throws SQLException {
        Sql.update(
                ledgerDb,
                "INSERT INTO mark (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = " + kept,
                name,
                value);
    }
}
