package io.pitcrew.station.record;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The wire names of [Fact]: `SignedIn` is `signed-in`.
final class FactType {
    private static final Map<String, Class<? extends Fact>> BY_NAME = byName();
    private static final Map<Class<? extends Fact>, String> NAMES =
            BY_NAME.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private FactType() {}

    static String nameOf(Fact fact) {
        return fact instanceof Fact.Unknown unknown
                ? unknown.type()
                : Objects.requireNonNull(NAMES.get(fact.getClass()), "every fact has a name");
    }

    static Map<String, Object> dataOf(Fact fact) {
        return fact instanceof Fact.Unknown unknown ? unknown.data() : Json.toMap(fact);
    }

    static Fact read(String type, Map<String, Object> data) throws Malformed {
        Class<? extends Fact> known = BY_NAME.get(type);
        return known == null ? new Fact.Unknown(type, data) : Json.convert(data, known);
    }

    private static Map<String, Class<? extends Fact>> byName() {
        return Arrays.stream(Fact.class.getPermittedSubclasses())
                .filter(c -> c != Fact.Unknown.class)
                .<Class<? extends Fact>>map(c -> c.asSubclass(Fact.class))
                .collect(Collectors.toMap(
                        c -> name(c.getSimpleName()), Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static String name(String simple) {
        return simple.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
