package io.pitcrew.kiosk.ledger;

import io.pitcrew.kiosk.store.Mark;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Acknowledgement;
import io.pitcrew.station.record.Acknowledgement.Held;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Seal;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

/// Judges what claims to be an acknowledgement. Only one that a collector sealed, for this kiosk, not older than the
/// last, naming a record that we hold with the same hash, moves anything. Called on the ledger's thread.
public final class Acknowledging {
    private final Ledger ledger;
    private final Supplier<SigningKey> freshKey;

    /// @param freshKey makes the key to go on with when a chain is forked
    public Acknowledging(Ledger ledger, Supplier<SigningKey> freshKey) {
        this.ledger = ledger;
        this.freshKey = freshKey;
    }

    public sealed interface Judged {
        /// Believed.
        record Believed() implements Judged {}

        /// Believed, and it shows that operations holds records of our chain that we do not have: this kiosk was set
        /// back to an earlier state, or there are two of it. It goes on with a new chain.
        ///
        /// @param held what operations holds
        record Forked(Held held) implements Judged {}

        /// Nothing was changed.
        ///
        /// @param reason completes "an acknowledgement was ignored: …"
        record Ignored(String reason) implements Judged {}
    }

    /// @param envelope as it arrived
    /// @throws io.pitcrew.kiosk.store.StorageFailed when the disk is full or broken; the acknowledgement, being
    ///     retained, comes again
    public Judged judge(byte[] envelope, TrustRoot root) {
        Acknowledgement ack;
        try {
            switch (root.check(Envelope.parse(envelope), Acknowledgement.TYPE, TrustRole.COLLECTOR)) {
                case Seal.Broken broken -> {
                    return new Judged.Ignored(broken.why());
                }
                case Seal.Intact intact ->
                    ack = Acknowledgement.parse(intact.payload().array());
            }
        } catch (Malformed e) {
            return new Judged.Ignored(String.valueOf(e.getMessage()));
        }
        if (ack.format() != Acknowledgement.FORMAT) {
            return new Judged.Ignored("it has format " + ack.format() + ", known is " + Acknowledgement.FORMAT);
        }
        if (!ack.kiosk().equals(ledger.kiosk())) {
            return new Judged.Ignored("it is for kiosk " + ack.kiosk());
        }
        Judged judged = ledger.db().transaction(connection -> take(connection, ack));
        if (judged instanceof Judged.Forked forked) {
            ledger.renew(
                    freshKey.get(),
                    "operations holds record " + forked.held().stored() + " of this chain, this kiosk holds another");
        } else if (judged instanceof Judged.Believed) {
            ledger.moved();
        }
        return judged;
    }

    private Judged take(Connection connection, Acknowledgement ack) throws SQLException {
        long generation = Mark.ACK_GENERATION.read(connection);
        if (ack.generation() < generation
                || (ack.generation() == generation && ack.n() < Mark.ACK_N.read(connection))) {
            return new Judged.Ignored("it is older than the last one");
        }
        boolean news = ack.generation() > generation || ack.n() > Mark.ACK_N.read(connection);
        boolean restored = ack.generation() > generation;
        for (Held held : ack.heads()) {
            Optional<Chains.Row> chain = Chains.find(connection, held.chain());
            if (chain.isEmpty() || chain.get().forked()) {
                continue;
            }
            Optional<Judged> refused = take(connection, chain.get(), held, restored);
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        Mark.ACK_GENERATION.replace(connection, ack.generation());
        Mark.ACK_N.replace(connection, ack.n());
        if (news) { // or whoever plays the last one again and again could say that operations is near
            Mark.ACKNOWLEDGED.raise(connection, ledger.time().now().toEpochMilli());
        }
        return new Judged.Believed();
    }

    /// @param restored the collector started again from a backup: then its head may be behind what it acknowledged, and
    ///     is sent everything after it again
    private Optional<Judged> take(Connection connection, Chains.Row chain, Held held, boolean restored)
            throws SQLException {
        if (held.stored().compareTo(chain.acked()) < 0 && !restored) {
            return Optional.empty();
        }
        if (!onChain(connection, chain, held)) {
            return chain.equals(ledger.current(connection)) ? Optional.of(new Judged.Forked(held)) : Optional.empty();
        }
        Seq safe = held.safe().compareTo(held.stored()) < 0 ? held.safe() : held.stored();
        Chains.acknowledge(connection, chain, held.stored(), safe);
        return Optional.empty();
    }

    /// A record that we forgot was acknowledged before, and is not doubted now.
    private static boolean onChain(Connection connection, Chains.Row chain, Held held) throws SQLException {
        if (held.stored().equals(Seq.ZERO)) {
            return held.hash().hex().equals(chain.chain().value());
        }
        Optional<Sha256> ours = Chains.hashAt(connection, chain, held.stored());
        return ours.isPresent() ? ours.get().equals(held.hash()) : held.stored().compareTo(chain.acked()) <= 0;
    }
}
