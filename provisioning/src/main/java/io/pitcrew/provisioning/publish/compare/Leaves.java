package io.pitcrew.provisioning.publish.compare;

import io.pitcrew.station.id.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A value as its single details: the path to each, and what stands there as text. It reads the form in which values
/// travel, so a new field of an aid or a step is compared from the day on that it exists.
final class Leaves {
    private static final int KIB = 1024;
    private static final int SHORT = 8;

    private final Function<Sha256, String> files;

    /// @param files what a picture is called
    Leaves(Function<Sha256, String> files) {
        this.files = files;
    }

    /// What differs, by path.
    List<Detail> between(Map<String, Object> before, Map<String, Object> after) {
        SortedMap<String, String> old = flat(before);
        SortedMap<String, String> now = flat(after);
        TreeSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(old.get(path), now.get(path)))
                .map(path -> new Detail(path, old.getOrDefault(path, ""), now.getOrDefault(path, "")))
                .toList();
    }

    private SortedMap<String, String> flat(Map<String, Object> value) {
        SortedMap<String, String> leaves = new TreeMap<>();
        walk("", value, leaves);
        return leaves;
    }

    private void walk(String path, Object value, Map<String, String> leaves) {
        if (value instanceof Map<?, ?> map && !isMedium(map)) {
            map.forEach((key, inner) -> walk(path.isEmpty() ? "" + key : path + "." + key, inner, leaves));
        } else {
            leaves.put(path, text(value));
        }
    }

    /// A list is one detail, so that a line put in between does not make all behind it different.
    private String text(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(this::text).collect(Collectors.joining(" / "));
            case Map<?, ?> medium when isMedium(medium) -> medium(medium);
            case Map<?, ?> map -> line(map);
            default -> String.valueOf(value);
        };
    }

    private String line(Map<?, ?> map) {
        List<String> words = new ArrayList<>();
        map.forEach((key, inner) -> {
            if (key.equals("callout")) {
                words.add(inner.equals(0) ? "" : "(" + inner + ")");
            } else {
                words.add(text(inner));
            }
        });
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }

    private static boolean isMedium(Map<?, ?> map) {
        return map.containsKey("hash") && map.containsKey("size") && map.containsKey("type");
    }

    private String medium(Map<?, ?> map) {
        String hash = String.valueOf(map.get("hash"));
        long size = map.get("size") instanceof Number number ? number.longValue() : 0;
        return files.apply(new Sha256(hash)) + " " + hash.substring(0, SHORT) + ", " + (size + KIB - 1) / KIB + " KiB";
    }
}
