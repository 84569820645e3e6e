package io.pitcrew.kiosk.rehearsal;

import java.util.function.LongSupplier;

/// What a rehearsal reads off the kiosk besides the floor.
///
/// @param head the sequence number of the last record
/// @param waiting how many are not acknowledged
public record Gauges(LongSupplier head, LongSupplier waiting) {}
