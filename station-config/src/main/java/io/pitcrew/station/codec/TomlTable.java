package io.pitcrew.station.codec;

import io.pitcrew.station.id.Bytes;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// One table of a TOML file. Each question names a key and says what it is for (the *why* of a problem); the answer is
/// empty if the key is missing or wrong, and the problem is noted. [#noMoreKeys] ends it: what nobody asked for is
/// unknown. A misspelt key is one problem, not an unknown and a missing one.
public final class TomlTable {
    private final String file;
    private final String path;
    private final Map<String, Object> values;
    private final TomlPlaces places;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, String> missing = new LinkedHashMap<>();
    private final List<TomlTable> children = new ArrayList<>();

    private TomlTable(String path, Map<String, Object> values, TomlTable parent) {
        this(parent.file, path, values, parent.places, parent.problems);
    }

    private TomlTable(String file, String path, Map<String, Object> values, TomlPlaces places, Problems problems) {
        this.file = file;
        this.path = path;
        this.values = values;
        this.places = places;
        this.problems = problems;
    }

    static TomlTable root(String file, Map<String, Object> values, TomlPlaces places, Problems problems) {
        return new TomlTable(file, "", values, places, problems);
    }

    /// For keys that may be left out: asks without missing it.
    public boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /// Text as it stands, also if it is nothing but white space: the end of a line, say.
    public Optional<String> exact(String key, String why) {
        return typed(key, why, String.class, "text in quotes");
    }

    public Optional<String> text(String key, String why) {
        return typed(key, why, String.class, "text in quotes")
                .flatMap(text -> text.replace(" ", "").isEmpty()
                        ? wrong(key, "'" + join(key) + "' is empty", why, "write it")
                        : Optional.of(text));
    }

    /// Text that must have a form of its own; `of` throws [IllegalArgumentException] with what is wrong with it.
    public <T> Optional<T> value(String key, String why, Function<String, T> of) {
        return text(key, why).flatMap(text -> converted(key, text, why, of));
    }

    public Optional<Boolean> bool(String key, String why) {
        return typed(key, why, Boolean.class, "true or false");
    }

    /// A whole number, both limits included.
    public Optional<Integer> whole(String key, String why, int low, int high) {
        String wanted = "a whole number from " + low + " to " + high;
        return typed(key, why, Number.class, wanted).flatMap(n -> {
            boolean good = (n instanceof Integer || n instanceof Long) && n.longValue() >= low && n.longValue() <= high;
            return good ? Optional.of(n.intValue()) : wrong(key, n + " is not " + wanted, why, "write " + wanted);
        });
    }

    /// A number, both limits included.
    public Optional<Double> decimal(String key, String why, double low, double high) {
        String wanted = "a number from " + low + " to " + high;
        return typed(key, why, Number.class, wanted).flatMap(n -> {
            boolean good = n.doubleValue() >= low && n.doubleValue() <= high;
            return good ? Optional.of(n.doubleValue()) : wrong(key, n + " is not " + wanted, why, "write " + wanted);
        });
    }

    /// One of an enum's names, written in lower case with hyphens.
    public <E extends Enum<E>> Optional<E> choice(String key, String why, Class<E> of) {
        Map<String, E> names = new LinkedHashMap<>();
        for (E constant : of.getEnumConstants()) {
            names.put(written(constant), constant);
        }
        return text(key, why).flatMap(text -> {
            E chosen = names.get(text);
            return chosen != null
                    ? Optional.of(chosen)
                    : wrong(
                            key,
                            "'" + Bytes.printable(text) + "' is none of " + String.join(", ", names.keySet()),
                            why,
                            Nearest.hint(text, names.keySet()));
        });
    }

    /// How an enum's constant is written in a file: `BOTTOM_RIGHT` as `bottom-right`.
    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public <T> Optional<List<T>> list(String key, String why, Function<String, T> of) {
        return typed(key, why, List.class, "a list of texts").flatMap(elements -> {
            List<T> converted = new ArrayList<>();
            for (int i = 0; i < elements.size(); i++) {
                String place = key + "[" + i + "]";
                if (elements.get(i) instanceof String text) {
                    converted(place, text, why, of).ifPresent(converted::add);
                } else {
                    wrong(place, "an element of '" + key + "' is no text", why, "write it in quotes");
                }
            }
            return Optional.of(List.copyOf(converted));
        });
    }

    /// A table whose keys are the author's own, with tables within: texts and numbers by their path, as `clamp.torque`.
    public Map<String, String> flat(String key, String why) {
        Map<String, String> flat = new LinkedHashMap<>();
        typed(key, why, Map.class, "a table").ifPresent(map -> flatten(key, "", map, flat));
        return flat;
    }

    private void flatten(String key, String before, Map<?, ?> map, Map<String, String> flat) {
        map.forEach((name, value) -> {
            String path = before + name;
            switch (value) {
                case Map<?, ?> within -> flatten(key, path + ".", within, flat);
                case String text -> flat.put(path, text);
                case Number number -> flat.put(path, new BigDecimal(number.toString()).toPlainString());
                default ->
                    wrong(key + "." + path, "'" + path + "' is neither text nor number", "", "write text or a number");
            }
        });
    }

    public Optional<TomlTable> table(String key, String why) {
        return typed(key, why, Map.class, "a table").map(map -> child(key, map));
    }

    /// The tables `[[key]]`, in their order; none if the key is missing.
    public List<TomlTable> tables(String key, String why) {
        List<TomlTable> found = new ArrayList<>();
        List<?> elements = typed(key, why, List.class, "a list of tables").orElse(List.of());
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Map<?, ?> map) {
                found.add(child(key + "[" + i + "]", map));
            } else {
                wrong(key + "[" + i + "]", "an element of '" + key + "' is no table", why, "write [[" + key + "]]");
            }
        }
        return List.copyOf(found);
    }

    private TomlTable child(String key, Map<?, ?> map) {
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((name, value) -> fields.put(String.valueOf(name), value));
        TomlTable child = new TomlTable(join(key), fields, this);
        children.add(child);
        return child;
    }

    /// The names that stand in this table, for tables whose keys are the author's own.
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /// Notes a problem at a key, or `key[i]`.
    public void problem(String key, String what, String why, String remedy) {
        problems.add(at(key, what, why, remedy));
    }

    private Problem at(String key, String what, String why, String remedy) {
        TomlPlaces.Place at = places.of(join(key));
        TomlPlaces.Place place = at.line() == 0 ? places.of(path) : at;
        return new Problem(file, place.line(), place.column(), what, why, remedy);
    }

    /// Notes advice at a key: nothing stops for it.
    public void advice(String key, String what, String why, String remedy) {
        problems.advise(at(key, what, why, remedy));
    }

    /// Notes what nobody asked for and what nobody found, here and in the tables within.
    public void noMoreKeys() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                Optional<String> meant = Nearest.to(key, missing.keySet());
                meant.ifPresent(missing::remove);
                problem(
                        key,
                        "unknown key '" + Bytes.printable(join(key)) + "'",
                        "nothing would come of it",
                        meant.map(near -> "did you mean '" + near + "'?").orElseGet(() -> Nearest.hint(key, asked)));
            }
        }
        missing();
        children.forEach(TomlTable::noMoreKeys);
    }

    /// Notes what nobody found, here and in the tables within. What nobody asked for may be meant for somebody else.
    public void nothingMissing() {
        missing();
        children.forEach(TomlTable::nothingMissing);
    }

    private void missing() {
        missing.forEach((key, why) -> problem(key, "key '" + join(key) + "' is missing", why, "add " + key + " = …"));
    }

    private <T> Optional<T> typed(String key, String why, Class<T> type, String wanted) {
        asked.add(key);
        Object value = values.get(key);
        if (value == null) {
            missing.put(key, why);
            return Optional.empty();
        }
        return type.isInstance(value)
                ? Optional.of(type.cast(value))
                : wrong(key, "'" + join(key) + "' is not " + wanted, why, "write " + key + " = " + wanted);
    }

    private <T> Optional<T> converted(String key, String text, String why, Function<String, T> of) {
        try {
            return Optional.of(of.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return wrong(key, String.valueOf(e.getMessage()), why, "correct '" + Bytes.printable(text) + "'");
        }
    }

    private <T> Optional<T> wrong(String key, String what, String why, String remedy) {
        problem(key, what, why, remedy);
        return Optional.empty();
    }

    private String join(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
