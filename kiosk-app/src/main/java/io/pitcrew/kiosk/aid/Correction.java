package io.pitcrew.kiosk.aid;

import io.pitcrew.station.release.Recall;
import java.time.Instant;

/// This worker worked by what is recalled, and has not yet read that it is.
///
/// @param worked when last, on this kiosk
public record Correction(Recall.Entry entry, Instant worked) {}
