package io.pitcrew.kiosk.flow;

import java.time.Instant;

/// When an event happened.
///
/// @param number counts the events of this start, from 1: an append is named by the event that asked for it
/// @param mono monotonic milliseconds: what all deadlines are in
/// @param wall for what a person reads
public record Moment(long number, long mono, Instant wall) {}
