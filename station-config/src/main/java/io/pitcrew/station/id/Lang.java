package io.pitcrew.station.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// A language as a BCP 47 tag of two or three letters, optionally with a region: `en`, `de`, `pl`, `pt-BR`.
public record Lang(@JsonValue String value) implements Comparable<Lang> {
    private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(?:-[A-Z]{2})?");

    @JsonCreator
    public Lang {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "language: '" + Bytes.printable(value) + "' is not a tag such as en, de or pt-BR");
        }
    }

    @Override
    public int compareTo(Lang other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
