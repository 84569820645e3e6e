package io.pitcrew.provisioning.publish;

import io.pitcrew.station.topic.Topics;
import java.net.URI;

/// Reaches the plant's board for as long as a command takes. What publishing asks of the link.
public interface Boards {

    /// Returns when the broker has accepted the connection.
    ///
    /// @throws NotDelivered if it cannot be reached; the message names it
    Connection connect(URI broker, Topics topics) throws NotDelivered;

    /// Closing it waits until nothing is on its way.
    interface Connection extends AutoCloseable {
        ReleaseBoard board();

        @Override
        void close();
    }
}
