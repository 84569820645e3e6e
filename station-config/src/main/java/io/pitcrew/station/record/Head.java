package io.pitcrew.station.record;

import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.Sha256;
import java.nio.charset.StandardCharsets;

/// The end of a chain so far.
///
/// @param hash of the last record's bytes; before the first record, the chain's own name
public record Head(Chain chain, Seq seq, Sha256 hash) {

    public static Head before(Chain chain) {
        return new Head(chain, Seq.ZERO, new Sha256(chain.value()));
    }

    /// What a kiosk's ledger key signs to vouch for everything up to here.
    public byte[] toBeSigned() {
        return ("pitcrew-chain-v1 " + chain + " " + seq + " " + hash).getBytes(StandardCharsets.UTF_8);
    }
}
