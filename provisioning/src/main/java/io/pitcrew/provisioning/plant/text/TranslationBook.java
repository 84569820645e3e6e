package io.pitcrew.provisioning.plant.text;

import io.pitcrew.provisioning.plant.text.AidText.Authored;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.codec.TomlTable;
import io.pitcrew.station.id.Lang;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// `aids/<id>/translations.toml`: which words of the source each translation was made from, kept by the tool. Words
/// that
/// were made from older ones are never shown; until they are renewed the reader gets the source's.
public final class TranslationBook {
    /// For the title and the two lines of the cover, as steps have their ids.
    public static final String COVER = "";

    public static final String FILE = "translations.toml";

    private final Map<Lang, Map<String, String>> made = new TreeMap<>();
    private final Problems problems;

    private TranslationBook(Problems problems) {
        this.problems = problems;
    }

    /// @param toml empty if there is no such file
    public static TranslationBook read(Optional<TomlTable> toml, Collection<Lang> languages, Problems problems) {
        return read(toml, languages, false, problems);
    }

    /// @param more may it speak of other languages too?
    public static TranslationBook read(
            Optional<TomlTable> toml, Collection<Lang> languages, boolean more, Problems problems) {
        TranslationBook book = new TranslationBook(problems);
        toml.ifPresent(file -> {
            for (Lang lang : languages) {
                if (file.has(lang.value())) {
                    book.made.put(lang, table(file, lang));
                }
            }
            if (!more) {
                file.noMoreKeys();
            }
        });
        return book;
    }

    private static Map<String, String> table(TomlTable toml, Lang lang) {
        return toml.flat(lang.value(), "it says what the translation was made from");
    }

    /// What each part of the source says now, by step id.
    public static Map<String, String> now(AidText source) {
        Map<String, String> parts = new TreeMap<>();
        if (source.covered()) {
            parts.put(COVER, source.coverOrigin());
        }
        source.steps().forEach(step -> parts.put(step.id().value(), step.origin()));
        return parts;
    }

    /// The file that says all of this.
    public static String write(Map<Lang, Map<String, String>> made) {
        StringBuilder out = new StringBuilder("# Kept by 'pitcrew translated': what each translation was made from.\n");
        made.forEach((lang, parts) -> {
            out.append("\n[").append(lang).append("]\n");
            parts.forEach((part, origin) -> out.append(part.isEmpty() ? "\"\"" : part)
                    .append(" = \"")
                    .append(origin)
                    .append("\"\n"));
        });
        return out.toString();
    }

    public Map<Lang, Map<String, String>> made() {
        return made;
    }

    /// Tells what is stale: a mistake in an aid of the safety class, advice elsewhere.
    ///
    /// @return for each language the parts that must not be shown
    public Map<Lang, Set<String>> check(Lang sourceLang, Map<Lang, AidText> texts, boolean safety) {
        Map<Lang, Set<String>> stale = new HashMap<>();
        Optional.ofNullable(texts.get(sourceLang)).filter(AidText::comparable).ifPresent(source -> {
            Map<String, String> now = now(source);
            texts.forEach((lang, text) -> {
                if (!lang.equals(sourceLang) && text.comparable()) {
                    stale.put(lang, check(lang, source, text, now, safety));
                }
            });
            vanished(source, now);
        });
        return stale;
    }

    private Set<String> check(Lang lang, AidText source, AidText text, Map<String, String> now, boolean safety) {
        Map<String, String> from = made.get(lang);
        Set<String> stale = new HashSet<>();
        if (from == null) {
            problems.advise(new Problem(
                    text.file(),
                    0,
                    0,
                    "nobody said what this translation was made from",
                    "it could not be told when it is out of date",
                    "compare it once, then: " + renew(source, " " + lang)));
            return stale;
        }
        now.forEach((part, origin) -> {
            if (!origin.equals(from.get(part))) {
                stale.add(part);
                say(lang, source, text, part, safety);
            }
        });
        return stale;
    }

    private void say(Lang lang, AidText source, AidText text, String part, boolean safety) {
        int line = text.steps().stream()
                .filter(s -> s.id().value().equals(part))
                .mapToInt(Authored::line)
                .findFirst()
                .orElse(1);
        Problem stale = new Problem(
                text.file(),
                line,
                1,
                (part.isEmpty() ? "the cover" : "step '" + part + "'") + " was translated from other words than "
                        + source.file() + " has now",
                safety
                        ? "outdated words in a safety aid hurt people"
                        : "until it is renewed the source's words are shown",
                "translate it again, then: " + renew(source, " " + lang));
        if (safety) {
            problems.add(stale);
        } else {
            problems.advise(stale);
        }
    }

    private static String renew(AidText source, String lang) {
        String[] folders = source.file().split("/", -1);
        return folders[0].equals("aids")
                ? "pitcrew translated " + folders[1] + lang
                : "make the next version of it in the library";
    }

    /// A step that was translated once and is gone: renamed by mistake, or removed.
    private void vanished(AidText source, Map<String, String> now) {
        Set<String> gone = new HashSet<>();
        made.values().forEach(parts -> gone.addAll(parts.keySet()));
        gone.removeAll(now.keySet());
        for (String id : gone) {
            problems.advise(new Problem(
                    source.file(),
                    0,
                    0,
                    "step '" + id + "' has vanished",
                    "records and translations refer to it",
                    "give the step its id back; if it was removed on purpose: " + renew(source, "")));
        }
    }
}
