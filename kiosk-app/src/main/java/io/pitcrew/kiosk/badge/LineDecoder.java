package io.pitcrew.kiosk.badge;

import io.pitcrew.station.roster.BadgeNumber;
import java.util.Arrays;

/// Letters and digits, then a line end: pcProx, WAVE ID, TWN4 and most keyboard-like readers. CR and LF end a line
/// whatever is configured, and an empty line is none: so CR, LF and CR LF are all understood.
///
/// Such a line has no checksum: one that lost its first digits is another number. It will hardly be anybody's, and is
/// refused as unknown.
final class LineDecoder implements FrameDecoder {
    private final LineEnd end;
    private final byte[] line = new byte[BadgeNumber.LONGEST];
    private int length;
    /// After a flaw that was told: what follows up to the line end is not told again.
    private boolean lost;

    LineDecoder(LineEnd end) {
        this.end = end;
    }

    @Override
    public Frame next(byte b) {
        if (b == '\r' || b == '\n' || (end == LineEnd.TAB && b == '\t')) {
            return ended();
        }
        if (lost || (length == 0 && FrameDecoder.isNoise(b))) {
            return Frame.NOTHING_YET;
        }
        if (!isLetterOrDigit(b)) {
            return flawed(Flaw.GARBAGE);
        }
        if (length == line.length) {
            return flawed(Flaw.TOO_LONG);
        }
        line[length++] = b;
        return Frame.NOTHING_YET;
    }

    @Override
    public Frame silence() {
        boolean cut = length > 0;
        begin();
        return cut ? new Frame.Bad(Flaw.TRUNCATED) : Frame.NOTHING_YET;
    }

    private Frame ended() {
        if (length < BadgeNumber.SHORTEST) {
            return silence();
        }
        byte[] number = Arrays.copyOf(line, length);
        begin();
        Frame good = new Frame.Good(new BadgeNumber(number));
        Arrays.fill(number, (byte) 0);
        return good;
    }

    private Frame flawed(Flaw flaw) {
        begin();
        lost = true;
        return new Frame.Bad(flaw);
    }

    private void begin() {
        Arrays.fill(line, (byte) 0);
        length = 0;
        lost = false;
    }

    private static boolean isLetterOrDigit(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    }
}
