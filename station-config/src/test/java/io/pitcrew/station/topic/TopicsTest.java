package io.pitcrew.station.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/asyncapi.json` is what tools of a third party read; it may not say other topics than the code uses.
class TopicsTest {
    private static final Topics TOPICS = Topics.of("harbour/northgate");
    private static final Sha256 HASH = Sha256.of(new byte[0]);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    /// What stands for each parameter of an address.
    private static final Map<String, String> SAMPLE = Map.of(
            "enterprise", "harbour",
            "site", "northgate",
            "version", "3",
            "ring", "all",
            "hash", HASH.inTopic(),
            "kiosk", "press-3");

    private final Map<String, Object> file = read();
    private final Map<String, Object> channels = map(file, "channels");

    @Test
    void everyTopicOfTheCodeIsTheAddressOfTheChannelOfItsName() {
        Map<String, String> inTheFile = new TreeMap<>();
        channels.keySet().forEach(name -> inTheFile.put(name, filled(address(name), SAMPLE)));
        Map<String, String> inTheCode = methods().filter(m -> !subscribes(m)).collect(byName());
        assertEquals(inTheCode, inTheFile);
    }

    @Test
    void whatIsSubscribedToForEveryKioskIsTheChannelWithAPlus() {
        Map<String, String> plus = new TreeMap<>(SAMPLE);
        plus.put("kiosk", "+");
        methods().filter(TopicsTest::subscribes).forEach(method -> {
            String rest = method.getName().substring("every".length());
            String channel = rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
            assertEquals(filled(address(channel), plus), called(method), method.getName());
        });
    }

    @Test
    void everyChannelDeclaresTheParametersOfItsAddress() {
        channels.keySet().forEach(name -> {
            Set<String> placeholders = PLACEHOLDER
                    .matcher(address(name))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            assertEquals(placeholders, map(map(channels, name), "parameters").keySet(), name);
        });
    }

    @Test
    void aChannelHasAPayloadOrSaysThatItComesLater() {
        channels.keySet().forEach(name -> {
            boolean later = map(channels, name).containsKey("x-pitcrew-later");
            assertEquals(later, map(map(channels, name), "messages").isEmpty(), name);
        });
    }

    @Test
    void everyReferenceOfTheFileLeadsSomewhere() {
        Set<String> references = new TreeSet<>();
        collect(file, references);
        assertFalse(references.isEmpty());
        List<String> dangling = references.stream().filter(r -> !leads(r)).toList();
        assertEquals(List.of(), dangling);
    }

    @Test
    void aTopicTellsWhichKioskItBelongsTo() {
        KioskId kiosk = new KioskId("press-3");
        assertEquals(kiosk, TOPICS.kioskOf(TOPICS.record(kiosk)));
        assertEquals(kiosk, TOPICS.kioskOf(TOPICS.status(kiosk)));
        for (String foreign : new String[] {TOPICS.recall(), TOPICS.ring("all"), TOPICS.prefix() + "/kiosk/+/record"}) {
            assertThrows(IllegalArgumentException.class, () -> TOPICS.kioskOf(foreign), foreign);
        }
    }

    /// Every method that gives a topic.
    private static Stream<Method> methods() {
        return Arrays.stream(Topics.class.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && m.getReturnType() == String.class)
                .filter(m -> !Set.of("prefix", "toString").contains(m.getName()));
    }

    private static boolean subscribes(Method method) {
        return method.getName().startsWith("every");
    }

    private static Collector<Method, ?, Map<String, String>> byName() {
        return Collectors.toMap(Method::getName, TopicsTest::called, (a, b) -> a, TreeMap::new);
    }

    private static String called(Method method) {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(TopicsTest::argument)
                .toArray();
        try {
            return String.valueOf(method.invoke(TOPICS, arguments));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(method.getName(), e);
        }
    }

    private static Object argument(Class<?> type) {
        Map<Class<?>, Object> known =
                Map.of(int.class, 3, String.class, "all", Sha256.class, HASH, KioskId.class, new KioskId("press-3"));
        return Objects.requireNonNull(known.get(type), () -> "no sample for " + type);
    }

    private String address(String channel) {
        return String.valueOf(map(channels, channel).get("address"));
    }

    private static String filled(String address, Map<String, String> values) {
        return PLACEHOLDER.matcher(address).replaceAll((MatchResult found) -> {
            String value = values.get(found.group(1));
            return Objects.requireNonNull(value, () -> "no sample for " + found.group());
        });
    }

    private static void collect(Object node, Set<String> references) {
        if (node instanceof Map<?, ?> fields) {
            fields.forEach((key, value) -> {
                if (key.equals("$ref")) {
                    references.add(String.valueOf(value));
                }
                collect(value, references);
            });
        } else if (node instanceof List<?> elements) {
            elements.forEach(element -> collect(element, references));
        }
    }

    private boolean leads(String reference) {
        Object node = file;
        for (String name : reference.substring("#/".length()).split("/", -1)) {
            if (!(node instanceof Map<?, ?> fields) || !fields.containsKey(name)) {
                return false;
            }
            node = Objects.requireNonNull(fields.get(name));
        }
        return true;
    }

    private static Map<String, Object> map(Map<String, Object> within, String name) {
        if (!(within.get(name) instanceof Map<?, ?> found)) {
            throw new AssertionError("docs/asyncapi.json has no object '" + name + "'");
        }
        Map<String, Object> fields = new TreeMap<>();
        found.forEach((key, value) -> fields.put(String.valueOf(key), Objects.requireNonNull(value)));
        return fields;
    }

    private static Map<String, Object> read() {
        try {
            return Json.readMap(Files.readAllBytes(Path.of("docs/asyncapi.json")));
        } catch (IOException | Malformed e) {
            throw new AssertionError("docs/asyncapi.json", e);
        }
    }
}
