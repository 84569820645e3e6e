package io.pitcrew.provisioning.plant.library;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What lies in `library/<aid>/<version>/`.
///
/// @param all by the aid's name, its versions
public record Shelf(Map<String, NavigableSet<Integer>> all) {
    public static final String FOLDER = "library";

    /// @param folders the names of the folders in a folder
    public static Shelf of(Function<String, List<String>> folders) {
        Map<String, NavigableSet<Integer>> all = new TreeMap<>();
        for (String aid : folders.apply(FOLDER)) {
            NavigableSet<Integer> versions = new TreeSet<>();
            folders.apply(FOLDER + "/" + aid).forEach(name -> version(name).ifPresent(versions::add));
            if (!versions.isEmpty()) {
                all.put(aid, versions);
            }
        }
        return new Shelf(all);
    }

    /// Versions count from 1.
    static Optional<Integer> version(String written) {
        return written.matches("[1-9]\\d{0,5}") ? Optional.of(Integer.valueOf(written)) : Optional.empty();
    }

    List<String> aids() {
        return List.copyOf(all.keySet());
    }

    NavigableSet<Integer> versions(String aid) {
        return all.getOrDefault(aid, new TreeSet<>());
    }

    Optional<Integer> newest(String aid) {
        return Optional.ofNullable(all.get(aid)).map(NavigableSet::last);
    }

    String said(String aid) {
        return versions(aid).stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
