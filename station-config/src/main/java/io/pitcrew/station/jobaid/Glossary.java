package io.pitcrew.station.jobaid;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the plant's short words mean, by language: one object of a release, `glossary`.
public record Glossary(int format, Map<Lang, Map<String, String>> terms) {
    public static final int FORMAT = 1;
    public static final Glossary NONE = new Glossary(FORMAT, Map.of());

    public byte[] bytes() {
        return Json.write(this);
    }

    public static Glossary parse(byte[] json) throws Malformed {
        return Json.read(json, Glossary.class);
    }

    public Optional<String> meaning(Lang lang, String term) {
        return Optional.ofNullable(terms.getOrDefault(lang, Map.of()).get(term));
    }

    /// A short word of the plant.
    ///
    /// @param meaning `bottom dead centre: the lowest point of the ram`
    public record Term(String word, String meaning) {

        /// The word in full: what its meaning begins with.
        public String spelled() {
            return meaning.split(":", 2)[0];
        }

        /// The text with the word spelled out where it first stands: `BDC (bottom dead centre)`.
        String spellOut(String text) {
            Matcher at = standing().matcher(text);
            if (!at.find() || text.contains(spelled())) {
                return text;
            }
            boolean enclosed = at.start() > 0
                    && text.charAt(at.start() - 1) == '('
                    && at.end() < text.length()
                    && text.charAt(at.end()) == ')';
            String full = enclosed ? ": " + spelled() : " (" + spelled() + ")";
            return text.substring(0, at.end()) + full + text.substring(at.end());
        }

        private boolean in(String text) {
            return standing().matcher(text).find();
        }

        private Pattern standing() {
            return Pattern.compile("(?U)(?<!\\w)" + Pattern.quote(word) + "(?!\\w)");
        }
    }

    /// The short words that a person reads at this step, in the order in which they stand there.
    public List<Term> usedIn(JobAid aid, Step step, Lang wished) {
        String text = said(aid, step, wished);
        return terms.getOrDefault(aid.langFor(wished), Map.of()).entrySet().stream()
                .map(entry -> new Term(entry.getKey(), entry.getValue()))
                .filter(term -> term.in(text))
                .sorted(Comparator.comparing(term -> text.indexOf(term.word())))
                .toList();
    }

    /// The lines of a step, with every short word spelled out that no earlier step has used.
    public List<StepText.Line> spelledOut(JobAid aid, Step step, Lang wished) {
        List<Step> before = aid.steps().subList(0, aid.indexOf(step.id()));
        List<Term> first = usedIn(aid, step, wished).stream()
                .filter(term -> before.stream().noneMatch(earlier -> term.in(said(aid, earlier, wished))))
                .toList();
        List<StepText.Line> lines = new ArrayList<>(aid.text(step, wished).lines());
        for (Term term : first) {
            for (int i = 0; i < lines.size(); i++) {
                StepText.Line line = lines.get(i);
                if (term.in(line.text())) {
                    lines.set(i, new StepText.Line(line.callout(), term.spellOut(line.text())));
                    break;
                }
            }
        }
        return List.copyOf(lines);
    }

    private static String said(JobAid aid, Step step, Lang wished) {
        StepText text = aid.text(step, wished);
        String lines = text.lines().stream().map(StepText.Line::text).collect(Collectors.joining("\n"));
        String rest = Stream.of(text.warning(), text.label(), text.way(), text.why(), text.because())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        return text.title() + "\n" + lines + "\n" + rest;
    }
}
