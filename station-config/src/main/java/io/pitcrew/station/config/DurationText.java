package io.pitcrew.station.config;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as people write them: `20 s`, `3 min`, `12 h`.
public final class DurationText {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6}) ?(s|min|h)");

    private DurationText() {}

    /// @throws IllegalArgumentException with what is wrong with it
    public static Duration parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no duration such as 20 s, 3 min or 12 h");
        }
        long count = Long.parseLong(matcher.group(1));
        Duration duration = switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "min" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
        if (duration.isZero()) {
            throw new IllegalArgumentException("'" + text + "' is no time at all");
        }
        return duration;
    }

    public static String write(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds % 60 == 0 && seconds > 180 ? seconds / 60 + " min" : seconds + " s";
    }
}
