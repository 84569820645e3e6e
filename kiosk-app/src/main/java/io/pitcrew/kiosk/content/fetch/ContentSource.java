package io.pitcrew.kiosk.content.fetch;

import io.pitcrew.station.id.Sha256;

/// Where chunks come from: the broker, a web server, a stick. Nothing it delivers is believed. All methods return at
/// once and may be called from any thread.
public interface ContentSource {

    /// Asks for one chunk by its exact name. The answer comes to the receiver, from any thread, perhaps twice, perhaps
    /// never.
    void ask(Sha256 chunk, Receiver receiver);

    /// Nobody waits for this chunk any more.
    void forget(Sha256 chunk);

    /// How it is asked.
    Kind kind();

    enum Kind {
        /// It sends when it can, also long after it was asked: it stays asked while others are. It has little room, so
        /// that large things are looked for elsewhere first.
        BROKER,
        /// It answers what it is asked, and says when it has not got it.
        STORE
    }

    interface Receiver {
        /// Bytes, right or wrong.
        void arrived(Sha256 chunk, byte[] wire);

        /// It is not there now, or the place is not there.
        void lacks(Sha256 chunk);
    }
}
