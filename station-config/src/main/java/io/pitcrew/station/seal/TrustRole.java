package io.pitcrew.station.seal;

/// What a key may sign.
public enum TrustRole {
    /// Names all other keys. Kept offline.
    ROOT,
    /// Signs releases: whoever wrote the procedures.
    AUTHOR,
    /// Countersigns releases where the plant asks for a second person.
    APPROVER,
    /// Says which release a ring should show now.
    POINTER,
    /// Signs a bundle for a stick.
    BUNDLE,
    /// Stops the use of a step or an aid at once.
    RECALL,
    /// Gives a kiosk its station.
    ASSIGN,
    /// Acknowledges records.
    COLLECTOR,
    /// Admits kiosks.
    ENROL
}
