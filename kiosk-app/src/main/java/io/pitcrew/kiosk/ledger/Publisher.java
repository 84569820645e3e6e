package io.pitcrew.kiosk.ledger;

import io.pitcrew.station.record.Line;
import io.pitcrew.station.seal.Envelope;

/// Carries records towards operations. That it was carried proves nothing: only an acknowledgement does. Both methods
/// return at once; without a connection nothing is carried.
public interface Publisher {

    void publish(Line.Message record);

    /// Makes the chain known that this kiosk goes on with.
    ///
    /// @param newChain a sealed [io.pitcrew.station.record.NewChain]
    void announce(Envelope newChain);
}
