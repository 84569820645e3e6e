package io.pitcrew.station.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.regex.Pattern;

/// The place of a station in the plant, five levels as in ISA-95: `enterprise/site/area/line/station`.
public record StationPath(@JsonValue String value) implements Comparable<StationPath> {
    private static final String LEVEL = "[a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9])?";
    private static final Pattern FORM = Pattern.compile(LEVEL + "(?:/" + LEVEL + "){4}");

    @JsonCreator
    public StationPath {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("station path: '" + Bytes.printable(value)
                    + "' is not five levels enterprise/site/area/line/station of lower-case letters, digits, . _ -");
        }
    }

    /// `enterprise/site`: what the topics of a plant begin with.
    public String site() {
        return value.substring(0, value.indexOf('/', value.indexOf('/') + 1));
    }

    /// Are the first levels of both the same? No two stations share more than five.
    public boolean shares(int levels, StationPath other) {
        String[] mine = value.split("/", -1);
        String[] theirs = other.value.split("/", -1);
        return levels <= mine.length && Arrays.equals(mine, 0, levels, theirs, 0, levels);
    }

    /// The last level, the station's own short name.
    public String station() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    @Override
    public int compareTo(StationPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
