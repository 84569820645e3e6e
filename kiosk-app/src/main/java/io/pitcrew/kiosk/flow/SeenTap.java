package io.pitcrew.kiosk.flow;

import java.time.Instant;

/// What the reader saw last, for the reader test. The views of the number are shown and never stored.
///
/// @param digest the first 8 digits of the badge's digest
public record SeenTap(Instant at, String digest, String hex, String decimal, String wiegand) {}
