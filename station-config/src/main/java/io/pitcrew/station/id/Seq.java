package io.pitcrew.station.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The place of a record in its chain: 1, 2, 3 … (0 stands for "before the first").
public record Seq(@JsonValue long value) implements Comparable<Seq> {
    public static final Seq ZERO = new Seq(0);

    @JsonCreator
    public Seq {
        if (value < 0 || value >= 1L << 53) {
            throw new IllegalArgumentException("sequence number: " + value + " is not between 0 and 2^53");
        }
    }

    public Seq next() {
        return new Seq(value + 1);
    }

    @Override
    public int compareTo(Seq other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
