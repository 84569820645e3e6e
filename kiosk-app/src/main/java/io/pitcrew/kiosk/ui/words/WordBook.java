package io.pitcrew.kiosk.ui.words;

import io.pitcrew.station.id.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// The [Words] of every language, each read once. Any thread.
public final class WordBook {
    private static final Lang FALLBACK = new Lang("en");

    private final Map<Lang, Words> read = new ConcurrentHashMap<>();
    private final ZoneId zone;

    /// @param zone of the clock on the wall
    public WordBook(ZoneId zone) {
        this.zone = zone;
    }

    public Words in(Lang lang) {
        return read.computeIfAbsent(lang, l -> new Words(l, texts(l), zone));
    }

    private static Properties texts(Lang lang) {
        Properties texts = new Properties(lang.equals(FALLBACK) ? new Properties() : texts(FALLBACK));
        try (InputStream in = WordBook.class.getResourceAsStream(lang.value() + ".properties")) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("words of " + lang, e);
        }
        return texts;
    }
}
