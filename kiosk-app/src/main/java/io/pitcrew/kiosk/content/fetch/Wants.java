package io.pitcrew.kiosk.content.fetch;

import io.pitcrew.station.id.Sha256;
import java.util.Collection;

/// The way to tell operations which chunks nobody here has.
public interface Wants {

    /// @param chunks at most 256
    void want(Collection<Sha256> chunks);
}
