package io.pitcrew.provisioning.print;

import io.pitcrew.station.id.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// The few words on a card that no author writes. A language that has none gets English.
final class PaperWords {
    private static final Lang ENGLISH = new Lang("en");
    private final Properties words;
    private final Lang lang;

    private PaperWords(Lang lang, Properties words) {
        this.lang = lang;
        this.words = words;
    }

    static PaperWords in(Lang lang) {
        return read(lang).or(() -> read(ENGLISH)).orElseThrow();
    }

    String say(String key, Object... values) {
        String words = Optional.ofNullable(this.words.getProperty(key))
                .orElseThrow(() -> new IllegalStateException("no word for " + key + " in " + lang));
        String[] written = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            written[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(words, Locale.ROOT).format(written);
    }

    private static Optional<PaperWords> read(Lang lang) {
        try (InputStream in = PaperWords.class.getResourceAsStream("words/" + lang + ".properties")) {
            if (in == null) {
                return Optional.empty();
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.of(new PaperWords(lang, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
