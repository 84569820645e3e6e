package io.pitcrew.provisioning.collect;

import io.pitcrew.station.record.Head;
import java.util.List;

/// How far a store is with one kiosk.
///
/// @param generation of the store
/// @param n counts what was committed or asked for again about this kiosk, within the generation
/// @param heads of its main chains, the newest chain first
public record Standing(long generation, long n, List<Head> heads) {}
