package io.pitcrew.kiosk.ui.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.pitcrew.station.id.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordsTest {
    private static final Pattern PLURAL = Pattern.compile("\\.(one|few|many|other)$");
    private static final Pattern GAP = Pattern.compile("\\{\\d}");
    private static final WordBook BOOK = new WordBook(ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @ValueSource(strings = {"de", "pl"})
    void everyLanguageSaysEverything(String lang) {
        assertEquals(keys(texts("en")), keys(texts(lang)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "pl"})
    void everyTranslationFillsTheSameGaps(String lang) {
        Properties english = texts("en");
        Properties other = texts(lang);
        for (String key : other.stringPropertyNames()) {
            String source = english.getProperty(
                    key, english.getProperty(PLURAL.matcher(key).replaceFirst(".other")));
            assertEquals(gaps(Objects.requireNonNull(source, key)), gaps(other.getProperty(key)), key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "pl"})
    void everyCountedTextHasTheFormsOfItsLanguage(String lang) {
        Properties texts = texts(lang);
        Words words = BOOK.in(new Lang(lang));
        for (String key : texts.stringPropertyNames()) {
            if (PLURAL.matcher(key).find()) {
                String stem = PLURAL.matcher(key).replaceFirst("");
                for (long n = 0; n < 130; n++) {
                    assertFalse(words.count(stem, n, "a", "b").isBlank());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 krok",
        "2, 2 kroki",
        "5, 5 kroków",
        "12, 12 kroków",
        "22, 22 kroki",
        "25, 25 kroków",
        "112, 112 kroków"
    })
    void polishCountsAsPolesDo(long n, String said) {
        assertEquals(said, BOOK.in(new Lang("pl")).count("cover.steps", n));
    }

    @Test
    void aNumberHasTheDecimalMarkOfTheLanguage() {
        assertEquals("54.8", BOOK.in(new Lang("en")).number("54.8"));
        assertEquals("54,8", BOOK.in(new Lang("de")).number("54.8"));
        assertEquals("54,8", BOOK.in(new Lang("pl")).number("54.8"));
    }

    @Test
    void yesterdayIsSaidWithItsDay() {
        Words words = BOOK.in(new Lang("de"));
        Instant now = Instant.parse("2026-09-14T05:44:00Z");
        assertEquals("06:58", words.when(Instant.parse("2026-09-14T04:58:00Z"), now));
        assertEquals("13. September, 23:10", words.when(Instant.parse("2026-09-13T21:10:00Z"), now));
    }

    @Test
    void aLengthIsRoundedUpToWhatAWorkerPlansWith() {
        Words words = BOOK.in(new Lang("en"));
        assertEquals("45\u00a0s", words.length(45));
        assertEquals("2\u00a0min", words.length(90));
    }

    @Test
    void aLanguageWithoutTextsSpeaksEnglishUnderItsOwnName() {
        Words words = BOOK.in(new Lang("es"));
        assertEquals("Back", words.say("back"));
        assertEquals("Español", words.ownName());
    }

    @Test
    void anUnknownTextIsAMistakeInTheProgram() {
        Words words = BOOK.in(new Lang("en"));
        assertThrows(IllegalArgumentException.class, () -> words.say("no.such.text"));
    }

    private static Set<String> keys(Properties texts) {
        return texts.stringPropertyNames().stream()
                .map(key -> PLURAL.matcher(key).replaceFirst(" (counted)"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String lang) {
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(WordsTest.class.getResourceAsStream(lang + ".properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
