package io.pitcrew.station.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Sha256;
import java.util.regex.Pattern;

/// The first 64 bits of a step's *meaning* hash, 16 lower-case hex digits. It only answers whether a step asks for what
/// it asked for then; it vouches for nothing, and so it need not be long: hundreds of them travel with one person.
public record Meant(@JsonValue String value) {
    private static final int DIGITS = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + DIGITS + "}");

    @JsonCreator
    public Meant {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "meaning: '" + Bytes.printable(value) + "' is not " + DIGITS + " lower-case hex digits");
        }
    }

    public static Meant of(Sha256 meaning) {
        return new Meant(meaning.hex().substring(0, DIGITS));
    }

    @Override
    public String toString() {
        return value;
    }
}
