package io.pitcrew.station.config;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as people write them: `20 s`, `3 min`, `12 h`, `7 d`.
public final class DurationText {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6}) ?(s|min|h|d)");

    private static final int DAY = 86_400;

    private DurationText() {}

    /// @throws IllegalArgumentException with what is wrong with it
    public static Duration parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no duration such as 20 s, 3 min, 12 h or 7 d");
        }
        long count = Long.parseLong(matcher.group(1));
        Duration duration = switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "min" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
        if (duration.isZero()) {
            throw new IllegalArgumentException("'" + text + "' is no time at all");
        }
        return duration;
    }

    public static String write(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds % DAY == 0) {
            return seconds / DAY + " d";
        }
        return seconds % 60 == 0 && seconds > 180 ? seconds / 60 + " min" : seconds + " s";
    }
}
