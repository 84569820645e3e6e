package io.pitcrew.provisioning.plant.text;

import io.pitcrew.station.codec.Nearest;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.jobaid.Action;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A fenced block of a step: its kind, and its `key: value` lines with their places.
public record Fence(Kind kind, String file, int line, String body, Map<String, Field> fields) {

    public enum Kind {
        WARNING,
        CHECK,
        MEASURE,
        CHOOSE,
        TIMER,
        QUESTION,
        VIDEO,
        WHY;

        /// Those that each block of the kind must have.
        List<String> keys() {
            return switch (this) {
                case WARNING -> List.of("sign", "word", "text");
                case CHECK -> List.of("ok", "not-ok");
                case MEASURE -> List.of("label", "unit", "low", "high");
                case CHOOSE -> Options.LEAST;
                case TIMER -> List.of("seconds", "early");
                case QUESTION ->
                    Stream.concat(Options.LEAST.stream(), Stream.of("right", "because"))
                            .toList();
                case VIDEO -> List.of("file", "seconds");
                case WHY -> List.of();
            };
        }

        /// Those that a block of the kind may have besides.
        private List<String> more() {
            return switch (this) {
                case CHECK, MEASURE -> WAYS;
                case CHOOSE -> Options.more(true);
                case QUESTION -> Options.more(false);
                case WARNING, TIMER, VIDEO, WHY -> List.of();
            };
        }

        /// Does it ask for something? A step asks one thing.
        public boolean answered() {
            return switch (this) {
                case CHECK, MEASURE, CHOOSE, TIMER, QUESTION -> true;
                case WARNING, VIDEO, WHY -> false;
            };
        }

        /// Do its answers include one that is not OK?
        boolean asks() {
            return this == CHECK || this == MEASURE;
        }

        String written() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String info) {
            return Arrays.stream(values()).filter(k -> k.written().equals(info)).findFirst();
        }

        static List<String> all() {
            return Arrays.stream(values()).map(Kind::written).toList();
        }
    }

    public record Field(String value, int line) {}

    /// ISO 7010 signs that the kiosk can draw.
    public static final List<String> SIGNS = List.of("M021", "W001", "W012", "W022", "W024", "W025");

    static final List<String> WAYS = List.of("fix", "stop", "tag");

    /// @param line of the opening fence
    static Fence read(Kind kind, String file, int line, String body, Problems problems) {
        Map<String, Field> fields = new LinkedHashMap<>();
        Fence fence = new Fence(kind, file, line, body.strip(), fields);
        if (kind == Kind.WHY) {
            if (fence.body.isEmpty()) {
                fence.problem(problems, line, "empty why", "nobody learns from it", "write the reason or remove it");
            }
            return fence;
        }
        String[] lines = body.split("\n", -1);
        for (int i = 0; i < lines.length && !lines[i].startsWith("## "); i++) { // behind it: told as not closed
            if (!lines[i].isBlank()) {
                fence.field(lines[i], line + 1 + i, problems);
            }
        }
        fence.checkKeys(problems);
        return fence;
    }

    /// By key, sorted.
    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        fields.forEach((key, field) -> values.put(key, field.value()));
        return values;
    }

    public Optional<String> value(String key) {
        return Optional.ofNullable(fields.get(key)).map(Field::value);
    }

    /// Where a not-OK leads, if to exactly one place.
    public Optional<Action.Way> way() {
        List<String> ways = WAYS.stream().filter(fields::containsKey).toList();
        return ways.size() == 1
                ? Optional.of(Action.Way.valueOf(ways.getFirst().toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    Optional<String> wayText() {
        return WAYS.stream().filter(fields::containsKey).findFirst().flatMap(this::value);
    }

    /// The folder that a video is relative to.
    public String base() {
        return AidText.folder(file);
    }

    public int lineOf(String key) {
        Field field = fields.get(key);
        return field == null ? line : field.line();
    }

    public void problem(Problems problems, int at, String what, String why, String remedy) {
        problems.add(new Problem(file, at, 1, what, why, remedy));
    }

    private void field(String text, int at, Problems problems) {
        int colon = text.indexOf(':');
        String key = colon < 0 ? "" : text.substring(0, colon).strip();
        String value = text.substring(colon + 1).strip();
        if (colon < 0 || value.isEmpty()) {
            problem(problems, at, "this line is not 'key: value'", "it would be lost", "write it as key: value");
        } else if (fields.putIfAbsent(key, new Field(value, at)) != null) {
            problem(problems, at, "'" + key + "' stands here twice", "only one can count", "remove one");
        }
    }

    private void checkKeys(Problems problems) {
        List<String> known =
                Stream.concat(kind.keys().stream(), kind.more().stream()).toList();
        List<String> missing = new ArrayList<>(
                kind.keys().stream().filter(k -> !fields.containsKey(k)).toList());
        fields.forEach((key, field) -> {
            if (!known.contains(key)) {
                Nearest.to(key, missing).ifPresent(missing::remove);
                problem(
                        problems,
                        field.line(),
                        "unknown key '" + key + "' in a " + kind.written(),
                        "nothing would come of it",
                        Nearest.hint(key, known));
            }
        });
        for (String key : missing) {
            problem(
                    problems,
                    line,
                    "this " + kind.written() + " has no '" + key + "'",
                    "it would be incomplete",
                    "add " + key + ": …");
        }
        long ways = WAYS.stream().filter(fields::containsKey).count();
        if (kind.asks() && ways != 1) {
            problem(
                    problems,
                    line,
                    ways == 0 ? "a not-OK here leads nowhere" : "a not-OK here leads to " + ways + " places",
                    "somebody would stand there and not know what to do",
                    "write exactly one of fix:, stop: and tag:");
        }
        if (kind == Kind.CHOOSE || kind == Kind.QUESTION) {
            new Options(this).check(problems);
        }
    }
}
