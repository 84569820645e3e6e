package io.pitcrew.kiosk.badge;

import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.id.BadgeDigest;
import io.pitcrew.station.roster.BadgeNumber;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// The same badge number as various makers print it on badges, for the reader test. Shown while the badge lies there;
/// never stored, sent or logged, and so it prints nothing.
///
/// @param sent letters and digits as read
/// @param hex all bits, at least ten digits; this and the next three are empty if the number is no number
/// @param decimal32 the lower 32 bits, ten digits
/// @param decimal24 the lower 24 bits, eight digits
/// @param wiegand the lower 24 bits as a Wiegand-26 reader has them: facility (8 bits), colon, card (16 bits)
/// @param digest the first eight hex digits of the digest: what a roster entry can be compared by
public record BadgeViews(String sent, String hex, String decimal32, String decimal24, String wiegand, String digest) {

    /// A line of digits only is taken for decimal; it may also be hex without a letter in it, which [#sent] shows.
    static BadgeViews of(BadgeNumber number, KioskConfig.Protocol protocol, BadgeDigest digest) {
        byte[] ascii = number.ascii();
        String sent = new String(ascii, StandardCharsets.US_ASCII);
        Arrays.fill(ascii, (byte) 0);
        String eight = digest.value().substring(0, 8);
        boolean decimal =
                protocol == KioskConfig.Protocol.LINE && sent.chars().allMatch(c -> Character.digit(c, 10) >= 0);
        if (!sent.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            return new BadgeViews(sent, "", "", "", "", eight);
        }
        var value = new BigInteger(sent, decimal ? 10 : 16);
        long low = value.longValue();
        return new BadgeViews(
                sent,
                String.format(Locale.ROOT, "%010X", value),
                String.format(Locale.ROOT, "%010d", low & 0xFFFF_FFFFL),
                String.format(Locale.ROOT, "%08d", low & 0xFF_FFFFL),
                (low >> 16 & 0xFF) + ":" + (low & 0xFFFF),
                eight);
    }

    @Override
    public String toString() {
        return "views of a badge number (not shown)";
    }
}
