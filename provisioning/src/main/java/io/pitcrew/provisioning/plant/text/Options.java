package io.pitcrew.provisioning.plant.text;

import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.StepText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The options of a `choose` or the answers of a `question`: `a:` to `d:`, and where each leads (`b-to:`, `b-fix:`,
/// `b-stop:`, `b-tag:`; without one it leads on).
public record Options(Fence fence) {
    static final List<String> LEAST = List.of("a", "b");
    private static final List<String> LETTERS = List.of("a", "b", "c", "d");
    private static final String TO = "to";
    private static final String AID = "aid";

    /// Keys besides the first two options.
    ///
    /// @param leads may they lead somewhere?
    static List<String> more(boolean leads) {
        Stream<String> letters = LETTERS.stream().filter(Predicate.not(LEAST::contains));
        return leads ? Stream.concat(letters, leadKeys()).toList() : letters.toList();
    }

    /// Keys whose values are no words: step ids.
    static List<String> targets() {
        return Stream.of(TO, AID)
                .flatMap(kind -> LETTERS.stream().map(letter -> letter + "-" + kind))
                .toList();
    }

    private static Stream<String> leadKeys() {
        return LETTERS.stream().flatMap(letter -> leadKeys(letter).stream());
    }

    private static List<String> leadKeys(String letter) {
        return Stream.concat(Stream.of(TO, AID), Fence.WAYS.stream())
                .map(kind -> letter + "-" + kind)
                .toList();
    }

    /// The letters in use.
    public List<String> letters() {
        return LETTERS.stream().filter(l -> fence.value(l).isPresent()).toList();
    }

    /// The step an option leads to, as written.
    public Optional<String> target(String letter) {
        return fence.value(letter + "-" + TO);
    }

    public int lineOfTarget(String letter) {
        return fence.lineOf(letter + "-" + TO);
    }

    public int lineOfAid(String letter) {
        return fence.lineOf(letter + "-" + AID);
    }

    /// The aid an option leads to, as written: `id`, or `id#step`.
    public Optional<String> aid(String letter) {
        return fence.value(letter + "-" + AID);
    }

    public Optional<Action.Way> way(String letter) {
        return Fence.WAYS.stream()
                .filter(way -> fence.value(letter + "-" + way).isPresent())
                .findFirst()
                .map(way -> Action.Way.valueOf(way.toUpperCase(Locale.ROOT)));
    }

    List<StepText.Choice> words() {
        return letters().stream()
                .map(l -> new StepText.Choice(
                        fence.value(l).orElse(""),
                        way(l).flatMap(way -> fence.value(l + "-" + way.name().toLowerCase(Locale.ROOT)))))
                .toList();
    }

    /// The numbers of the right answers, counted from 1; empty if a letter names none.
    public List<Integer> right() {
        List<String> letters = letters();
        List<Integer> numbers = named().map(l -> letters.indexOf(l) + 1).toList();
        return numbers.contains(0) ? List.of() : numbers;
    }

    private Stream<String> named() {
        return fence.value("right").stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .distinct();
    }

    void check(Problems problems) {
        List<String> letters = letters();
        IntStream.range(0, letters.size())
                .filter(i -> !letters.get(i).equals(LETTERS.get(i)))
                .findFirst()
                .ifPresent(i -> say(
                        problems,
                        letters.get(i),
                        "'" + letters.get(i) + "' without '" + LETTERS.get(i) + "'",
                        "options are counted from a",
                        "name them a, b, c, d without a gap"));
        for (String letter : LETTERS) {
            lead(letter, problems);
        }
        if (fence.kind() == Fence.Kind.QUESTION && fence.value("right").isPresent() && right().isEmpty()) {
            say(
                    problems,
                    "right",
                    "right: " + fence.value("right").orElse("") + " names no answer of this question",
                    "nobody could be right",
                    "write the letters, such as right: b or right: a, c");
        }
    }

    private void lead(String letter, Problems problems) {
        List<String> leads = leadKeys(letter).stream()
                .filter(key -> fence.value(key).isPresent())
                .toList();
        if (leads.size() > 1) {
            String what = "option " + letter + " leads to " + leads.size() + " places";
            say(problems, leads.get(1), what, "one answer leads to one place", "keep one of " + leads);
        }
        if (!leads.isEmpty() && fence.value(letter).isEmpty()) {
            String what = "there is no option " + letter;
            say(problems, leads.getFirst(), what, "nobody could choose it", "add " + letter + ": …");
        }
    }

    private void say(Problems problems, String key, String what, String why, String remedy) {
        fence.problem(problems, fence.lineOf(key), what, why, remedy);
    }
}
