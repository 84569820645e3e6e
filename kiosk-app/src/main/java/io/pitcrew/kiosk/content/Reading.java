package io.pitcrew.kiosk.content;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.release.Verdict.Reason;

/// Reads what was signed for, and tells a format that this kiosk does not know from bytes that are no format at all.
final class Reading {
    private Reading() {}

    @FunctionalInterface
    interface Parser<T> {
        T parse(byte[] bytes) throws Malformed;
    }

    /// @param name of the object, for whoever reads why it was refused
    /// @param format the one format known
    static <T> T json(String name, byte[] bytes, int format, Parser<T> parser) throws Refusal {
        try {
            Object stated = Json.readMap(bytes).get("format");
            if (!(stated instanceof Integer number) || number != format) {
                throw new Refusal(Reason.UNKNOWN_FORMAT, name + " is of format " + stated + ", not " + format);
            }
            return parser.parse(bytes);
        } catch (Malformed e) {
            throw new Refusal(Reason.DAMAGED, name + ": " + e.getMessage());
        }
    }
}
