package io.pitcrew.station.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/wire.md` has a row for each type of record, with each of its fields and fixed values.
class TypeTableTest {
    private final Map<String, String> rows = rows();

    @Test
    void thePageListsExactlyTheTypesThatThereAre() {
        assertEquals(facts().keySet(), rows.keySet());
    }

    @Test
    void eachRowNamesEveryFieldOfItsTypeAndItsFixedValues() {
        Set<String> missing = new TreeSet<>();
        facts().forEach((type, fields) -> {
            for (RecordComponent field : fields) {
                String name = field.getName() + (field.getType() == Optional.class ? "?" : "");
                Stream.concat(Stream.of(name), constants(field))
                        .filter(word -> !rows.getOrDefault(type, "").contains("`" + word + "`"))
                        .forEach(word -> missing.add(type + ": " + word));
            }
        });
        assertEquals(Set.of(), missing);
    }

    private static Stream<String> constants(RecordComponent field) {
        Object[] constants = field.getType().getEnumConstants();
        return constants == null ? Stream.of() : Arrays.stream(constants).map(String::valueOf);
    }

    private static Map<String, List<RecordComponent>> facts() {
        Map<String, List<RecordComponent>> facts = new TreeMap<>();
        for (Class<?> fact : Fact.class.getPermittedSubclasses()) {
            String name = fact.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
            facts.put(name.toLowerCase(Locale.ROOT), Arrays.asList(fact.getRecordComponents()));
        }
        facts.remove("unknown");
        return facts;
    }

    private static Map<String, String> rows() {
        try {
            String page = Files.readString(Path.of("docs/wire.md"));
            return page.substring(page.indexOf("<!-- types -->"), page.indexOf("<!-- /types -->"))
                    .lines()
                    .filter(line -> line.startsWith("| `"))
                    .map(line -> line.split("`", 3))
                    .collect(Collectors.toMap(cut -> cut[1], cut -> cut[2], (a, b) -> a + b, TreeMap::new));
        } catch (IOException e) {
            throw new AssertionError("docs/wire.md", e);
        }
    }
}
