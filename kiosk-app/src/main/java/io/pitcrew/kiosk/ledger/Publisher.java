package io.pitcrew.kiosk.ledger;

import io.pitcrew.station.record.Line;

/// Carries records towards operations. That it was carried proves nothing: only an acknowledgement does.
public interface Publisher {

    /// Hands one record over; returns at once. Without a connection the record is simply not carried.
    void publish(Line.Message record);
}
