package io.pitcrew.provisioning.link;

import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import java.util.List;

/// What comes in, one call at a time and in the order of arrival, all on the executor that the link was given. Nothing
/// of it is verified yet, not even that the kiosk exists.
public interface Arrivals {
    /// Records of one kiosk that came while others were handled, as messages. The broker has let go of them: what a
    /// crash takes, the kiosk sends again.
    void records(KioskId from, List<Bytes> messages);

    /// A kiosk's word about a new chain, as an envelope.
    void newChain(KioskId from, Bytes envelope);

    void status(KioskId from, Bytes status);

    /// Hashes of objects that the kiosk found nowhere.
    void want(KioskId from, Bytes hashes);

    /// @param remembered false if the broker has nothing left of us: its memory is gone, or this is the first time
    void connected(boolean remembered);

    /// @param why fit to be shown; the link tries again by itself
    void disconnected(String why);
}
