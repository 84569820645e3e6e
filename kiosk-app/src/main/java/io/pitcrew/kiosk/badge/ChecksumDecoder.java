package io.pitcrew.kiosk.badge;

import io.pitcrew.station.roster.BadgeNumber;
import java.util.Arrays;

/// `02`, ten hex digits, their XOR as two more, then `03` (RDM6300, 14 bytes) or `0D 0A 03` (ID-12LA and ID-20LA, 16
/// bytes). After the ID-series and RDM6300 datasheets. The start byte cannot occur within a frame, so it begins anew
/// wherever it comes: the first whole frame after any garbage is read.
final class ChecksumDecoder implements FrameDecoder {
    static final byte STX = 0x02;
    static final byte ETX = 0x03;
    private static final int NUMBER = 10;
    private static final int DIGITS = 12;
    /// Between frames.
    private static final int IDLE = -1;
    /// After a flaw that was told: what follows is not told again.
    private static final int LOST = -2;

    private final byte[] tail;
    private final byte[] digits = new byte[DIGITS];
    /// How many bytes after the start byte are as they should be; or [#IDLE], or [#LOST].
    private int at = IDLE;

    private ChecksumDecoder(byte... tail) {
        this.tail = tail;
    }

    static ChecksumDecoder id12() {
        return new ChecksumDecoder((byte) '\r', (byte) '\n', ETX);
    }

    static ChecksumDecoder rdm6300() {
        return new ChecksumDecoder(ETX);
    }

    @Override
    public Frame next(byte b) {
        if (b == STX) {
            boolean cut = at > 0;
            become(0);
            return cut ? new Frame.Bad(Flaw.TRUNCATED) : Frame.NOTHING_YET;
        }
        if (at == LOST || (at == IDLE && FrameDecoder.isNoise(b))) {
            return Frame.NOTHING_YET;
        }
        if (at == IDLE) {
            return flawed(Flaw.GARBAGE);
        }
        return at < DIGITS ? digit(b) : end(b);
    }

    @Override
    public Frame silence() {
        boolean cut = at >= 0;
        become(IDLE);
        return cut ? new Frame.Bad(Flaw.TRUNCATED) : Frame.NOTHING_YET;
    }

    private Frame digit(byte b) {
        if (!isHex(b)) {
            return flawed(FrameDecoder.isNoise(b) ? Flaw.TRUNCATED : Flaw.GARBAGE);
        }
        digits[at++] = b;
        return Frame.NOTHING_YET;
    }

    private Frame end(byte b) {
        if (b != tail[at - DIGITS]) {
            return flawed(isHex(b) ? Flaw.TOO_LONG : FrameDecoder.isNoise(b) ? Flaw.TRUNCATED : Flaw.GARBAGE);
        }
        at++;
        return at < DIGITS + tail.length ? Frame.NOTHING_YET : whole();
    }

    private Frame whole() {
        int sum = 0;
        for (int i = 0; i < DIGITS; i += 2) {
            sum ^= Character.digit(digits[i], 16) << 4 | Character.digit(digits[i + 1], 16);
        }
        if (sum != 0) {
            return flawed(Flaw.CHECKSUM);
        }
        byte[] number = Arrays.copyOf(digits, NUMBER);
        become(IDLE);
        Frame good = new Frame.Good(new BadgeNumber(number));
        Arrays.fill(number, (byte) 0);
        return good;
    }

    private Frame flawed(Flaw flaw) {
        become(LOST);
        return new Frame.Bad(flaw);
    }

    private void become(int state) {
        Arrays.fill(digits, (byte) 0);
        at = state;
    }

    private static boolean isHex(byte b) {
        return Character.digit(b, 16) >= 0;
    }
}
