package io.pitcrew.station.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A random 128-bit pseudonym of a person, 32 lower-case hex digits. Never a badge, never a name.
public record WorkerId(@JsonValue String value) implements Comparable<WorkerId> {
    private static final int DIGITS = 32;

    @JsonCreator
    public WorkerId {
        if (!Sha256.isHex(value, DIGITS)) {
            throw new IllegalArgumentException(
                    "worker id: '" + Bytes.printable(value) + "' is not 32 lower-case hex digits");
        }
    }

    @Override
    public int compareTo(WorkerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
