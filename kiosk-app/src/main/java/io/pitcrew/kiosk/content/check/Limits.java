package io.pitcrew.kiosk.content.check;

import java.time.Duration;

/// How much a release may ask of this kiosk, and how patiently it fetches.
///
/// @param total bytes of all that one release needs here
/// @param aid bytes of one job aid, profile or glossary
/// @param index bytes of a catalogue or a roster
/// @param topics chunks asked for at the same time
/// @param window bytes asked for at the same time
/// @param silence so long after the last byte that came, and longer on a slow line, what is missing is asked for
/// elsewhere
/// @param patience when no place had it so many times, operations is told
/// @param damages so often may a chunk arrive damaged before its release is refused
/// @param spare bytes that neighbours' content leaves free on the disk
public record Limits(
        long total,
        long aid,
        long index,
        int topics,
        long window,
        Duration silence,
        int patience,
        int damages,
        long spare) {
    public static final Limits USUAL =
            new Limits(4L << 30, 1L << 20, 32L << 20, 32, 2L << 20, Duration.ofSeconds(5), 1, 3, 1L << 30);
}
