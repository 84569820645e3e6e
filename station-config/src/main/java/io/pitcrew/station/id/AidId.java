package io.pitcrew.station.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// The name of one job aid in its plant: the name of its folder. Lower-case letters, digits and hyphens.
public record AidId(@JsonValue String value) implements Comparable<AidId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");

    @JsonCreator
    public AidId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "aid id: '" + Bytes.printable(value) + "' is not 1 to 60 lower-case letters, digits and hyphens");
        }
    }

    @Override
    public int compareTo(AidId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
