package io.pitcrew.station.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// HMAC-SHA256 of a badge number under the site's badge key, 64 lower-case hex digits: all that is ever kept of a
/// badge.
public record BadgeDigest(@JsonValue String value) implements Comparable<BadgeDigest> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    @JsonCreator
    public BadgeDigest {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "badge digest: '" + Bytes.printable(value) + "' is not 64 lower-case hex digits");
        }
    }

    @Override
    public int compareTo(BadgeDigest other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
