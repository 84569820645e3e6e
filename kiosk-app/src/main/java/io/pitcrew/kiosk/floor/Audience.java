package io.pitcrew.kiosk.floor;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.record.Fact;

/// Who sees what becomes of the floor. Called on the floor's thread; must only hand over.
public interface Audience {

    /// To be painted at once: effects wait until this returns.
    void shows(Floor floor);

    /// On disk.
    default void recorded(Seq seq, Fact fact) {}
}
