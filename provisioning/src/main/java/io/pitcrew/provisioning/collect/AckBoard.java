package io.pitcrew.provisioning.collect;

import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.seal.Envelope;

/// Where a kiosk looks up what of it is stored. Only the newest matters; losing one is no harm, since a kiosk that does
/// not see it sends again and is answered again.
public interface AckBoard {
    void post(KioskId kiosk, Envelope acknowledgement);
}
