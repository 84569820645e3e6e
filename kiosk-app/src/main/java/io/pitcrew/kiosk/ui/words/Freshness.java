package io.pitcrew.kiosk.ui.words;

import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.id.ReleaseNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How current the screen is, in words. What is old is still shown: it only stops being silent about its age.
public record Freshness(String words, Level level) {
    /// How loud it is said.
    public enum Level {
        QUIET,
        AMBER,
        /// Ask before you rely on it.
        LOUD
    }

    public static Freshness of(Setting setting, Words words) {
        Instant now = setting.now();
        if (setting.release().equals(ReleaseNumber.ZERO)) {
            return new Freshness(words.say("fresh.nothing"), Level.AMBER);
        }
        if (setting.checked().isEmpty()) {
            return new Freshness(words.say("fresh.never"), Level.AMBER);
        }
        Duration age = Duration.between(setting.checked().get(), now);
        if (age.plus(KioskConfig.Times.CLOCKS_DIFFER).isNegative()) {
            return new Freshness(words.say("fresh.clock"), Level.AMBER);
        }
        KioskConfig.Times times = setting.times();
        if (age.compareTo(times.veryOld()) >= 0) {
            return new Freshness(words.count("fresh.very.old", age.toDays()), Level.LOUD);
        }
        if (age.compareTo(times.old()) >= 0) {
            return new Freshness(old(age, words), Level.AMBER);
        }
        if (over(setting.promised().keys(), now)) {
            return new Freshness(words.say("fresh.keys"), Level.AMBER);
        }
        return over(setting.promised().news(), now)
                ? new Freshness(words.say("fresh.overdue", ago(age, words)), Level.AMBER)
                : new Freshness(ago(age, words), Level.QUIET);
    }

    /// Is it said louder than in quiet words?
    public boolean old() {
        return level != Level.QUIET;
    }

    private static boolean over(Optional<Instant> promised, Instant now) {
        return promised.filter(now::isAfter).isPresent();
    }

    private static String old(Duration age, Words words) {
        return age.toDays() < 1 ? ago(age, words) : words.count("fresh.old", age.toDays());
    }

    private static String ago(Duration age, Words words) {
        return age.toMinutes() < 1
                ? words.say("fresh.now")
                : age.toHours() < 1
                        ? words.count("fresh.minutes", age.toMinutes())
                        : age.toDays() < 1
                                ? words.count("fresh.hours", age.toHours())
                                : words.count("fresh.days", age.toDays());
    }
}
