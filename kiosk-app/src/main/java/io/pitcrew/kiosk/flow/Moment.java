package io.pitcrew.kiosk.flow;

import java.time.Instant;

/// When an event happened.
///
/// @param mono monotonic milliseconds: what all deadlines are in
/// @param wall for what a person reads
public record Moment(long mono, Instant wall) {}
