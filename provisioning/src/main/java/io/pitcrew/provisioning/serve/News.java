package io.pitcrew.provisioning.serve;

import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;

/// Hears what the floor says, as far as it concerns whoever looks after rollouts and people.
public interface News {
    /// It counts, and is in the store.
    void stored(StoredRecord record);

    /// A hint, unchecked.
    void said(KioskId kiosk, Bytes status);

    /// @param remembered has the broker kept what it was told before?
    void linked(boolean up, boolean remembered);

    /// Both hear it, this one first.
    default News and(News other) {
        News first = this;
        return new News() {
            @Override
            public void stored(StoredRecord record) {
                first.stored(record);
                other.stored(record);
            }

            @Override
            public void said(KioskId kiosk, Bytes status) {
                first.said(kiosk, status);
                other.said(kiosk, status);
            }

            @Override
            public void linked(boolean up, boolean remembered) {
                first.linked(up, remembered);
                other.linked(up, remembered);
            }
        };
    }
}
