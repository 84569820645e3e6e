package io.pitcrew.provisioning.plant.check;

import io.pitcrew.provisioning.plant.Draft;
import io.pitcrew.provisioning.plant.text.AidText;
import io.pitcrew.provisioning.plant.text.AidText.Authored;
import io.pitcrew.provisioning.plant.text.Gaps;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.jobaid.StepText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words themselves, read line by line as they are written: short words that nobody explains, addresses that nobody
/// can follow, gaps, lines too long to read from a metre away, and what was copied instead of translated.
final class Wording {
    private static final Pattern ACRONYM = Pattern.compile("(?<![\\p{L}\\p{N}.-])\\p{Lu}{2,5}(?![\\p{L}\\p{N}])");
    private static final Pattern ADDRESS = Pattern.compile("https?://|www\\.|\\b[A-Za-z]:\\\\|\\\\\\\\\\w|\\bfile:/");
    private static final Pattern NO_WORDS =
            Pattern.compile("\\{#[^}]*}|\\]\\([^)]*\\)|\\{\\{.*?}}|^```.*|^(sign|word|unit|file|seconds|low|high):.*");
    private static final Set<String> KNOWN_TO_ALL = Set.of("OK", "TODO", "TBD", "FIXME");
    private static final int LONGEST_LINE = 140;
    private static final int MOST_STEPS = 12;

    private final Draft draft;
    private final Problems problems;

    Wording(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void check() {
        Map<String, String> titles = new HashMap<>();
        draft.used().forEach(aid -> aid.written().forEach((lang, text) -> lines(aid, lang, text)));
        for (Draft.Aid aid : draft.aids()) {
            aid.written().forEach((lang, text) -> lines(aid, lang, text));
            Optional<AidText> source = Optional.ofNullable(aid.texts().get(draft.source()));
            source.ifPresent(text -> {
                steps(text);
                String other = titles.putIfAbsent(text.cover().title(), text.file());
                if (other != null && !text.cover().title().isBlank()) {
                    advise(
                            text.file(),
                            1,
                            1,
                            "the same title as " + other,
                            "tiles could not be told apart",
                            "say what differs");
                }
                aid.texts().forEach((lang, translated) -> {
                    if (!lang.equals(draft.source())) {
                        copied(text, translated);
                    }
                });
            });
        }
    }

    private void lines(Draft.Aid aid, Lang lang, String text) {
        String file = aid.file(lang);
        Set<String> told = new HashSet<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = blanked(lines.get(i));
            int at = i + 1;
            ACRONYM.matcher(line)
                    .results()
                    .filter(found -> !KNOWN_TO_ALL.contains(found.group())
                            && draft.glossary().meaning(lang, found.group()).isEmpty()
                            && told.add(found.group()))
                    .forEach(found -> advise(
                            file,
                            at,
                            found.start() + 1,
                            "'" + found.group() + "' is explained nowhere",
                            "who does not know it cannot touch it to learn",
                            "write it out, or add it to glossary/" + lang + ".toml"));
            found(ADDRESS, line)
                    .ifPresent(column -> advise(
                            file,
                            at,
                            column,
                            "an address",
                            "nobody at the kiosk can open it",
                            "write here what they need from there"));
            if (lines.get(i).length() > LONGEST_LINE && !lines.get(i).startsWith("![")) {
                advise(
                        file,
                        at,
                        LONGEST_LINE + 1,
                        "a line of " + lines.get(i).length() + " letters",
                        "nobody reads that from a metre away",
                        "say it in fewer words, or in two lines");
            }
        }
    }

    private void steps(AidText text) {
        if (text.steps().size() > MOST_STEPS) {
            advise(
                    text.file(),
                    1,
                    1,
                    text.steps().size() + " steps",
                    "nobody keeps track of more than " + MOST_STEPS,
                    "make two aids of it");
        }
        if (text.covered() && text.steps().stream().allMatch(s -> s.text().why().isEmpty())) {
            advise(
                    text.file(),
                    1,
                    1,
                    "no step says why",
                    "who knows the reason does it right when nobody looks",
                    "add a why where skipping the step would tempt");
        }
        Set<String> titles = new HashSet<>();
        for (Authored step : text.steps()) {
            if (!titles.add(step.title())) {
                advise(
                        text.file(),
                        step.line(),
                        1,
                        "two steps are called alike",
                        "one could not say at which one is",
                        "name what differs");
            }
        }
    }

    /// Words that are letter for letter those of the source were most likely copied to be translated later.
    private void copied(AidText source, AidText translated) {
        for (Authored step : translated.steps()) {
            StepText here = step.text();
            if (Gaps.in(here.title())) {
                continue; // told already, and nothing to translate yet
            }
            boolean same = source.step(step.id())
                    .map(Authored::text)
                    .filter(there ->
                            there.title().equals(here.title()) && there.lines().equals(here.lines()))
                    .isPresent();
            if (same) {
                advise(
                        translated.file(),
                        step.line(),
                        1,
                        "the same words as in " + source.file(),
                        "who reads this language may not read that one",
                        "translate them");
            }
        }
    }

    private static Optional<Integer> found(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? Optional.of(matcher.start() + 1) : Optional.empty();
    }

    /// What is not read by people becomes blanks, so that columns stay.
    private static String blanked(String line) {
        return NO_WORDS.matcher(line).replaceAll(m -> " ".repeat(m.group().length()));
    }

    private void advise(String file, int line, int column, String what, String why, String remedy) {
        problems.advise(new Problem(file, line, column, what, why, remedy));
    }
}
