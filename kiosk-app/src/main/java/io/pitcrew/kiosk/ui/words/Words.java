package io.pitcrew.kiosk.ui.words;

import io.pitcrew.station.id.Lang;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/// The interface's texts in one language.
public final class Words {
    private final Lang lang;
    private final Properties texts;
    private final ZoneId zone;
    private final Locale locale;

    Words(Lang lang, Properties texts, ZoneId zone) {
        this.lang = lang;
        this.texts = texts;
        this.zone = zone;
        this.locale = Locale.forLanguageTag(lang.value());
    }

    public Lang lang() {
        return lang;
    }

    /// The language by its own name: `Polski`.
    public String ownName() {
        return nameOf(lang);
    }

    /// A language by its own name, whatever language speaks.
    public String nameOf(Lang other) {
        Locale own = Locale.forLanguageTag(other.value());
        String name = own.getDisplayLanguage(own);
        return name.substring(0, 1).toUpperCase(own) + name.substring(1);
    }

    /// The text of this key, `{0}`, `{1}` … replaced in turn.
    public String say(String key, Object... with) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no interface text '" + key + "'");
        }
        for (int i = 0; i < with.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(with[i]));
        }
        return text;
    }

    /// The text of this key for `n` of something; `n` is `{0}`, what follows `{1}` and on.
    public String count(String key, long n, Object... with) {
        Object[] all = new Object[with.length + 1];
        all[0] = n;
        System.arraycopy(with, 0, all, 1, with.length);
        return say(key + Plural.of(lang, n).suffix(), all);
    }

    /// `06:58`.
    public String clock(Instant at) {
        return time("clock.pattern").format(at);
    }

    /// `06:58` if it was on the day of `now`, else with the day: `3 September, 06:58`.
    public String when(Instant at, Instant now) {
        boolean today = at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today ? clock(at) : time("day.pattern").format(at);
    }

    /// `20 November 2026`
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("date.pattern"), locale).format(day);
    }

    public String date(Instant at) {
        return date(at.atZone(zone).toLocalDate());
    }

    /// How long an aid takes, honestly: `40 s`, `5 min`.
    public String length(int seconds) {
        return seconds < 60 ? say("length.s", seconds) : say("length.min", Math.ceilDiv(seconds, 60));
    }

    /// What is left of a time: `2:43`.
    public String left(int seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    public String number(BigDecimal n) {
        return number(n.toPlainString());
    }

    /// A number as typed on the pad, with this language's decimal mark.
    public String number(String plain) {
        return plain.replace('.', decimalMark());
    }

    public char decimalMark() {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }

    public String size(long bytes) {
        BigDecimal tenths = BigDecimal.valueOf(Math.max(1, bytes / 100_000), 1);
        return bytes >= 10_000_000_000L
                ? say("size.gb", bytes / 1_000_000_000L)
                : say("size.mb", number(bytes < 10_000_000 ? tenths : BigDecimal.valueOf(bytes / 1_000_000)));
    }

    private DateTimeFormatter time(String pattern) {
        return DateTimeFormatter.ofPattern(say(pattern), locale).withZone(zone);
    }
}
