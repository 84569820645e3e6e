package io.pitcrew.kiosk.link;

/// Hears what comes over the first connection. Called on the network's threads: hand over and return.
public interface LinkListener {

    /// @param up true once the topics are subscribed; false when the connection is lost
    void linked(boolean up);

    /// What claims to be an [io.pitcrew.station.record.Acknowledgement], sealed.
    void acknowledged(byte[] envelope);

    /// What claims to be a [io.pitcrew.station.release.Pointer] of our ring, sealed.
    void pointed(byte[] envelope);

    /// What claims to be a [io.pitcrew.station.release.Recall], sealed.
    void recalled(byte[] envelope);

    /// What claims to be the trust root that was asked for, sealed.
    void rootArrived(byte[] envelope);

    /// What claims to be the assignment of a station to this kiosk, sealed.
    void assigned(byte[] envelope);
}
