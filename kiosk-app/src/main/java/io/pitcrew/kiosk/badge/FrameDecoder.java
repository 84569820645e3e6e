package io.pitcrew.kiosk.badge;

import io.pitcrew.station.config.KioskConfig;

/// Finds the frames of one protocol in a stream of bytes that may be anything. It knows no time; whoever knows that the
/// line fell silent calls [#silence].
sealed interface FrameDecoder permits ChecksumDecoder, LineDecoder {
    Frame next(byte b);

    /// Nothing more is to come of a frame begun: forgets it.
    Frame silence();

    static FrameDecoder of(KioskConfig.Reader reader) {
        return switch (reader.protocol()) {
            case ID12 -> ChecksumDecoder.id12();
            case RDM6300 -> ChecksumDecoder.rdm6300();
            case LINE -> new LineDecoder(LineEnd.of(reader.terminator()));
        };
    }

    /// Bytes that a line carries when a plug is pushed in or a frame is over; between frames they mean nothing.
    static boolean isNoise(byte b) {
        return b == 0x00 || b == (byte) 0xFF || b == '\r' || b == '\n' || b == ChecksumDecoder.ETX;
    }
}
