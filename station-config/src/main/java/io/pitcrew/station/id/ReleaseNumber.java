package io.pitcrew.station.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The number of a release: it only ever rises. The first is 1; 0 stands for "none yet".
public record ReleaseNumber(@JsonValue long value) implements Comparable<ReleaseNumber> {
    public static final ReleaseNumber ZERO = new ReleaseNumber(0);

    @JsonCreator
    public ReleaseNumber {
        if (value < 0 || value >= 1L << 53) {
            throw new IllegalArgumentException("release number: " + value + " is not between 0 and 2^53");
        }
    }

    public ReleaseNumber next() {
        return new ReleaseNumber(value + 1);
    }

    @Override
    public int compareTo(ReleaseNumber other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
