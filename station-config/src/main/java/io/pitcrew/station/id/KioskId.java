package io.pitcrew.station.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// The name of one kiosk; also its MQTT client id. Lower-case letters, digits and hyphens, 1 to 40 characters.
public record KioskId(@JsonValue String value) implements Comparable<KioskId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");

    @JsonCreator
    public KioskId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "kiosk id: '" + Bytes.printable(value) + "' is not 1 to 40 lower-case letters, digits and hyphens");
        }
    }

    @Override
    public int compareTo(KioskId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
