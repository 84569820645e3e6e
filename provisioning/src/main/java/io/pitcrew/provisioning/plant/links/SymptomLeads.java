package io.pitcrew.provisioning.plant.links;

import io.pitcrew.provisioning.plant.text.AidText;
import io.pitcrew.provisioning.plant.text.AidText.Authored;
import io.pitcrew.provisioning.plant.text.Fence.Kind;
import io.pitcrew.provisioning.plant.text.Options;
import io.pitcrew.station.codec.Nearest;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Where symptoms lead beyond themselves: to an aid that helps, a step of one, or another symptom.
///
/// @param texts of every aid, in the source language
/// @param symptoms those of them that begin with what is wrong
public record SymptomLeads(Map<AidId, AidText> texts, Set<AidId> symptoms, Problems problems) {
    private record Way(Authored from, int line, String letter, String aid, Optional<String> step) {}

    /// Every symptom, and the aids that are there and that it leads to.
    public Map<AidId, List<AidId>> aids() {
        Map<AidId, List<AidId>> aids = new TreeMap<>();
        symptoms.forEach(id -> aids.put(
                id,
                ways(id).stream()
                        .flatMap(way -> named(way.aid()).stream())
                        .distinct()
                        .toList()));
        return aids;
    }

    public void check() {
        Circles circles = new Circles(aids());
        for (AidId id : symptoms) {
            List<Way> ways = ways(id);
            ways.forEach(this::check);
            circles.at(id).ifPresent(circle -> {
                String what = "the symptoms lead round in a circle: " + circle;
                say(ways.getFirst(), what, "nobody would ever be helped", "let one of them end");
            });
            Optional.ofNullable(texts.get(id)).ifPresent(this::pictures);
        }
    }

    private void check(Way way) {
        Optional<AidId> aid = named(way.aid());
        if (aid.isEmpty()) {
            List<String> names = texts.keySet().stream().map(AidId::value).toList();
            String what = "there is no aid '" + way.aid() + "'";
            say(way, what, "option " + way.letter() + " would open nothing", Nearest.hint(way.aid(), names));
            return;
        }
        Set<String> steps = aid.map(texts::get).map(AidText::ids).orElse(List.of()).stream()
                .map(String::valueOf)
                .collect(Collectors.toSet());
        way.step().filter(step -> !steps.contains(step)).ifPresent(step -> {
            String what = "aid '" + way.aid() + "' has no step '" + step + "'";
            say(way, what, "option " + way.letter() + " would lead nowhere", Nearest.hint(step, steps));
        });
    }

    /// Whoever stands before a machine compares what is seen, and does not read.
    private void pictures(AidText text) {
        text.steps().stream()
                .filter(step ->
                        step.fence(Kind.CHOOSE).isPresent() && step.picture().isEmpty())
                .forEach(step -> problems.advise(new Problem(
                        step.file(),
                        step.line(),
                        1,
                        "step '" + step.id() + "' asks what is wrong without a picture",
                        "people compare what they see",
                        "add one, with the options as numbers in it")));
    }

    private List<Way> ways(AidId id) {
        List<Way> ways = new ArrayList<>();
        Optional.ofNullable(texts.get(id)).ifPresent(text -> text.steps().forEach(step -> ways.addAll(choice(step))));
        return ways;
    }

    private static Collection<Way> choice(Authored step) {
        Optional<Options> options = step.fence(Kind.CHOOSE).map(Options::new);
        return options.map(Options::letters).orElse(List.of()).stream()
                .flatMap(letter -> options
                        .flatMap(o -> o.aid(letter).map(named -> {
                            String[] parts = named.split("#", 2);
                            Optional<String> to = parts.length == 2 ? Optional.of(parts[1]) : Optional.empty();
                            return new Way(step, o.lineOfAid(letter), letter, parts[0], to);
                        }))
                        .stream())
                .toList();
    }

    private Optional<AidId> named(String name) {
        return texts.keySet().stream().filter(id -> id.value().equals(name)).findFirst();
    }

    private void say(Way way, String what, String why, String remedy) {
        way.from().problem(problems, way.line(), what, why, remedy);
    }
}
