package io.pitcrew.kiosk.ui.words;

import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.station.id.ReleaseNumber;
import java.time.Duration;

/// How current the screen is, in words. What is old is still shown: it only stops being silent about its age.
///
/// @param old true after seven days without news, or if nothing has ever arrived
public record Freshness(String words, boolean old) {
    private static final Duration NEUTRAL = Duration.ofDays(7);

    public static Freshness of(Setting setting, Words words) {
        if (setting.release().equals(ReleaseNumber.ZERO)) {
            return new Freshness(words.say("fresh.nothing"), true);
        }
        return setting.checked()
                .map(checked -> of(Duration.between(checked, setting.now()), words))
                .orElseGet(() -> new Freshness(words.say("fresh.never"), true));
    }

    private static Freshness of(Duration age, Words words) {
        boolean old = age.compareTo(NEUTRAL) >= 0;
        if (old) {
            return new Freshness(words.count("fresh.old", age.toDays()), true);
        }
        String ago = age.toMinutes() < 1
                ? words.say("fresh.now")
                : age.toHours() < 1
                        ? words.count("fresh.minutes", age.toMinutes())
                        : age.toDays() < 1
                                ? words.count("fresh.hours", age.toHours())
                                : words.count("fresh.days", age.toDays());
        return new Freshness(ago, false);
    }
}
