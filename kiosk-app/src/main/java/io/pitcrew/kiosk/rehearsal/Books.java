package io.pitcrew.kiosk.rehearsal;

import java.util.function.LongSupplier;

/// How many records there are, and how many operations has acknowledged.
public record Books(LongSupplier head, LongSupplier acknowledged) {}
