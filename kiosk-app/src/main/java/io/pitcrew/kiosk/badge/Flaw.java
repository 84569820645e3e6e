package io.pitcrew.kiosk.badge;

/// What was wrong with a frame.
public enum Flaw {
    /// It ended too early: mostly a badge taken away too fast.
    TRUNCATED,
    /// It arrived whole and damaged.
    CHECKSUM,
    /// It has more digits than a number can have.
    TOO_LONG,
    /// It holds bytes no frame has: noise, another speed, or a reader of another protocol.
    GARBAGE
}
