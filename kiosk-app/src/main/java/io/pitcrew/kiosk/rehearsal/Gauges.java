package io.pitcrew.kiosk.rehearsal;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// What a rehearsal reads off the kiosk besides the floor.
///
/// @param head the sequence number of the last record
/// @param waiting how many are not acknowledged
/// @param stick what there is to say of one; empty if there is none
public record Gauges(LongSupplier head, LongSupplier waiting, Supplier<Optional<String>> stick) {}
