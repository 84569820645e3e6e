package io.pitcrew.station.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// The name of one step within its aid, stable while the step is edited or moved.
public record StepId(@JsonValue String value) implements Comparable<StepId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");

    @JsonCreator
    public StepId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "step id: '" + Bytes.printable(value) + "' is not 1 to 60 lower-case letters, digits and hyphens");
        }
    }

    @Override
    public int compareTo(StepId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
