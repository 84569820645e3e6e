package io.pitcrew.station.config;

import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.StationPath;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What is written in a kiosk's `kiosk.toml`: this device, whatever station it serves.
///
/// @param station the station to serve until a swap or an assignment says otherwise
/// @param broker `mqtt://host:port` or `mqtts://host:port`
/// @param ring the group of kiosks that switch to a release together
/// @param content where to look for the chunks of a release, in this order
/// @param prefetch of which other stations it keeps the aids too, until an assignment says otherwise
public record KioskConfig(
        int format,
        KioskId kiosk,
        StationPath station,
        URI broker,
        String ring,
        Reader reader,
        Screen screen,
        Times times,
        List<ContentPlace> content,
        Prefetch prefetch,
        Pin pin) {
    public static final int FORMAT = 1;
    /// Where a kiosk looks if nobody says otherwise.
    public static final List<ContentPlace> BROKER_ONLY = List.of(new ContentPlace.Broker());

    /// With the usual neighbours, and PINs as usual.
    public KioskConfig(
            int format,
            KioskId kiosk,
            StationPath station,
            URI broker,
            String ring,
            Reader reader,
            Screen screen,
            Times times,
            List<ContentPlace> content) {
        this(format, kiosk, station, broker, ring, reader, screen, times, content, Prefetch.LINE, Pin.USUAL);
    }

    /// The PIN that people sign with.
    ///
    /// @param length its digits
    /// @param tries so many wrong ones lock it
    public record Pin(int length, int tries) {
        public static final int SHORTEST = 6;
        public static final int LONGEST = 12;
        public static final Pin USUAL = new Pin(SHORTEST, 5);
    }

    /// The badge reader.
    ///
    /// @param port for example `/dev/serial/by-id/…`, or `simulated`
    public record Reader(String port, Protocol protocol, int baud, Optional<String> terminator) {
        /// The port of a kiosk that has no reader, but a practice one.
        public static final String SIMULATED = "simulated";
    }

    /// What the frames of a reader look like.
    public enum Protocol {
        /// ID-12LA and ID-20LA: 16 bytes with checksum.
        ID12,
        /// RDM6300: 14 bytes with checksum, repeated while the tag lies there.
        RDM6300,
        /// A line of ASCII with a terminator: pcProx, TWN4 and most keyboard-like readers.
        LINE
    }

    /// The screen, in physical size, so that a button is as wide as a glove needs.
    ///
    /// @param diagonalInches the visible diagonal, from which millimetres follow
    public record Screen(double diagonalInches, int width, int height, boolean fullScreen, boolean gloves) {
        /// The same glass in a window, drawn with no more lines of pixels than this.
        public Screen window(int lines) {
            double by = Math.min(1, (double) lines / height);
            return new Screen(
                    diagonalInches, (int) Math.round(width * by), (int) Math.round(height * by), false, gloves);
        }
    }

    /// How long the kiosk waits.
    ///
    /// @param idle no touch at Home for so long begins the countdown to sign-out
    /// @param rest no touch within a procedure for so long makes the step rest
    /// @param confirm a swap not confirmed within this time is taken back
    /// @param old without news from operations for so long the screen says so on amber; before that in quiet words
    /// @param veryOld without news for so long it also says to ask before relying on it
    public record Times(Duration idle, Duration rest, Duration confirm, Duration old, Duration veryOld) {
        /// Two clocks may differ by so much before one of them is wrong.
        public static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

        public static final Duration OLD = Duration.ofDays(7);
        public static final Duration VERY_OLD = Duration.ofDays(30);

        /// With the usual ages.
        public Times(Duration idle, Duration rest, Duration confirm) {
            this(idle, rest, confirm, OLD, VERY_OLD);
        }
    }
}
