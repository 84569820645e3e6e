package io.pitcrew.kiosk.status;

/// Where the status is shown to operations. What is announced replaces what was announced before.
public interface StatusBoard {

    /// Returns at once; without a connection it is announced when there is one.
    void announce(byte[] json);
}
