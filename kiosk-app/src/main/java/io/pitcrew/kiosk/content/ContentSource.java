package io.pitcrew.kiosk.content;

import io.pitcrew.station.id.Sha256;
import java.util.Collection;

/// Where chunks come from: the broker, a web server, a stick. Nothing it delivers is believed.
public interface ContentSource {

    /// Asks for one chunk by its exact name. Bytes, right or wrong, come to the receiver, from any thread, perhaps
    /// twice, perhaps never.
    void ask(Sha256 chunk, Receiver receiver);

    /// Nobody waits for this chunk any more.
    void forget(Sha256 chunk);

    /// Tells operations which chunks nobody here has; at most 256.
    void want(Collection<Sha256> chunks);

    interface Receiver {
        void arrived(Sha256 chunk, byte[] wire);
    }
}
